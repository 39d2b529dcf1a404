import { isZero, type Decimal } from '../text/decimal.ts';

/** How a printed percentage compares with `part` of `all`: right by rounding or cutting off, off by one in its last place, or wrong. */
export type Fit = 'right' | 'near' | 'wrong';

/** Compares a percentage with the decimals it is printed with. Undefined where there is nothing to divide by. */
export function fitOf(printed: Decimal, part: Decimal, all: Decimal): Fit | undefined {
  const exact = thousandfold(part, all, printed.scale);
  if (exact === undefined) return undefined;
  const cut = exact / 1000n;
  const rounded = (exact + 500n) / 1000n;
  if (printed.units === cut || printed.units === rounded) return 'right';
  return printed.units === cut - 1n || printed.units === rounded + 1n ? 'near' : 'wrong';
}

/** The percentage that `part` is of `all`, rounded to that many decimals. */
export function percentOf(part: Decimal, all: Decimal, decimals: number): Decimal {
  const exact = thousandfold(part, all, decimals) ?? 0n;
  return { units: (exact + 500n) / 1000n, scale: decimals };
}

/** The percentage in units of a thousandth of its last decimal, cut off. */
function thousandfold(part: Decimal, all: Decimal, decimals: number): bigint | undefined {
  if (isZero(all)) return undefined;
  const scaled = part.units * 10n ** BigInt(all.scale + decimals + 5);
  return scaled / (all.units * 10n ** BigInt(part.scale));
}
