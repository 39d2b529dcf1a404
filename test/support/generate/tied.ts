/** Figures of any table that tie in the sums of its form. */
import fc from 'fast-check';
import type { Form, Relation, Slot } from '../../../server/src/forms/form.ts';
import type { FormFigures } from './figures.ts';

/** Counts as they come; where a form bounds its figures only 0, by which every bound and equation of sums holds. */
function countIn(form: Form): fc.Arbitrary<number> {
  return form.comparisons.length > 0 ? fc.constant(0) : fc.oneof(fc.constant(0), fc.nat(99));
}

/** Figures of a form: where a sum states a total, it is what its terms make; all others are free. */
export function tiedFigures(form: Form): fc.Arbitrary<FormFigures> {
  const slots = form.slots.filter(({ row, column }) => !row.subtotal && !column.subtotal);
  return fc.array(countIn(form), { minLength: slots.length, maxLength: slots.length }).map((counts) => {
    const values = new Map(slots.map((slot, i) => [slot, counts[i] ?? 0]));
    // A total may be a term of another: after as many rounds as there are sums, each is what it states.
    for (let round = 0; round < form.relations.length && form.relations.some((one) => tie(one, values)); round++);
    return textsOf(values);
  });
}

/** Sets the stated total of a sum; whether that changed it. */
function tie({ left, right, stated }: Relation, values: Map<Slot, number>): boolean {
  const sum = (terms: readonly Slot[]) => terms.reduce((all, slot) => all + (values.get(slot) ?? 0), 0);
  const apart = left.includes(stated) ? sum(right) - sum(left) : sum(left) - sum(right);
  values.set(stated, (values.get(stated) ?? 0) + apart);
  return apart !== 0;
}

function textsOf(values: ReadonlyMap<Slot, number>): FormFigures {
  const rows: Record<string, Record<string, string>> = {};
  for (const [{ row, column }, value] of values) (rows[row.key] ??= {})[column.key] = `${value}`;
  return rows;
}
