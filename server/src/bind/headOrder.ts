import type { FormColumn } from '../forms/form.ts';
import type { Meanings } from '../kinds/vocabulary.ts';
import { gridWidthOf, type RawCell } from '../syntax/row.ts';
import type { LabelledRow } from './labelledRow.ts';

/** A cell of a head with the grid columns it stands over. */
interface Placed {
  readonly text: string;
  readonly from: number;
  /** Behind its last one. */
  readonly to: number;
}

/**
 * The columns in the order in which a head of one or several rows names them: each of the wanted ones in a place
 * of its own, under the words that stand above it on the form. Undefined where the head leaves one of them out,
 * or its rows do not fit over each other.
 *
 * @param head The rows of the head, from the top.
 * @param wanted The columns that must be named, and those that may be.
 */
export function orderInHead(
  head: readonly LabelledRow[],
  wanted: { readonly must: readonly FormColumn[]; readonly may: readonly FormColumn[] },
  words: Meanings,
): FormColumn[] | undefined {
  const places = placesInHead(head, [...wanted.must, ...wanted.may], words);
  if (!places || !wanted.must.every((column) => places.has(column)) || new Set(places.values()).size < places.size)
    return undefined;
  return [...places].sort((one, other) => one[1] - other[1]).map(([column]) => column);
}

/**
 * The grid column over which a head of one or several rows names each of the columns, those it leaves out excepted.
 * Undefined where it names one twice, or its rows do not fit over each other.
 */
export function placesInHead(
  head: readonly LabelledRow[],
  columns: readonly FormColumn[],
  words: Meanings,
): Map<FormColumn, number> | undefined {
  const grid = gridOf(head, columns, words);
  if (!grid) return undefined;
  const places = new Map<FormColumn, number>();
  for (const [level, cells] of grid.entries())
    for (const cell of cells) {
      const above = grid
        .slice(0, level)
        .flatMap((upper) => upper.filter((other) => other.from <= cell.from && cell.from < other.to));
      const column = named(
        cell.text,
        above.map(({ text }) => text),
        columns,
        words,
      );
      if (!column || places.get(column) === cell.from) continue; // repeated in each row it stands over
      if (places.has(column)) return undefined;
      places.set(column, cell.from);
    }
  return places;
}

/** The column a word of the head names; of several with the same word, the one whose upper words stand above it. */
function named(
  text: string,
  above: readonly string[],
  columns: readonly FormColumn[],
  words: Meanings,
): FormColumn | undefined {
  const keys = new Set(words.meaningsOf(text).flatMap(({ kind, key }) => (kind === 'column' ? [key] : [])));
  const alike = columns.filter(({ key }) => keys.has(key));
  if (alike.length < 2) return alike[0];
  const heads = new Set(above.flatMap((upper) => words.meaningsOf(upper).map(({ key }) => key)));
  const under = alike.filter(({ path }) => path.length > 1 && heads.has(path.at(-2) ?? ''));
  // Of columns in groups of groups all names above must be its own: 市级 over 预算, and 县级 over 预算.
  const meant =
    under.length < 2 ? under : under.filter(({ path }) => path.slice(0, -1).every((name) => heads.has(name)));
  return meant.length === 1 ? meant[0] : undefined;
}

/**
 * The words of each row over the grid columns they take. A row with as many columns as the widest stands over all
 * of them; a shorter one under the words of the row above that have others below them.
 */
function gridOf(head: readonly LabelledRow[], columns: readonly FormColumn[], words: Meanings): Placed[][] | undefined {
  const groups = new Set(columns.flatMap(({ path }) => path.slice(0, -1)));
  // Words over columns stand behind the corner, which may take as many.
  const isGroup = ({ text, from }: Placed) => {
    const meanings = words.meaningsOf(text);
    return meanings.some(({ key }) => groups.has(key)) || (from > 0 && !meanings.some(({ kind }) => kind === 'column'));
  };
  const width = Math.max(...head.map(({ cells }) => gridWidthOf(cells)));
  const rows: Placed[][] = [];
  for (const { cells } of head) {
    const open =
      gridWidthOf(cells) === width ? range(width) : openUnder((rows.at(-1) ?? []).filter(isGroup), gridWidthOf(cells));
    if (!open) return undefined;
    rows.push(placed(cells, open, words));
  }
  return rows;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}

/** The grid columns under names of groups over several, where these are as many as the row below has. */
function openUnder(above: readonly Placed[], count: number): number[] | undefined {
  const open = above
    .filter(({ from, to }) => to - from > 1)
    .map(({ from, to }) => range(to - from).map((i) => from + i));
  const whole = open.flat();
  if (whole.length === count) return whole;
  const only = open.filter((columns) => columns.length === count);
  return only.length === 1 ? only[0] : undefined;
}

/** The words of a row; one with empty cells behind it stands over these, too, and so does one over columns that is repeated. */
function placed(cells: readonly RawCell[], open: readonly number[], words: Meanings): Placed[] {
  const found: Placed[] = [];
  let at = 0;
  for (const { text, width } of cells) {
    const from = open[at] ?? at;
    at += width;
    const to = (open[at - 1] ?? at - 1) + 1;
    const last = found.at(-1);
    const isBehind = last?.to === from && (text === '' || (text === last.text && isOverColumns(text, words)));
    if (isBehind) found[found.length - 1] = { ...last, to };
    else if (text !== '') found.push({ text, from, to });
  }
  return found;
}

function isOverColumns(text: string, words: Meanings): boolean {
  return words.meaningsOf(text).every(({ kind }) => kind === 'heading');
}
