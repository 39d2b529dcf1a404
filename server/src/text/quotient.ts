import { compare, magnitude, subtract, type Decimal } from './decimal.ts';

/** The decimals of so many places next to an exact quotient; all the same where it is one of them. */
export interface Quotient {
  /** The greatest that is not above it. */
  readonly floor: Decimal;
  /** The least that is not below it. */
  readonly ceiling: Decimal;
  /** The nearer one; of two as near, the one further from 0. */
  readonly nearest: Decimal;
}

/** The decimals of `scale` places next to `value` / `divisor`, a positive whole number. */
export function quotientAt(value: Decimal, divisor: bigint, scale: number): Quotient {
  const above = value.units * 10n ** BigInt(scale);
  const below = divisor * 10n ** BigInt(value.scale);
  const rest = ((above % below) + below) % below;
  const floor = (above - rest) / below;
  const ceiling = rest === 0n ? floor : floor + 1n;
  const isUp = 2n * rest > below || (2n * rest === below && above > 0n);
  const at = (units: bigint): Decimal => ({ units, scale });
  return { floor: at(floor), ceiling: at(ceiling), nearest: at(isUp ? ceiling : floor) };
}

/** Whether the figure is less than a whole unit of its decimal place `scale` away from `value` / `divisor`. */
export function isNextToQuotient(figure: Decimal, value: Decimal, divisor: bigint, scale = figure.scale): boolean {
  return isNearQuotient(figure, value, divisor, scale, 2);
}

/** Whether it is less than so many halves of such a unit away. */
export function isNearQuotient(
  figure: Decimal,
  value: Decimal,
  divisor: bigint,
  scale: number,
  halves: number,
): boolean {
  const apart = times(subtract(times(figure, divisor), value), 2n);
  return compare(magnitude(apart), { units: divisor * BigInt(halves), scale }) < 0;
}

/** The values of `scale` places, in units of the last, of which the figure, rounded to `places`, is next to the quotient. */
export function valuesNextTo(
  figure: Decimal,
  places: number,
  divisor: bigint,
  scale: number,
): { readonly from: number; readonly to: number } {
  const most = Math.max(figure.scale, places, scale);
  const at = ({ units, scale: own }: Decimal) => units * 10n ** BigInt(most - own);
  const [middle, reach] = [at(times(figure, divisor)), at({ units: divisor, scale: places })];
  const step = 10n ** BigInt(most - scale);
  const { floor } = quotientAt({ units: middle - reach, scale: 0 }, step, 0);
  const { ceiling } = quotientAt({ units: middle + reach, scale: 0 }, step, 0);
  return { from: Number(floor.units + 1n), to: Number(ceiling.units - 1n) };
}

/** How far above a decimal `value` / `divisor` lies, times the divisor: what is left to be rounded. */
export function remainderOver(figure: Decimal, value: Decimal, divisor: bigint): Decimal {
  return subtract(value, times(figure, divisor));
}

function times({ units, scale }: Decimal, factor: bigint): Decimal {
  return { units: units * factor, scale };
}

/** A quotient that has more decimals is rounded to so many more than the value has. */
const mostDecimals = 24;
const shortened = 6;

/** The quotient in as many decimals as it has; `isExact` is false where it has no end and was rounded. */
export function exactQuotient(value: Decimal, divisor: bigint): { readonly value: Decimal; readonly isExact: boolean } {
  for (let scale = 0; scale <= mostDecimals; scale++) {
    const { floor, ceiling } = quotientAt(value, divisor, scale);
    if (floor.units === ceiling.units) return { value: floor, isExact: true };
  }
  return { value: quotientAt(value, divisor, value.scale + shortened).nearest, isExact: false };
}
