import type { BoundTable, Cell } from '../../../bind/table.ts';
import { isNegative, isWhole } from '../../../text/decimal.ts';
import { memo } from '../../../text/memo.ts';
import type { Span } from '../../../text/span.ts';

/** The cells in which something may be wrong by itself: amounts, and what was read as anything but a count of 0 or more. */
export const doubtfulCells = memo(
  ({ cells }: BoundTable): readonly Cell[] => cells.filter((cell) => cell !== undefined && isDoubtful(cell)) as Cell[],
);

function isDoubtful({ figure, slot }: Cell): boolean {
  if (figure.state !== 'number') return figure.state === 'unreadable';
  return isNegative(figure.value) || !isWhole(figure.value) || slot.value.kind === 'amount';
}

/** Where to point for the whole table: its first word that the form knows. */
export function headOf(table: BoundTable): Span {
  const labels = [...table.columnLabels, ...table.rowLabels].map((label) => label.span);
  return labels.sort((one, other) => one.start - other.start)[0] ?? table.span;
}
