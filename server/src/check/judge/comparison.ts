import type { Comparison, Statement, ComparedTerm } from '../../forms/form.ts';
import { add, compare, negate, zero, type Decimal } from '../../text/decimal.ts';

/** The value of a term, where it is known. */
export type ValueOf = (term: ComparedTerm) => Decimal | undefined;

/** The sums of the sides of a statement. */
export interface Sides {
  readonly left: Decimal;
  readonly right: Decimal;
}

/** The sums of a comparison that is to be told; undefined where all is as it should be, or a term is not known. */
export function breachOf(comparison: Comparison, valueOf: ValueOf): Sides | undefined {
  const { statement, suspicious, where, unless, terms } = comparison;
  if (terms.some((term) => valueOf(term) === undefined)) return undefined;
  const holds = (one: Statement) => isTrue(one, sidesOf(one, valueOf));
  const isTold = holds(statement) === suspicious && where.every(holds) && !unless.some(holds);
  return isTold ? sidesOf(statement, valueOf) : undefined;
}

function sidesOf({ left, right }: Statement, valueOf: ValueOf): Sides {
  return { left: sumOf(left, valueOf), right: sumOf(right, valueOf) };
}

function sumOf(terms: readonly ComparedTerm[], valueOf: ValueOf): Decimal {
  return terms.reduce((sum, term) => {
    const value = valueOf(term) ?? zero;
    return add(sum, term.minus ? negate(value) : value);
  }, zero);
}

function isTrue({ operator }: Statement, { left, right }: Sides): boolean {
  const order = compare(left, right);
  return operator === '=' ? order === 0 : order <= 0;
}
