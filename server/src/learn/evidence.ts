import type { Amount, Axis, Sample } from './axis.ts';

/** Sums of lines that are to be equal: places on the axis. */
export interface LineEquation {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/**
 * How an equation stands in a sample. `rounded`: it differs by no more than the rounding of its decimals. `open`: counts
 * missing in blanks may make it hold. `none`: no figures, or words among them.
 */
export type TrialStanding = 'holds' | 'rounded' | 'open' | 'fails' | 'none';

/** What one sample says of an equation. */
export interface Trial {
  readonly sample: Sample;
  readonly standing: TrialStanding;
  /** The left side less the right, in units of the sample. */
  readonly difference: bigint;
  /** How unlikely it is that it holds by chance, as a power of ten. */
  readonly weight: number;
}

/** How an equation stands in a sample. */
function outcomeIn(equation: LineEquation, sample: Sample): Trial {
  const left = amountsOf(equation.left, sample);
  const right = amountsOf(equation.right, sample);
  const none: Trial = { sample, standing: 'none', difference: 0n, weight: 0 };
  const all = [...left, ...right];
  const known = all.filter((amount) => amount !== undefined);
  if (known.length < all.length || known.every(({ blank }) => blank)) return none;
  const difference = sumOf(left) - sumOf(right);
  const standing = standingOf(difference, known, sample);
  const isTied = standing === 'holds' || standing === 'rounded';
  return { sample, standing, difference, weight: isTied ? weightOf(known, equation, sample, standing) : 0 };
}

/** How the equation stands in every sample where figures stand. */
export function outcomesOf(equation: LineEquation, { samples }: Pick<Axis, 'samples'>): Trial[] {
  return samples.map((sample) => outcomeIn(equation, sample)).filter(({ standing }) => standing !== 'none');
}

/** Whether it holds, or may, wherever figures stand. */
export function isThroughout({ outcomes }: { readonly outcomes: readonly Trial[] }): boolean {
  return outcomes.every(({ standing }) => standing !== 'fails');
}

function amountsOf(places: readonly number[], { amounts }: Sample): (Amount | undefined)[] {
  return places.map((at) => amounts[at]);
}

function sumOf(amounts: readonly (Amount | undefined)[]): bigint {
  return amounts.reduce((sum, amount) => sum + (amount?.units ?? 0n), 0n);
}

/** Decimals are rounded one by one: each may be off by half a unit of the last decimal; whole numbers never are. */
function standingOf(difference: bigint, known: readonly Amount[], { scale }: Sample): TrialStanding {
  if (difference === 0n) return 'holds';
  const apart = difference < 0n ? -difference : difference;
  if (scale > 0 && apart * 2n <= BigInt(known.length)) return 'rounded';
  return known.some(({ blank }) => blank) ? 'open' : 'fails';
}

/** More than this one sample does not say, however large its figures. */
const mostOfOne = 4;

/**
 * Figures that have nothing to do with each other tie by chance about once in as many cases as their parts are large:
 * of the sums that one gets by adding part after part, one in so many steps meets a given number. So a sample weighs
 * the logarithm of the mean part, in multiples of what all figures of the sample are multiples of. Where all but one
 * part is 0 the figure only stands twice, which happens more often; where all are 0 nothing is said; a sum that needs
 * rounding is met by as many numbers more.
 */
function weightOf(
  known: readonly Amount[],
  { left, right }: LineEquation,
  sample: Sample,
  standing: TrialStanding,
): number {
  const parts = (left.length > right.length ? known.slice(0, left.length) : known.slice(left.length)).map(
    ({ units }) => (units < 0n ? -units : units),
  );
  const told = parts.filter((part) => part > 0n);
  if (told.length === 0) return 0;
  const mean = Number(told.reduce((sum, part) => sum + part, 0n) / grainAmong(known, sample)) / told.length;
  const loose = standing === 'rounded' ? known.length + 1 : 1;
  const weight = Math.min(mostOfOne, Math.log10(1 + mean / loose));
  return told.length === 1 ? Math.min(1, weight / 4) : weight;
}

/** What the figures are multiples of at least: in a column with a share of 1.5, whole numbers are still whole. */
function grainAmong(known: readonly Amount[], { scale, grain }: Sample): bigint {
  const whole = 10n ** BigInt(scale - Math.max(...known.map((amount) => amount.scale)));
  return whole > grain ? whole : grain;
}
