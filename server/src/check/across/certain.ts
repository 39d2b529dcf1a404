import { cellAt, numberIn, type BoundTable, type Cell } from '../../bind/table.ts';
import type { FormName } from '../../forms/schema.ts';
import { zero, type Decimal } from '../../text/decimal.ts';
import type { Report } from '../report.ts';

/** A cell with a figure that was read and placed for certain. */
export interface CertainCell {
  readonly cell: Cell;
  /** “None” (`/`, 无 and the like) counts as 0. */
  readonly value: Decimal;
}

/**
 * The figure in a place of the table, if other reports may be held against it: not where it is blank,
 * unread or placed by inference, nor in the row in which the text ends.
 */
export function certainAt(table: BoundTable, row: string, column: string): CertainCell | undefined {
  const cell = cellAt(table, row, column);
  if (!cell || cell.placed === 'inferred' || cell.slot.row === table.openRow) return undefined;
  const value = cell.figure.state === 'none' ? zero : numberIn(cell);
  return value && { cell, value };
}

/** The report's table of that form; the first, if it stands twice. */
export function tableOf(report: Report, form: FormName): BoundTable | undefined {
  return report.tables.find(({ table }) => table.form.name === form)?.table;
}
