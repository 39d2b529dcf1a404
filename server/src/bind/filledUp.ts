import type { Form, FormRow } from '../forms/form.ts';
import { isZero } from '../text/decimal.ts';
import { rowTies } from './infer.ts';
import { numberIn, type Cell } from './table.ts';

/** A row as it was read: its cells as they stand in the draft. */
export interface ReadRow {
  readonly row: FormRow;
  readonly cells: readonly Cell[];
}

/** So many rows that lack their sum tell, where sums down the columns would tell of fewer. */
const fewestAlike = 4;

/**
 * The rows that end in blanks as if a cell had been lost before these and the row been filled up: then each figure behind
 * that place stands in the column before its own. In a table that is being filled in other rows are blank throughout, and
 * sums are lacking that no shift would bring.
 */
export function filledUpRows(rows: readonly ReadRow[], form: Form): readonly ReadRow[] {
  const short = rows.filter(({ cells }) => lacksLast(cells) && holdSeveral(cells));
  return short.length > 0 ? [...shortOfOne(rows, short, form), ...shortOfSums(rows, short, form)] : [];
}

/** Those with a single blank, at their end, of which no sum tells whether it stands there rightly. */
function shortOfOne(rows: readonly ReadRow[], short: readonly ReadRow[], form: Form): readonly ReadRow[] {
  if (!isAllThere(rows, form) || rows.some(({ cells }) => cells.every(isBlank))) return [];
  return short.filter(({ row, cells }) => {
    if (hasInnerBlank({ cells })) return false;
    if (!hasSums(row, form)) return true;
    const beside = rows.filter((other) => other.row.block === row.block);
    return rowTies(form, row, cells) && hasRightEnds(beside);
  });
}

/** Whether all rows of the form stand there: of one that is still being written a blank end says nothing. */
function isAllThere(rows: readonly ReadRow[], form: Form): boolean {
  const standing = new Set(rows.map(({ row }) => row));
  return form.rows.every((row) => row.subtotal || standing.has(row));
}

/** Whether all rows but one end in a figure, or all in a blank and have no other. */
function hasRightEnds(rows: readonly ReadRow[]): boolean {
  const short = rows.filter(({ cells }) => isBlank(cells.at(-1)));
  return short.length === 1 || (short.length === rows.length && !rows.some(hasInnerBlank));
}

/** Those that lack a sum, where each that does would have all of them with its last blanks before some figure. */
function shortOfSums(rows: readonly ReadRow[], short: readonly ReadRow[], form: Form): readonly ReadRow[] {
  const lacking = short.filter(({ row, cells }) => !rowTies(form, row, cells));
  const isColumnLost = lacking.length >= fewestAlike && !rows.some(hasInnerBlank);
  if (!isColumnLost && !lacking.some(({ row }) => !isSummedDown(row, form))) return [];
  const tieShifted = ({ row, cells }: ReadRow) => Array.from(shifted(cells)).some((each) => rowTies(form, row, each));
  return lacking.every(tieShifted) ? lacking : [];
}

/** The cells with some of the blanks at their end put before a figure, in each way. */
function* shifted(cells: readonly Cell[]): Generator<readonly Cell[]> {
  const end = cells.findLastIndex((cell) => !isBlank(cell)) + 1;
  for (let count = 1; count <= cells.length - end; count++)
    for (let at = 0; at < end; at++) {
      const order = [cells.slice(0, at), cells.slice(end, end + count), cells.slice(at, end), cells.slice(end + count)];
      yield order.flat().map((cell, i) => ({ ...cell, slot: (cells[i] as Cell).slot }));
    }
}

/** Whether the last figure is blank; of words none need stand there. */
function lacksLast(cells: readonly Cell[]): boolean {
  const last = cells.at(-1);
  return isBlank(last) && last?.slot.column.kind !== 'words';
}

function isBlank(cell: Cell | undefined): boolean {
  return cell?.text === '';
}

/** Whether a blank stands before the last cell. */
function hasInnerBlank({ cells }: Pick<ReadRow, 'cells'>): boolean {
  return cells.slice(0, -1).some(isBlank);
}

/** Whether several cells have something in them, one of them more than 0. */
function holdSeveral(cells: readonly Cell[]): boolean {
  const figures = cells.flatMap((cell) => numberIn(cell) ?? []);
  return cells.filter((cell) => !isBlank(cell)).length > 1 && !figures.every(isZero);
}

function hasSums(row: FormRow, form: Form): boolean {
  return form.relations.some(({ stated, left, right }) =>
    [stated, ...left, ...right].every((slot) => slot.row === row),
  );
}

function isSummedDown(row: FormRow, form: Form): boolean {
  return form.relations.some(({ left, right }) => {
    const own = [...left, ...right].filter((slot) => slot.row === row);
    return own.length > 0 && own.length < left.length + right.length;
  });
}
