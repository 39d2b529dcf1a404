import type { FormBlock, FormColumn } from '../forms/form.ts';
import { readFigure } from '../syntax/figure.ts';
import { isDividedByBlanks } from '../syntax/row.ts';
import { equals, sum, zero, type Decimal } from '../text/decimal.ts';
import { withoutEmptyEnds } from './align.ts';
import type { TableCandidate } from './tableCandidate.ts';

/** An order in which one row of the head names columns, other than the usual of the same. */
interface HeadOrder {
  readonly order: readonly FormColumn[];
  readonly usual: readonly FormColumn[];
  /** All columns of the table. */
  readonly columns: readonly FormColumn[];
}

function otherOrders(columns: readonly FormColumn[], draft: TableCandidate): HeadOrder[] {
  return [...new Set(draft.heads.map((head) => head.row))].flatMap((entry) => {
    if (!entry.marked) return [];
    const order = draft.heads
      .filter((head) => head.row === entry && head.meaning.kind === 'column')
      .map((head) => columns.find((column) => column.key === head.meaning.key))
      .filter((column) => column !== undefined);
    const usual = columns.filter((column) => order.includes(column));
    const isOther =
      order.length >= 3 && new Set(order).size === order.length && order.some((column, i) => column !== usual[i]);
    return isOther ? [{ order, usual, columns }] : [];
  });
}

/**
 * Whether columns stand in another order, and what stands where one of them is missing from the head, or from that row of
 * it, or where the sum of all is not where that row has it, nobody can tell.
 */
export function isHalfNamed({ columns }: FormBlock, draft: TableCandidate): boolean {
  if (draft.heads.some(({ row }) => !row.marked && isDividedByBlanks(row.notation))) return false; // words broken over lines name nothing
  const named = namedColumns(draft);
  const others = otherOrders(columns, draft);
  if (others.length === 0) return false;
  return (
    columns.some(({ key }) => !named.has(key)) ||
    !others.some(isWhole) ||
    (others.some(areParted) && !others.some((other) => isInForce(other, draft)))
  );
}

/** Whether a row of the head names every column that stands in the same group as one of those it names. */
function isWhole({ order, columns }: HeadOrder): boolean {
  const groupOf = ({ path }: FormColumn) => path.slice(0, -1).join('/');
  const groups = new Set(order.map(groupOf));
  return columns.every((column) => order.includes(column) || column.subtotal || !groups.has(groupOf(column)));
}

/** Whether not only the sum of all stands elsewhere. */
export function areParted({ order, usual }: Pick<HeadOrder, 'order' | 'usual'>): boolean {
  const parts = order.filter((column) => column !== usual.at(-1));
  return parts.some((column, i) => column !== usual[i]);
}

/** Whether the order is that of the table, which sums tell where the sum of all is not the last. */
function isInForce({ order, usual }: HeadOrder, draft: TableCandidate): boolean {
  return order.at(-1) === usual.at(-1) || sumsStandAt(order.indexOf(usual.at(-1) as FormColumn), draft);
}

/** Whether a row of the head names the sum of all columns elsewhere than at its end, where sums tell what that means. */
export function areOrderedBySums(columns: readonly FormColumn[], draft: TableCandidate): boolean {
  return otherOrders(columns, draft).some(({ order, usual }) => order.at(-1) !== usual.at(-1));
}

/** The columns with those that one row of the head names put in that row's order. */
export function reordered(columns: readonly FormColumn[], draft: TableCandidate): readonly FormColumn[] {
  const told = otherOrders(columns, draft).find((other) => isInForce(other, draft));
  if (!told) return columns;
  const { order, usual } = told;
  return columns.map((column) => (order.includes(column) ? (order[usual.indexOf(column)] as FormColumn) : column));
}

/**
 * Whether more rows have their sum in that place than at the end. The lines of a head may have become
 * one, where the sum of all columns stands before those of the line below.
 */
function sumsStandAt(place: number, draft: TableCandidate): boolean {
  const rows = draft.rows.map((row) => withoutEmptyEnds(row.row.values).map((cell) => amountOf(cell.text)));
  const isSum = (figures: readonly Decimal[], at: number) =>
    figures.length > 2 && equals(sum(figures.filter((_, i) => i !== at)), figures[at] ?? zero);
  const atPlace = rows.filter((figures) => isSum(figures, place)).length;
  return atPlace > rows.filter((figures) => isSum(figures, figures.length - 1)).length;
}

/** The keys of the columns that the heads name. */
export function namedColumns(draft: TableCandidate): ReadonlySet<string> {
  return new Set(draft.heads.filter((head) => head.meaning.kind === 'column').map((head) => head.meaning.key));
}

/** The number that a text is; 0 where it is none. */
export function amountOf(text: string): Decimal {
  const figure = readFigure(text);
  return figure?.state === 'number' ? figure.value : zero;
}
