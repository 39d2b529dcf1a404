import type { Form, FormBlock, FormRow, Slot } from '../forms/form.ts';
import { isZero } from '../text/decimal.ts';
import { isWithin, mayTie, rowTies } from './infer.ts';
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
export function filledUpRows(rows: readonly ReadRow[], form: Form): Iterable<ReadRow> {
  const ending = rows.filter(({ cells }) => lacksLast(cells) && hasAmount(cells));
  if (ending.length === 0) return [];
  const several = ending.filter(({ cells }) => holdSeveral(cells));
  return new Set([
    ...shortOfBounds(rows, ending, form),
    ...shortOfOne(rows, several, form),
    ...shortOfSums(rows, several, form),
    ...shortThroughout(rows, ending, form),
    ...shortOfParts(rows, ending, form),
  ]);
}

/**
 * Those whose only figure needs more than nothing in the blanks at the end for a bound within the row to hold, in a table that
 * is filled in behind them.
 */
function shortOfBounds(rows: readonly ReadRow[], short: readonly ReadRow[], form: Form): readonly ReadRow[] {
  const bounds = form.comparisons.flatMap(({ overYears, statement }) =>
    !overYears && statement.operator === '<=' ? [statement] : [],
  );
  const lastFilled = rows.findLastIndex(({ cells }) => hasAmount(cells));
  const above = new Set(rows.slice(0, Math.max(0, lastFilled)));
  return short.filter((each) => {
    if (!above.has(each) || holdSeveral(each.cells)) return false;
    const own = each.cells.find((cell) => !isBlank(cell))?.slot;
    return bounds.some(
      ({ left, right }) =>
        left.some(({ slot }) => slot === own) &&
        right.every(({ slot }) => slot.row === each.row && slot.index > (own?.index ?? 0)),
    );
  });
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
  return lacking.every((each) => wouldTie(each, form)) ? lacking : [];
}

/** Those of a block in which no row has the sum at its end, where each that lacks it would have it one place further. */
function shortThroughout(rows: readonly ReadRow[], short: readonly ReadRow[], form: Form): readonly ReadRow[] {
  return Array.from(blocksOf(rows)).flatMap((beside) => {
    if (!beside.every(({ cells }) => isBlank(cells.at(-1)))) return [];
    const lacking = short.filter((each) => beside.includes(each) && !rowTies(form, each.row, each.cells));
    return lacking.length >= fewestAlike && lacking.every((each) => wouldTie(each, form)) ? lacking : [];
  });
}

/**
 * Those of columns in another order than the form's that do not end in their sum: what is lost of them, what is blank at the
 * end may make up for.
 */
function shortOfParts(rows: readonly ReadRow[], short: readonly ReadRow[], form: Form): readonly ReadRow[] {
  if (!isAllThere(rows, form)) return [];
  return Array.from(blocksOf(rows)).flatMap((beside) => {
    const own = short.filter((each) => beside.includes(each) && isReordered(each) && !endsInSum(each, form));
    const endBefore = own.filter(({ cells }) => !isBlank(cells.at(-2)));
    const areAll = endBefore.length > 0 && beside.every(({ cells }) => isBlank(cells.at(-1)));
    return areAll ? own : endBefore.filter((each) => !hasInnerBlank(each));
  });
}

/** The rows of each block. */
function blocksOf(rows: readonly ReadRow[]): Iterable<readonly ReadRow[]> {
  const found = new Map<FormBlock, ReadRow[]>();
  for (const each of rows) {
    const same = found.get(each.row.block);
    if (same) same.push(each);
    else found.set(each.row.block, [each]);
  }
  return found.values();
}

function isReordered({ cells }: ReadRow): boolean {
  return cells.some(({ slot }, i) => slot.index < (cells[i - 1]?.slot.index ?? 0));
}

/** Whether the last cell states a sum of others of the row. */
function endsInSum({ row, cells }: ReadRow, form: Form): boolean {
  const last = cells.at(-1)?.slot;
  return form.relations.some((relation) => relation.stated === last && isWithin(relation, row));
}

/**
 * Whether every sum of the row may hold with some of the blanks at its end put before a figure. A single one may be any
 * amount that was lost.
 */
function wouldTie({ row, cells }: ReadRow, form: Form): boolean {
  return Array.from(shifted(cells)).some(({ order, lost }) => mayTie(form, row, order, lost));
}

/** The cells with some of the blanks at their end put before a figure, in each way, and the place of one that is alone. */
function* shifted(cells: readonly Cell[]): Generator<{ order: readonly Cell[]; lost: Slot | undefined }> {
  const end = cells.findLastIndex((cell) => !isBlank(cell)) + 1;
  for (let count = 1; count <= cells.length - end; count++)
    for (let at = 0; at < end; at++) {
      const order = [cells.slice(0, at), cells.slice(end, end + count), cells.slice(at, end), cells.slice(end + count)];
      const lost = end === cells.length - 1 ? cells[at]?.slot : undefined;
      yield { order: order.flat().map((cell, i) => ({ ...cell, slot: (cells[i] as Cell).slot })), lost };
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

/** Whether one of the figures is more than 0. */
function hasAmount(cells: readonly Cell[]): boolean {
  return !cells.flatMap((cell) => numberIn(cell) ?? []).every(isZero);
}

/** Whether several cells have something in them. */
function holdSeveral(cells: readonly Cell[]): boolean {
  return cells.filter((cell) => !isBlank(cell)).length > 1;
}

function hasSums(row: FormRow, form: Form): boolean {
  return form.relations.some((relation) => isWithin(relation, row));
}

function isSummedDown(row: FormRow, form: Form): boolean {
  return form.relations.some(({ left, right }) => {
    const own = [...left, ...right].filter((slot) => slot.row === row);
    return own.length > 0 && own.length < left.length + right.length;
  });
}
