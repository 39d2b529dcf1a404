import { add, compare, equals, isNegative, subtract, sum, zero, type Decimal } from '../../text/decimal.ts';
import { quotientAt, remainderOver } from '../../text/quotient.ts';

/** A figure that is rounded from an exact quotient, or one that stands and stays. */
export interface Rounding {
  /** What is divided, and by what; undefined for a figure of which that is not known. */
  readonly of: { readonly value: Decimal; readonly divisor: bigint } | undefined;
  /** The figure that stands already. */
  readonly fixed: Decimal | undefined;
  /** The figures it is the sum of, by their places in the list; empty where it is none's. */
  readonly parts: readonly number[];
}

/** The least and the greatest that a figure may be. */
interface Bounds {
  readonly least: Decimal;
  readonly most: Decimal;
}

/**
 * The figures rounded to so many decimals that every sum of them holds exactly, each less than a unit of the last one
 * away from its quotient: a total is rounded as usual, and of its parts those with the largest remainders are rounded up
 * until they come to it (ties: the first ones). Undefined where the sums of what is divided do not hold, or where
 * figures that stand leave no such rounding. The figures must form trees.
 */
export function balanced(figures: readonly Rounding[], scale: number): readonly Decimal[] | undefined {
  const bounds = boundsOf(figures, scale);
  if (!bounds) return undefined;
  const found: (Decimal | undefined)[] = figures.map(() => undefined);
  const isPart = new Set(figures.flatMap(({ parts }) => parts));
  const settle = (at: number, value: Decimal): boolean => {
    found[at] = value;
    const parts = figures[at]?.parts ?? [];
    if (parts.length === 0) return true;
    const values = shared(value, parts, { figures, bounds, scale });
    return values?.every((part, nth) => settle(parts[nth] as number, part)) ?? false;
  };
  const roots = figures.flatMap((_, at) => (isPart.has(at) ? [] : [at]));
  const isSettled = roots.every((at) => settle(at, within(bounds[at] as Bounds, nearestOf(figures[at], scale))));
  return isSettled && !found.includes(undefined) ? (found as Decimal[]) : undefined;
}

interface Sharing {
  readonly figures: readonly Rounding[];
  readonly bounds: readonly Bounds[];
  readonly scale: number;
}

/** The total shared among its parts, a unit each beyond the least, by their remainders; undefined where it cannot be. */
function shared(total: Decimal, parts: readonly number[], { figures, bounds, scale }: Sharing): Decimal[] | undefined {
  const unit: Decimal = { units: 1n, scale };
  const leasts = parts.map((at) => (bounds[at] as Bounds).least);
  const values = [...leasts];
  const byRemainder = parts
    .map((at, nth) => ({ nth, most: (bounds[at] as Bounds).most, over: overOf(figures[at], leasts[nth] ?? zero) }))
    .sort((one, other) => compare(other.over, one.over) || one.nth - other.nth);
  let rest = subtract(total, sum(leasts));
  for (const { nth, most } of byRemainder)
    while (compare(rest, unit) >= 0 && compare(values[nth] ?? zero, most) < 0) {
      values[nth] = add(values[nth] ?? zero, unit);
      rest = subtract(rest, unit);
    }
  return equals(rest, zero) ? values : undefined;
}

/** What of a figure lies above a value; nothing of one whose quotient is not known. */
function overOf(figure: Rounding | undefined, value: Decimal): Decimal {
  if (!figure?.of) return zero;
  const over = remainderOver(value, figure.of.value, figure.of.divisor);
  return isNegative(over) ? zero : over;
}

function nearestOf(figure: Rounding | undefined, scale: number): Decimal | undefined {
  return figure?.of && quotientAt(figure.of.value, figure.of.divisor, scale).nearest;
}

/** The value, or the bound next to it; the least where there is none. */
function within({ least, most }: Bounds, value: Decimal | undefined): Decimal {
  if (!value || compare(value, least) < 0) return least;
  return compare(value, most) > 0 ? most : value;
}

/** The bounds of all figures, those of their parts heeded; undefined where nothing is left for one. */
function boundsOf(figures: readonly Rounding[], scale: number): readonly Bounds[] | undefined {
  const known = new Map<number, Bounds | undefined>();
  const boundsAt = (at: number): Bounds | undefined => {
    if (known.has(at)) return known.get(at);
    known.set(at, undefined); // what it is a part of itself has no bounds
    known.set(at, met(ownBounds(figures[at], scale), partsBounds(figures[at]?.parts ?? [])));
    return known.get(at);
  };
  const partsBounds = (parts: readonly number[]): Bounds | undefined | 'any' => {
    const all = parts.map(boundsAt);
    if (parts.length === 0) return 'any';
    if (all.includes(undefined)) return undefined;
    const some = all as readonly Bounds[];
    return { least: sum(some.map(({ least }) => least)), most: sum(some.map(({ most }) => most)) };
  };
  const all = figures.map((_, at) => boundsAt(at));
  return all.includes(undefined) ? undefined : (all as readonly Bounds[]);
}

function ownBounds(figure: Rounding | undefined, scale: number): Bounds | 'any' {
  if (figure?.fixed) return { least: figure.fixed, most: figure.fixed };
  if (!figure?.of) return 'any';
  const { floor, ceiling } = quotientAt(figure.of.value, figure.of.divisor, scale);
  return { least: floor, most: ceiling };
}

function met(one: Bounds | 'any', other: Bounds | 'any' | undefined): Bounds | undefined {
  if (one === 'any') return other === 'any' ? undefined : other;
  if (other === 'any') return one;
  if (!other) return undefined;
  const least = compare(one.least, other.least) > 0 ? one.least : other.least;
  const most = compare(one.most, other.most) < 0 ? one.most : other.most;
  return compare(least, most) > 0 ? undefined : { least, most };
}
