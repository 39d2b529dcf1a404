import type { FormRow } from '../forms/form.ts';
import type { RawCell } from '../syntax/row.ts';
import { equals, isZero, sum, type Decimal } from '../text/decimal.ts';
import { ownStart } from './align.ts';
import { amountOf } from './columnOrders.ts';
import { countNumbers, type LabelledRow } from './labelledRow.ts';
import type { RowBinding } from './rowBinding.ts';

/** So many rows of several figures that end in blanks tell that blanks were lost before those. */
const fewestShort = 4;

/**
 * The empty cells behind the figures of rows whose cells stand in columns: those that fill rows up, as rows with
 * figures at both ends tell. A row that has none of them lost a cell; so did all that end in blanks where many do, behind
 * the sum of their figures, and no row has one between these, for a copy dropped blanks there and filled up the rows.
 */
export class RowFilling {
  /** How many follow the figures of each row that tells, by the number of these and of the cells before them. */
  readonly #least = new Map<string, number>();
  readonly #areBlanksLost: boolean;

  constructor(bound: readonly RowBinding[], countOf: (row: FormRow) => number) {
    const rows = bound.flatMap(({ candidate: { row: entry }, row }) => (row ? [{ entry, count: countOf(row) }] : []));
    for (const { entry, count } of rows) this.#learn(entry, count);
    const several = rows.filter(({ entry }) => countNumbers(entry.values) > 1);
    const short = several.flatMap(({ entry, count }) => (isShort(entry.values, count) ? [entry.values] : []));
    this.#areBlanksLost = endInSums(short) && !several.some(({ entry }) => hasInnerBlank(entry.values));
  }

  #learn({ values, offset }: LabelledRow, count: number): void {
    const start = ownStart(values, count);
    if (start === undefined) return;
    const filling = values.length - start - count;
    const shape = `${count}/${offset}`;
    this.#least.set(shape, Math.min(filling, this.#least.get(shape) ?? filling));
  }

  /** Whether cells that fill the row up stand in the place of some of so many figures. */
  isTakenBy({ values, offset }: LabelledRow, count: number): boolean {
    if (values.at(-1)?.text !== '' || countNumbers(values) < 2) return false;
    if (this.#areBlanksLost && isShort(values, count)) return true;
    return values.length - count < (this.#least.get(`${count}/${offset}`) ?? 0);
  }
}

/**
 * Whether rows of several lengths all end in the sum of their other figures: so do those that lost blanks before it, while
 * those of a table that is being filled in stop anywhere, or all at one column.
 */
function endInSums(rows: readonly (readonly RawCell[])[]): boolean {
  const figures = rows.map((values) => values.flatMap(({ text }) => (text === '' ? [] : amountOf(text))));
  const telling = figures.filter((each) => each.some((figure) => !isZero(figure)));
  const lengths = telling.map((each) => each.length);
  return (
    telling.length >= fewestShort &&
    Math.max(...lengths) - Math.min(...lengths) > 1 &&
    telling.every((each) => equals(sum(each.slice(0, -1)), each.at(-1) as Decimal))
  );
}

/** Whether fewer cells than so many stand before the blanks at the end of a row. */
function isShort(values: readonly RawCell[], count: number): boolean {
  return values.findLastIndex(({ text }) => text !== '') + 1 < count;
}

function hasInnerBlank(values: readonly RawCell[]): boolean {
  const first = values.findIndex(({ text }) => text !== '');
  const last = values.findLastIndex(({ text }) => text !== '');
  return values.slice(first, last).some(({ text }) => text === '');
}
