import { cellAt, numberIn, type BoundTable, type Cell } from '../../../bind/table.ts';
import type { FormRow } from '../../../forms/form.ts';
import type { FormName } from '../../../forms/schema.ts';
import { isNegative, isWhole, type Decimal } from '../../../text/decimal.ts';
import type { Span } from '../../../text/span.ts';
import type { TableSkeleton } from '../../model/report.ts';

/** A row of a table of the draft, its cells by the keys of their columns. */
export interface TableRow {
  readonly row: FormRow;
  readonly cell: (column: string) => Cell | undefined;
  /** The number in a cell; undefined without a cell or a number. */
  readonly number: (column: string) => Decimal | undefined;
}

/** The rows of the table, absent ones included; none if it is of another form. */
export function rowsOf(table: BoundTable, name: FormName): TableRow[] {
  if (table.form.name !== name) return [];
  return table.form.rows.map((row) => {
    const cell = (column: string) => cellAt(table, row.key, column);
    return { row, cell, number: (column: string) => numberIn(cell(column)) };
  });
}

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
