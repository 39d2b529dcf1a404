import { isZero, type Decimal } from '../text/decimal.ts';
import type { FigureLink, Operand } from './link.ts';
import { isOf, type Item } from './sentence.ts';

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

/** How far the percentage is from `part` of `all`, in thousandths of its last place. */
export function distanceOf(printed: Decimal, part: Decimal, all: Decimal): bigint {
  const difference = (thousandfold(part, all, printed.scale) ?? 0n) - printed.units * 1000n;
  return difference < 0n ? -difference : difference;
}

/** The percentage that `part` is of `all`, rounded to that many decimals. */
export function percentOf(part: Decimal, all: Decimal, decimals: number): Decimal {
  return { units: ((thousandfold(part, all, decimals) ?? 0n) + 500n) / 1000n, scale: decimals };
}

/** A percentage both numbers of which are known; `certain` where the words leave no doubt that these are meant. */
export function holdAgainst(link: FigureLink, part: Operand, all: Operand, certain: boolean): FigureLink {
  const { value } = link.numeral;
  const fit = fitOf(value, part.value, all.value);
  if (fit === 'right') return { ...link, agrees: true, parts: { part, all } };
  if (!fit || !certain) return link;
  return {
    ...link,
    agrees: false,
    expected: percentOf(part.value, all.value, value.scale),
    parts: { part, all },
    doubtful: fit === 'near',
  };
}

/** Whether no word before a percentage speaks of another total or time. */
export function speaksOfNothingElse(near: readonly Item[]): boolean {
  return !near.some((item) => item.is === 'unknown' || isOf(item, 'doubt', 'bar', 'channel', 'elsewhere'));
}

/** The percentage in units of a thousandth of its last decimal, cut off. */
function thousandfold(part: Decimal, all: Decimal, decimals: number): bigint | undefined {
  if (isZero(all)) return undefined;
  const scaled = part.units * 10n ** BigInt(all.scale + decimals + 5);
  return scaled / (all.units * 10n ** BigInt(part.scale));
}
