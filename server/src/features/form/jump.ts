import type { CheckedReport } from '../../check/finding.ts';
import type { Form, Slot } from '../../forms/form.ts';
import { add, compare, equals, magnitude, subtract, toText, whole, type Decimal } from '../../text/decimal.ts';
import { lastYearAt } from '../basis/lastYear.ts';
import type { LastYear } from './view.ts';

/** A figure is set off that is at least this far from last year's … */
const farApart = whole(10);

/** What last year's report states for the place, what was carried forward before what stands in the same cell. */
export function lastYearOf(
  slot: Slot,
  form: Form,
  report: CheckedReport,
  now: Decimal | undefined,
): LastYear | undefined {
  const { same, carriedOut } = lastYearAt(slot, form, report);
  if (carriedOut)
    return { text: toText(carriedOut), carried: true, jump: now !== undefined && !equals(now, carriedOut) };
  return same && { text: toText(same), carried: false, jump: now !== undefined && isJump(now, same) };
}

/** … and more than twice of it, or less than half. */
function isJump(now: Decimal, before: Decimal): boolean {
  const apart = subtract(now, before);
  const distance = magnitude(apart);
  const twice = (value: Decimal) => add(value, value);
  return compare(distance, farApart) >= 0 && (compare(now, twice(before)) > 0 || compare(twice(now), before) < 0);
}
