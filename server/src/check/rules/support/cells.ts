import type { BoundTable, Cell } from '../../../bind/table.ts';
import { isNegative, isWhole } from '../../../text/decimal.ts';
import type { Span } from '../../../text/span.ts';
import type { TableSkeleton } from '../../model/report.ts';

const doubtful = new WeakMap<BoundTable, readonly Cell[]>();

/** The cells in which something may be wrong by itself: amounts, and what was read as anything but a count of 0 or more. */
export function doubtfulCells(table: BoundTable): readonly Cell[] {
  const known = doubtful.get(table);
  if (known) return known;
  const found = table.cells.filter((cell) => cell !== undefined && isDoubtful(cell)) as Cell[];
  doubtful.set(table, found);
  return found;
}

function isDoubtful({ figure, slot }: Cell): boolean {
  if (figure.state !== 'number') return figure.state === 'unreadable';
  return isNegative(figure.value) || !isWhole(figure.value) || slot.column.kind === 'amount';
}

/** Where to point for the whole table: its first word that the form knows. */
export function headOf(table: TableSkeleton): Span {
  const labels = [...table.columnLabels, ...table.rowLabels].map((label) => label.span);
  return labels.sort((one, other) => one.start - other.start)[0] ?? table.span;
}
