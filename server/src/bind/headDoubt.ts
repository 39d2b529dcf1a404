import type { FormColumn } from '../forms/form.ts';
import type { Meanings, Vocabulary } from '../kinds/vocabulary.ts';
import { isDividedByBlanks } from '../syntax/row.ts';
import { memo } from '../text/memo.ts';
import { hanOf, lettersOf } from '../text/normal.ts';
import { placesInHead } from './headOrder.ts';
import { names, nodesByLevel, nodesIn, type HeadNode } from './headSequence.ts';
import type { LabelledRow } from './labelledRow.ts';
import type { Head } from './tableCandidate.ts';

/** So many names of columns in a marked row of a head tell an order; of text in lines, all of them do. */
const fewestNames = 3;

/** Where names stand beside them that no form knows, so many do. */
const fewestBesideStrangers = 2;

/** So many names of groups do: nothing but such stands beside one. */
const fewestGroups = 2;

/**
 * Whether a line of the head names columns, groups of them, or both, in another order than these stand in: neither from left
 * to right nor level by level. Then nobody can tell under which of them a figure stands.
 *
 * @param hasStrangers Whether names stand in the head that no form knows.
 */
export function isContradicted(
  columns: readonly FormColumn[],
  head: readonly Head[],
  words: Meanings,
  hasStrangers: boolean,
): boolean {
  if (head.length < 2) return false;
  if (standsElsewhere(columns, head, words) || areSpacedOtherwise(columns, head, hasStrangers, words)) return true;
  const [nodes, levels] = [nodesIn(columns), nodesByLevel(columns)];
  const isGroup = ({ column }: HeadNode) => column === undefined;
  const groups = [nodes.filter(isGroup), levels.filter(isGroup)];
  const leaves = columns.flatMap((column) => nodes.find((node) => node.column === column) ?? []);
  const orders = [leaves, levels.filter(({ column }) => column !== undefined)];
  return stretchesOf(head).some((stretch) => {
    const texts = stretch.map(({ cell }) => cell.text);
    const [row] = stretch.map(({ row }) => row);
    const isBroken = !row || isDividedByBlanks(row.notation); // words over lines
    const mayBePieces = isBroken && !row?.marked && !areWholeNames(row, nodes, words);
    const fewest = mayBePieces ? columns.length - 1 : hasStrangers ? fewestBesideStrangers : fewestNames;
    return (
      isOutOfOrder(texts, orders, fewest, words) ||
      isOutOfOrder(texts, groups, fewestGroups, words) ||
      (!isBroken && isOutOfOrder(texts, [nodes, levels], fewest, words))
    );
  });
}

/** Whether a line has the names of columns or groups and nothing else. */
function areWholeNames(row: LabelledRow | undefined, nodes: readonly HeadNode[], words: Meanings): boolean {
  return row?.texts.every(({ text }) => nodes.some((node) => names(text, node, words))) ?? false;
}

/**
 * Whether texts above rows whose head names no column hold the names of some in another order than these stand in: the lines
 * of a head may have become one, or one cell. Names that several groups have are held against the first of these, and the last.
 */
export function areNamedOtherwise(columns: readonly FormColumn[], above: readonly string[], words: Meanings): boolean {
  const orders = [nodesIn(columns), nodesByLevel(columns)].map((nodes) => nodes.filter(({ column }) => column));
  const texts = above.flatMap((text) => text.split(/\s+/));
  const [fromEnd, toStart] = [texts.toReversed(), orders.map((nodes) => nodes.toReversed())];
  return areOtherwise(texts, orders, words) || areOtherwise(fromEnd, toStart, words);
}

/** Whether the texts, each once as a merged name may stand in each of its columns, are in none of the orders. */
function areOtherwise(texts: readonly string[], orders: readonly (readonly HeadNode[])[], words: Meanings): boolean {
  const once = orders.map((nodes) => [...new Map(nodes.map((node) => [node.text, node])).values()]);
  return isOutOfOrder([...new Set(texts)], once, fewestNames, words);
}

