import type { Axis, AxisLine, Sample } from './axis.ts';
import { isSlipOf } from './slip.ts';

/** A line whose figures are those of another a year earlier. */
export interface Carried {
  readonly start: number;
  /** The line of the year before. */
  readonly end: number;
  readonly steps: readonly CarriedStep[];
  readonly score: number;
}

/** One place in two years. */
export interface CarriedStep {
  readonly before: Sample;
  readonly after: Sample;
  readonly standing: 'holds' | 'fails';
}

/** As for sums (`score.ts`): how sure it must be, and what one figure that differs costs. */
const enough = 1;
const forFailing = -2;
const forSlip = 0.8;
const mostOfOne = 3;

/** Of the tables of some years, each pair of lines of which one begins with what the other ended with. */
export function learnCarried(axis: Axis, years: readonly (number | undefined)[]): Carried[] {
  const pairs = pairsOf(axis, years);
  if (pairs.length === 0) return [];
  const lines = axis.lines.filter(({ added, word }) => added && word !== 'partOf');
  const candidates = lines.flatMap((start) =>
    lines.filter((end) => end !== start).flatMap((end) => carriedFrom(start, end, pairs, lines.length)),
  );
  const accepted: Carried[] = [];
  for (const one of candidates.sort((a, b) => b.score - a.score))
    if (!accepted.some(({ start, end }) => start === one.start || end === one.end)) accepted.push(one);
  return accepted.sort((one, other) => one.start - other.start);
}

type Pair = readonly [before: Sample, after: Sample];

/** The same place in a year and in the next. */
function pairsOf({ samples }: Axis, years: readonly (number | undefined)[]): Pair[] {
  return samples.flatMap((before): Pair[] => {
    const year = years[before.table];
    const after = samples.find(
      (other) => other.at === before.at && year !== undefined && years[other.table] === year + 1,
    );
    return after ? [[before, after]] : [];
  });
}

function carriedFrom(start: AxisLine, end: AxisLine, pairs: readonly Pair[], count: number): Carried[] {
  const steps = pairs.flatMap((pair) => stepOf(start.at, end.at, pair));
  const failing = steps.filter(({ standing }) => standing === 'fails');
  if (steps.length === 0 || failing.length > 1 || isConstant(start.at, pairs)) return [];
  const tied = steps.reduce((sum, step) => sum + weightOf(step, end.at), 0);
  const amiss = failing.map((step) => forFailing + (isSlipBetween(start.at, end.at, step) ? forSlip : 0));
  const words = (start.stage === 'start' ? 1.5 : 0) + (end.stage === 'end' ? 1.5 : 0);
  const score = tied + words + (amiss[0] ?? 0) - Math.log10(count * count) - 0.5;
  return score >= enough ? [{ start: start.at, end: end.at, steps, score }] : [];
}

function stepOf(start: number, end: number, [before, after]: Pair): CarriedStep[] {
  const [ended, begun] = [before.amounts[end], after.amounts[start]];
  if (!ended || !begun || ended.blank || begun.blank) return [];
  const [one, other] = [ended.units * 10n ** BigInt(after.scale), begun.units * 10n ** BigInt(before.scale)];
  return [{ before, after, standing: one === other ? 'holds' : 'fails' }];
}

/** Large figures are not the same by chance; small ones are. */
function weightOf({ before, standing }: CarriedStep, end: number): number {
  const units = before.amounts[end]?.units ?? 0n;
  if (standing === 'fails' || units === 0n) return 0;
  const size = Number((units < 0n ? -units : units) / before.grain);
  return Math.min(mostOfOne, Math.log10(1 + size));
}

function isSlipBetween(start: number, end: number, { before, after }: CarriedStep): boolean {
  return isSlipOf(String(after.amounts[start]?.units ?? ''), String(before.amounts[end]?.units ?? ''));
}

/** What stays the same from year to year ties with itself. */
function isConstant(at: number, pairs: readonly Pair[]): boolean {
  return pairs.every(([before, after]) => before.amounts[at]?.units === after.amounts[at]?.units);
}
