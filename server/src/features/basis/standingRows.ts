import type { BoundTable } from '../../bind/table.ts';
import type { FormRow } from '../../forms/form.ts';

/** The rows to draw of a table: those that local tables add, or put in the place of others, only where they were found. */
export function standingRows({ form, cells, rowLabels }: BoundTable): FormRow[] {
  const found = (one: FormRow) =>
    rowLabels.some((label) => label.row === one) || form.slots.some(({ row, index }) => row === one && cells[index]);
  return form.rows.filter((row) => {
    if (row.subtotal || row.insteadOf.length > 0) return found(row);
    return !form.rows.some((other) => other.insteadOf.includes(row.key) && found(other));
  });
}