/** The words of the head row by row; where rows lost their bounds and each word stands alone, all that follow each other. */
function stretchesOf(head: readonly Head[]): Head[][] {
  const stretches: Head[][] = [];
  for (const each of head) {
    const last = stretches.at(-1)?.at(-1);
    const isAlone = ({ row }: Head) => !row.marked && !isDividedByBlanks(row.notation);
    const goesOn = last && (last.row === each.row || (isAlone(last) && isAlone(each)));
    if (goesOn) stretches.at(-1)?.push(each);
    else stretches.push([each]);
  }
  return stretches;
}

/** Whether several of the columns have the same name, so that the words above tell them apart. */
function areNamedAlike(columns: readonly FormColumn[]): boolean {
  return new Set(columns.map(({ label }) => label)).size < columns.length;
}

/**
 * Whether the head names every column, and every group right above those named alike; a column that it leaves out has a
 * place between those it names, or its characters stand there in pieces.
 *
 * @param width How many columns the rows below take.
 */
export function areAllNamed(
  columns: readonly FormColumn[],
  head: readonly Head[],
  width: number,
  words: Vocabulary,
): boolean {
  const groups = areNamedAlike(columns) ? columns.flatMap(({ path }) => path.at(-2) ?? []) : [];
  if (!groups.every((group) => head.some(({ meaning }) => meaning.kind === 'heading' && meaning.key === group)))
    return false;
  const unnamed = [...new Set(columns.map(({ label }) => label))].filter((label) => {
    const keys = columns.flatMap((column) => (column.label === label ? [column.key] : []));
    return head.filter(({ meaning: { kind, key } }) => kind === 'column' && keys.includes(key)).length < keys.length;
  });
  return (
    unnamed.length === 0 ||
    areInPieces(unnamed, head, words) ||
    areRunTogether(columns, head) ||
    haveTheirPlaces(columns, head, width, words)
  );
}

/** Whether all characters of the words stand in pieces of text in the head that are no whole names. */
function areInPieces(texts: readonly string[], head: readonly Head[], words: Vocabulary): boolean {
  const rows = [...new Set(head.map(({ row }) => row))].filter(({ marked }) => !marked);
  const pieces = rows.flatMap((row) => row.texts.flatMap(({ text }) => (words.isWholeLabel(text) ? [] : [text])));
  const rest = pieces.join('');
  return texts.every((text) => Array.from(hanOf(text)).every((unit) => rest.includes(unit)));
}

/** Whether a row of the head has the names of all columns in their order, with nothing between some of them. */
function areRunTogether(columns: readonly FormColumn[], head: readonly Head[]): boolean {
  return head.some(({ row }) => {
    const written = row.texts.map((cell) => cell.text).join('');
    const text = hanOf(written);
    let at = 0;
    return columns.every(({ label }) => {
      if (lettersOf(label) !== '' && !written.includes(label)) return false;
      const found = text.indexOf(hanOf(label), at);
      at = found + label.length;
      return found >= 0;
    });
  });
}

/** Whether the head is as wide as the rows below, and the columns it names stand where they do on the form. */
function haveTheirPlaces(
  columns: readonly FormColumn[],
  head: readonly Head[],
  width: number,
  words: Meanings,
): boolean {
  const rows = [...new Set(head.map(({ row }) => row))];
  if (!rows.every((row) => row.marked && textsIn(row).length === width)) return false;
  const places = placesInHead(rows, columns, words);
  const first = width - columns.length;
  if (!places || !Array.from(places).every(([column, at]) => at - columns.indexOf(column) === first)) return false;
  const unnamed = columns.flatMap((column, i) => (places.has(column) ? [] : [first + i]));
  return !lostNames(rows, unnamed);
}

/** Whether the last row of a head ends before the places of several columns that nothing names: then their names are lost. */
function lostNames(rows: readonly LabelledRow[], places: readonly number[]): boolean {
  const last = rows.at(-1);
  if (rows.length < 2 || !last || places.length < 2) return false;
  const texts = textsIn(last);
  const end = texts.findLastIndex((text) => text !== '');
  return places.every((place) => place > end);
}

/**
 * Whether the lines of the head over all columns have the words of groups, and the names below them, in places that are
 * not those of these columns beside each other: of columns named alike one would stand under another's group.
 */
