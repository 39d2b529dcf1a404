import { numberIn, type BoundTable, type Cell } from '../../bind/table.ts';
import type { Slot } from '../../forms/form.ts';
import type { FormName } from '../../forms/schema.ts';
import { zero, type Decimal } from '../../text/decimal.ts';
import type { Report } from './report.ts';

/** A cell with a figure that was read and placed for certain. */
export interface CertainCell {
  readonly cell: Cell;
  /** “None” (`/`, 无 and the like) counts as 0. */
  readonly value: Decimal;
}

/** The figure in a place of the table, if other reports may be held against it. */
export function certainAt(table: BoundTable, row: string, column: string): CertainCell | undefined {
  const slot = table.form.slot(row, column);
  return slot && certainIn(table, slot);
}

/** The same for a slot: not where it is blank, unread or placed by inference, nor in the row in which the text ends. */
export function certainIn(table: BoundTable, slot: Slot): CertainCell | undefined {
  const cell = table.cells[slot.index];
  if (!cell || cell.placed === 'inferred' || slot.row === table.openRow) return undefined;
  const value = cell.figure.state === 'none' ? zero : numberIn(cell);
  return value && { cell, value };
}

/** The report's table of that form; the first, if it stands twice. */
export function tableOf(report: Report, form: FormName): BoundTable | undefined {
  return report.tables.find(({ table }) => table.form.name === form)?.table;
}
