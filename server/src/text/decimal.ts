/**
 * Exact decimals, as `units` × 10^-`scale`. Only what sums need: no division, no rounding,
 * no floating point. The scale is kept as written, so `178.1360` prints as it stood.
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export const zero: Decimal = { units: 0n, scale: 0 };

/** A decimal from a plain numeral: optional `-`, digits, optional point and digits; else undefined. */
export function decimal(text: string): Decimal | undefined {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return undefined;
  const point = text.indexOf('.');
  if (point < 0) return { units: BigInt(text), scale: 0 };
  return { units: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

/** The decimal of a whole number. */
export function whole(value: number | bigint): Decimal {
  return { units: BigInt(value), scale: 0 };
}

function unitsAt(value: Decimal, scale: number): bigint {
  return value.scale === scale ? value.units : value.units * 10n ** BigInt(scale - value.scale);
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { units: a.units + b.units, scale: a.scale };
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export function negate(a: Decimal): Decimal {
  return { units: -a.units, scale: a.scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = zero;
  for (const value of values) total = add(total, value);
  return total;
}

/** Negative, zero or positive, as a is less than, equal to or greater than b. */
export function compare(a: Decimal, b: Decimal): number {
  const difference = subtract(a, b).units;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function equals(a: Decimal, b: Decimal): boolean {
  return a.scale === b.scale ? a.units === b.units : compare(a, b) === 0;
}

/** How far a figure is from zero. */
export function magnitude(a: Decimal): Decimal {
  return isNegative(a) ? negate(a) : a;
}

export function isNegative(a: Decimal): boolean {
  return a.units < 0n;
}

export function isZero(a: Decimal): boolean {
  return a.units === 0n;
}

/** Whether the value is a whole number, however many decimals it is written with. */
export function isWhole(a: Decimal): boolean {
  return a.scale === 0 || a.units % 10n ** BigInt(a.scale) === 0n;
}

/** The plain numeral: no plus sign, no separators, decimals as kept. */
export function toText(a: Decimal): string {
  if (a.scale === 0) return a.units.toString();
  const digits = (a.units < 0n ? -a.units : a.units).toString().padStart(a.scale + 1, '0');
  return `${a.units < 0n ? '-' : ''}${digits.slice(0, -a.scale)}.${digits.slice(-a.scale)}`;
}

/** Whether two sums may be one, each figure they rest on being rounded to the decimals it is written with; 0 is not. */
export function areRoundedAlike(one: Decimal, other: Decimal, figures: readonly Decimal[]): boolean {
  const apart = subtract(one, other);
  const rounding = figures.filter((figure) => !isZero(figure)).map(({ scale }) => ({ units: 5n, scale: scale + 1 }));
  return compare(magnitude(apart), sum(rounding)) <= 0;
}