export function standsElsewhere(columns: readonly FormColumn[], head: readonly Head[], words: Meanings): boolean {
  if (!areNamedAlike(columns)) return false;
  const nodes = nodesAndPlaces(columns);
  const shifts = [...new Set(head.map(({ row }) => row))].flatMap((row) => {
    const texts = textsIn(row);
    if (!row.marked || !isOverAll(texts, columns) || isPushedLeft(texts)) return [];
    return texts.flatMap((text, at) => {
      if (text === '' || text === texts[at - 1]) return [];
      const name = bareName(text);
      const own = nodes.flatMap(({ node, place }) => (names(name, node, words) ? at - place : []));
      return own.length > 0 ? [own] : [];
    });
  });
  return shifts.length > 1 && !shifts[0]?.some((shift) => shifts.every((each) => each.includes(shift)));
}

/** The words of the form's head, and over which of the columns each begins. */
const nodesAndPlaces = memo((columns: readonly FormColumn[]) =>
  nodesIn(columns).map((node) => ({ node, place: columns.findIndex((column) => isUnder(column, node)) })),
);

/** Whether the words stand over all columns; an empty place at the end may be lost. */
function isOverAll(texts: readonly string[], { length }: readonly FormColumn[]): boolean {
  return texts.length === length || (texts.length === length - 1 && texts.includes(''));
}

/**
 * Whether a head over all columns has the names of some further from each other than these columns stand: one that it
 * does not name stands elsewhere then.
 */
function areSpacedOtherwise(
  columns: readonly FormColumn[],
  head: readonly Head[],
  hasStrangers: boolean,
  words: Meanings,
): boolean {
  const rows = [...new Set(head.map(({ row }) => row))];
  if (!rows.every((row) => row.marked && !isPushedLeft(textsIn(row)))) return false;
  const places = placesInHead(rows, columns, words);
  const fewest = hasStrangers ? fewestBesideStrangers : fewestNames;
  if (!places || places.size < fewest || places.size === columns.length) return false;
  return new Set(Array.from(places, ([column, place]) => place - columns.indexOf(column))).size > 1;
}

/** The words of a row, each as often as it takes columns. */
function textsIn({ cells }: LabelledRow): string[] {
  return cells.flatMap(({ text, width }) => (width === 1 ? text : new Array<string>(width).fill(text)));
}

/** Whether the words stand side by side at the left, and blanks behind them: then they lost the places over their columns. */
function isPushedLeft(texts: readonly string[]): boolean {
  const end = texts.findLastIndex((text) => text !== '') + 1;
  return end < texts.length && !texts.slice(0, end).includes('');
}

/** Whether the column is the node, or stands below it. */
function isUnder(column: FormColumn, node: HeadNode): boolean {
  return node.column ? node.column === column : column.path.slice(0, -1).includes(node.text);
}

/** Whether at least so many of the texts are names of nodes, and in none of the orders in which these stand. */
function isOutOfOrder(
  texts: readonly string[],
  orders: readonly (readonly HeadNode[])[],
  fewest: number,
  words: Meanings,
): boolean {
  const [nodes = []] = orders;
  const named = texts.map((text) => nodes.findIndex((node) => names(bareName(text), node, words)));
  const once = behindRepeat(named.flatMap((node, i) => nodes[node !== named[i - 1] ? node : -1]?.text ?? []));
  const different = new Set(nodes.map(({ text }) => text)).size;
  const areEnough = once.length >= fewest && new Set(once).size >= Math.min(fewest, different);
  return areEnough && !orders.some((order) => isInOrder(once, order));
}

/** The words without those at their beginning that follow once more: converters write the first line of a head twice. */
function behindRepeat(words: readonly string[]): readonly string[] {
  const again = words.indexOf(words[0] ?? '', 1);
  const isRepeated = again > 1 && words.slice(0, again).every((word, i) => words[again + i] === word);
  return isRepeated ? words.slice(again) : words;
}

/** The name without the number that a data frame adds to the second of two. */
function bareName(text: string): string {
  return text.replace(/\.\d{1,2}$/, '');
}

function isInOrder(texts: readonly string[], order: readonly HeadNode[]): boolean {
  let at = 0;
  for (const { text } of order) if (text === texts[at]) at++;
  return at === texts.length;
}
