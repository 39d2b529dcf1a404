import type { BoundTable, Cell } from '../../bind/table.ts';
import type { Form, Slot } from '../../forms/form.ts';
import type { CheckedReport } from '../../check/finding.ts';
import type { Decimal } from '../../text/decimal.ts';

/** What last year's report carried forward into the cell, if it is one for what is carried in and that is known. */
export function carriedInto(
  { slot }: Pick<Cell, 'slot'>,
  { form }: BoundTable,
  report: CheckedReport,
): Decimal | undefined {
  return carriedTo(slot, form, report);
}

/** What last year's report carried forward into the place of the form. */
export function carriedTo(slot: Slot, form: Form, { beside }: CheckedReport): Decimal | undefined {
  const { carry } = form;
  if (!carry || carry.in !== slot.row.key) return undefined;
  return beside?.previous?.figure(form.name, carry.out, slot.column.key)?.value;
}
