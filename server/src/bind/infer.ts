import type { Form, FormColumn, FormRow, Relation, Slot } from '../forms/form.ts';
import type { RawCell } from '../syntax/row.ts';
import { add, compare, equals, zero, type Decimal } from '../text/decimal.ts';
import { rowCells } from './cells.ts';
import type { Cell } from './table.ts';

/** More cells than this missing or too many, and a row is not guessed at. */
const mostAmiss = 2;

/**
 * The only way to put a row's cells under its columns that makes the row's sum and the sums of the
 * columns hold: with a place left empty for each cell that is missing, or without one that is too
 * many. Undefined where none does, or where several differ in more than the place of zeros.
 */
export function inferRow(
  form: Form,
  row: FormRow,
  columns: readonly FormColumn[],
  values: readonly RawCell[],
  cells: readonly (Cell | undefined)[],
): Cell[] | undefined {
  const relation = wholeRowRelation(form, row, columns);
  if (!relation || Math.abs(values.length - columns.length) > mostAmiss || values.length < 2) return undefined;
  const across = form.relations.filter((other) => other !== relation && touchesRow(other, row));
  const fitting: Cell[][] = [];
  for (const raw of arrangements(values, columns.length)) {
    const placed = rowCells(form, row, columns, raw, 'inferred');
    const all = [...cells];
    for (const cell of placed) all[cell.slot.index] = cell;
    if (tie(relation, all, true) && across.every((other) => tie(other, all, false))) fitting.push(placed);
  }
  const first = fitting[0];
  return first && fitting.every((other) => sameFigures(first, other)) ? first : undefined;
}

/** Whether every relation within the row holds, a blank counted as 0. */
export function rowTies(form: Form, row: FormRow, cells: readonly Cell[]): boolean {
  return failingIn(form, row, cells) === 0;
}

/** How many relations within the row do not hold, a blank counted as 0. */
export function failingIn(form: Form, row: FormRow, cells: readonly Cell[]): number {
  const all = bySlot(cells);
  return form.relations.filter((relation) => isWithin(relation, row) && !tie(relation, all, true)).length;
}

/**
 * Whether every relation within the row may hold, a blank counted as 0.
 *
 * @param lost The slot whose figure is not known: any amount may stand there.
 */
export function mayTie(form: Form, row: FormRow, cells: readonly Cell[], lost: Slot | undefined): boolean {
  const all = bySlot(cells);
  return form.relations.every((relation) => {
    if (!isWithin(relation, row) || tie(relation, all, true)) return true;
    const { left, right } = relation;
    const [own, other] = lost && right.includes(lost) ? [right, left] : [left, right];
    const [known, due] = [own, other].map((slots) => total(slots, all, true));
    return (
      lost !== undefined && own.includes(lost) && known !== undefined && due !== undefined && compare(known, due) <= 0
    );
  });
}

function bySlot(cells: readonly Cell[]): (Cell | undefined)[] {
  const all: (Cell | undefined)[] = [];
  for (const cell of cells) all[cell.slot.index] = cell;
  return all;
}

/** The relation that sums up all columns of the row, if there is one. */
function wholeRowRelation(form: Form, row: FormRow, columns: readonly FormColumn[]): Relation | undefined {
  const official = columns.filter((column) => !column.subtotal).length;
  return form.relations.find(
    (relation) =>
      relation.stated.row === row &&
      relation.left.length + relation.right.length === official &&
      isWithin(relation, row),
  );
}

/** Whether the relation is one of figures of the row alone. */
export function isWithin(relation: Relation, row: FormRow): boolean {
  return [...relation.left, ...relation.right].every((slot) => slot.row === row);
}

function touchesRow(relation: Relation, row: FormRow): boolean {
  return [...relation.left, ...relation.right].some((slot) => slot.row === row);
}

/** The values with empty places put in, or with some left out, in every order-keeping way. */
function* arrangements(values: readonly RawCell[], count: number): Generator<(RawCell | undefined)[]> {
  if (values.length === count) yield [...values];
  else if (values.length < count)
    for (let i = 0; i <= values.length; i++)
      for (const rest of arrangements(values.slice(i), count - i - 1))
        yield [...values.slice(0, i), undefined, ...rest];
  else
    for (let i = 0; i < values.length; i++)
      for (const rest of arrangements(values.slice(i + 1), count - i)) yield [...values.slice(0, i), ...rest];
}

/** Whether the two sums agree with blanks read as 0; a sum over a cell that is not there is not held against it. */
function tie(relation: Relation, cells: readonly (Cell | undefined)[], rowItself: boolean): boolean {
  const left = total(relation.left, cells, rowItself);
  const right = total(relation.right, cells, rowItself);
  return left === undefined || right === undefined ? !rowItself : equals(left, right);
}

function total(
  slots: Relation['left'],
  cells: readonly (Cell | undefined)[],
  absentIsEmpty: boolean,
): Decimal | undefined {
  let sum = zero;
  for (const slot of slots) {
    const cell = cells[slot.index];
    if (cell?.figure.state === 'number') sum = add(sum, cell.figure.value);
    else if (cell?.figure.state === 'unreadable' || (!cell && !absentIsEmpty)) return undefined;
  }
  return sum;
}

function sameFigures(one: readonly Cell[], other: readonly Cell[]): boolean {
  const nonZero = (cells: readonly Cell[]) =>
    cells
      .filter((cell) => cell.figure.state === 'number' && cell.figure.value.units !== 0n)
      .map((cell) => `${cell.slot.index}=${cell.text}`)
      .join();
  return nonZero(one) === nonZero(other);
}
