/** Figures of any table that tie in the sums of its form. */
import fc from 'fast-check';
import type { Comparison, Conversion, Form, Relation, Slot } from '../../../server/src/forms/form.ts';
import type { FormFigures } from './figures.ts';

/** Whether it says no more than that one figure of the report is not more than another. */
function isPlainBound({ statement, suspicious, where, unless, overYears }: Comparison): boolean {
  const isPlain = statement.operator === '<=' && statement.left.length === 1 && statement.right.length === 1;
  return isPlain && !suspicious && !overYears && where.length === 0 && unless.length === 0;
}

/** Counts as they come; where a form bounds its figures in another way than one by one only 0, by which every bound and equation of sums holds. */
function countIn(form: Form): fc.Arbitrary<number> {
  const isFree = form.comparisons.every((one) => isPlainBound(one) || one.overYears);
  return isFree ? fc.oneof(fc.constant(0), fc.nat(99)) : fc.constant(0);
}

/** Figures of a form: where a sum states a total, it is what its terms make; all others are free within their bounds. */
export function tiedFigures(form: Form): fc.Arbitrary<FormFigures> {
  const slots = form.slots.filter(({ row, column }) => !row.subtotal && !column.subtotal);
  return fc.array(countIn(form), { minLength: slots.length, maxLength: slots.length }).map((counts) => {
    // So many of a unit that each figure is a whole number in the larger unit, too.
    const times = Number(form.conversions.reduce((all, { factor }) => (all > factor ? all : factor), 1n));
    const values = new Map(slots.map((slot, i) => [slot, (counts[i] ?? 0) * times]));
    for (const comparison of form.comparisons.filter(isPlainBound)) keepWithin(comparison, values);
    // A total may be a term of another: after as many rounds as there are sums, each is what it states.
    const tieAll = () => form.relations.filter((one) => tie(one, values)).length > 0;
    for (let round = 0; round < form.relations.length && tieAll(); round++);
    return textsOf(form.conversions.reduce(inUnits, values));
  });
}

/** Lowers the figure that another bounds. */
function keepWithin({ statement: { left, right } }: Comparison, values: Map<Slot, number>): void {
  const [lower, upper] = [left[0]?.slot, right[0]?.slot];
  if (lower && upper) values.set(lower, Math.min(values.get(lower) ?? 0, values.get(upper) ?? 0));
}

/** Sets the stated total of a sum; whether that changed it. */
function tie({ left, right, stated }: Relation, values: Map<Slot, number>): boolean {
  const sum = (terms: readonly Slot[]) => terms.reduce((all, slot) => all + (values.get(slot) ?? 0), 0);
  const apart = left.includes(stated) ? sum(right) - sum(left) : sum(left) - sum(right);
  values.set(stated, (values.get(stated) ?? 0) + apart);
  return apart !== 0;
}

/** The figures with the one that restates another worked out: what tied does so still. */
function inUnits(values: ReadonlyMap<Slot, number>, { to, from, factor }: Conversion): ReadonlyMap<Slot, number> {
  return new Map(values).set(to, (values.get(from) ?? 0) / Number(factor));
}

function textsOf(values: ReadonlyMap<Slot, number>): FormFigures {
  const rows: Record<string, Record<string, string>> = {};
  for (const [
    {
      row,
      column,
      value: { kind },
    },
    value,
  ] of values)
    (rows[row.key] ??= {})[column.key] = kind === 'words' ? '详见附件' : `${value}`;
  return rows;
}
