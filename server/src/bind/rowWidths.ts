import type { FormBlock, FormRow } from '../forms/form.ts';
import { isCellPerLine, type RawCell } from '../syntax/row.ts';
import type { BlockColumns } from './blockColumns.ts';
import type { LabelledRow } from './labelledRow.ts';
import type { RowBinding } from './rowBinding.ts';
import type { CandidateRow, TableCandidate } from './tableCandidate.ts';

/** How many columns the widest row of a head takes, which of them it names, and how many there are from the first of these. */
export interface HeadColumns {
  readonly width: number;
  readonly named: ReadonlySet<number>;
  /** The columns over which any word stands. */
  readonly worded: ReadonlySet<number>;
  readonly tail: number;
}

/** Whether rows have a cell more than their head, or most have fewer than columns. */
export type DoubtfulRows = 'wider' | 'shorter';

/** So many rows tell of all others. */
const fewestAlike = 4;

/** The blocks in whose rows cells were added or lost throughout. */
export function doubtfulBlocks(
  bound: readonly RowBinding[],
  columns: BlockColumns,
  { tail }: HeadColumns,
): ReadonlyMap<FormBlock, DoubtfulRows> {
  const rowsOf = new Map<FormBlock, (readonly RawCell[])[]>();
  for (const { candidate, row } of bound) {
    if (!row || !isTabular(candidate) || !isDeepest(row) || candidate.row.values.every(({ text }) => text === ''))
      continue;
    rowsOf.set(row.block, [...(rowsOf.get(row.block) ?? []), candidate.row.values]);
  }
  const found = new Map<FormBlock, DoubtfulRows>();
  for (const [block, rows] of rowsOf) {
    const count = columns.of({ block }).length;
    if (rows.length < fewestAlike) continue;
    if (tail >= count && leastFilled(rows) > tail) found.set(block, 'wider');
    else if (rows.filter((values) => values.length < count).length * 2 > rows.length) found.set(block, 'shorter');
  }
  return found;
}

/** How many cells the shortest row has without those at either end that are empty in all rows. */
function leastFilled(rows: readonly (readonly RawCell[])[]): number {
  const least = (counts: readonly number[]) => counts.reduce((one, other) => Math.min(one, other));
  const before = least(rows.map((values) => values.findIndex(({ text }) => text !== '')));
  const behind = least(rows.map((values) => values.length - 1 - values.findLastIndex(({ text }) => text !== '')));
  return least(rows.map((values) => values.length)) - before - behind;
}

/** Whether neither end of the cells is empty. */
export function isFilledAtEnds(values: readonly RawCell[]): boolean {
  return values[0]?.text !== '' && values.at(-1)?.text !== '';
}

/** What the heads of a table say of its columns. */
export function headColumns({ heads, strangers }: TableCandidate): HeadColumns {
  const named = new Set<number>();
  const marked = heads.filter(({ row }) => row.marked);
  const width = marked.reduce((widest, { row }) => Math.max(widest, rowWidthOf(row, undefined)), 0);
  let tail = 0;
  for (const { row, cell, meaning } of marked) {
    if (meaning.kind !== 'column') continue;
    const at = row.cells.findIndex(({ span }) => span.from === cell.span.from);
    if (row.cells.length === width) named.add(at);
    tail = Math.max(
      tail,
      row.cells.slice(at).reduce((sum, each) => sum + each.width, 0),
    );
  }
  const rows = [...new Set([...marked.map(({ row }) => row), ...strangers])];
  return { width, named, worded: new Set(rows.flatMap(placesOfWords)), tail };
}

/** The columns over which a row of a head has words. */
function placesOfWords({ cells }: LabelledRow): number[] {
  const places: number[] = [];
  let at = 0;
  for (const { text, width } of cells) {
    for (let i = 0; i < width && text !== ''; i++) places.push(at + i);
    at += width;
  }
  return places;
}

/** How many columns the cells of a row take, and those of groups that began further up. */
export function rowWidthOf({ cells, offset }: LabelledRow, row: FormRow | undefined): number {
  return cells.reduce((sum, cell) => sum + cell.width, Math.max(0, (row?.path.length ?? 0) - offset));
}

/** Whether the row's cells stand in columns together with other rows', its label in one of them. */
export function isTabular({ row: entry }: Pick<CandidateRow, 'row'>): boolean {
  return entry.marked && !isCellPerLine(entry.notation) && entry.texts.length > 0;
}

/** Whether no empty label column can stand between the row's label and its figures. */
export function isDeepest(row: FormRow): boolean {
  return row.block.rows.every((other) => other.path.length <= row.path.length);
}
