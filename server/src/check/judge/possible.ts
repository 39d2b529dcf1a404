import type { ValueType } from '../../forms/form.ts';
import { isNegative, isWhole, type Decimal } from '../../text/decimal.ts';

/** How many decimals a figure in such a place is to have; undefined where any will do. */
export function decimalsIn({ kind, decimals }: ValueType): number | undefined {
  return decimals ?? (kind === 'amount' ? undefined : 0);
}

/** Whether such a value may stand in a place: things are counted in whole numbers, and only changes are below 0. */
export function isPossibleAt(type: ValueType, value: Decimal): boolean {
  return (type.kind === 'delta' || !isNegative(value)) && (decimalsIn(type) !== 0 || isWhole(value));
}
