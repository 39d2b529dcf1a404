import type { Axis, AxisLine } from './axis.ts';
import { isThroughout, type LineEquation, type Trial } from './evidence.ts';
import { RunReader, type Node, type LineRun, type Side } from './runs.ts';
import { enough, scoreOfRun } from './score.ts';

/** A relation that holds, or nearly, with what the figures say of it. */
export interface Learned {
  readonly equation: LineEquation;
  readonly outcomes: readonly Trial[];
  /** How sure it is that it is meant, as a power of ten. */
  readonly score: number;
}

/** A total with its parts. */
interface Candidate extends Learned, LineRun {}

/** What is not enough by itself, but may be where other totals of the table are made up the same way. */
const nearlyEnough = enough - 2;
/** Of so many levels a total may be made up: each round finds those over the ones found before. */
const mostRounds = 6;

/** The totals of an axis with the lines they add, those that make up one another settled. */
export function learnSums(axis: Axis): Learned[] {
  let found: Candidate[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const next = chosen(candidatesOver(found, axis), axis);
    const isSame = keysOf(next) === keysOf(found);
    found = next;
    if (isSame) break;
  }
  return found;
}

function keysOf(found: readonly Candidate[]): string {
  return found.map(({ total, parts, end }) => `${total}=${parts.join('+')}-${end}`).join();
}

function candidatesOver(found: readonly Candidate[], axis: Axis): Candidate[] {
  const nodes = found.map(nodeOf);
  return (['before', 'behind'] satisfies Side[]).flatMap((side) => {
    const reading = new RunReader(axis, side, nodes);
    return axis.lines
      .filter(({ added, word }) => added && word !== 'partOf')
      .flatMap(({ at }) => candidatesOf(at, axis, reading));
  });
}

function candidatesOf(total: number, axis: Axis, reading: RunReader): Candidate[] {
  const candidates: Candidate[] = [];
  reading.runsOf(total, (run) => {
    const scored = scoreOfRun(run, { axis, reading });
    if (scored && scored.score >= nearlyEnough)
      candidates.push({ ...run, ...scored, equation: { left: [total], right: [...run.parts].sort((a, b) => a - b) } });
  });
  return candidates;
}

/** From so much on nothing but the sum itself is thought of. */
const beyondDoubt = enough + 3;

function nodeOf({ total, side, parts, end, score }: Candidate): Node {
  return { total, side, parts, from: Math.min(total, end), to: Math.max(total, end), sure: score >= beyondDoubt };
}

/** The surest of the candidates that go together; what others of its kind support counts for more. */
function chosen(candidates: readonly Candidate[], axis: Axis): Candidate[] {
  const first = together(candidates.filter(({ score }) => score >= enough));
  const alike = totalsByKind(first.filter(isThroughout), axis);
  const supported = candidates.flatMap((candidate) => {
    const others = [...(alike.get(kindOf(candidate, axis)) ?? [])].filter((total) => total !== candidate.total);
    const score = candidate.score + (support[Math.min(others.length, support.length - 1)] ?? 0);
    return score >= enough ? [{ ...candidate, score }] : [];
  });
  return together(supported);
}

/** So much more it counts that one other total of the table, or several, stand to their parts in the same way. */
const support = [0, 0.8, 1.2] as const;

function totalsByKind(candidates: readonly Candidate[], axis: Axis): Map<string, Set<number>> {
  const totals = new Map<string, Set<number>>();
  for (const candidate of candidates) {
    const kind = kindOf(candidate, axis);
    totals.set(kind, (totals.get(kind) ?? new Set()).add(candidate.total));
  }
  return totals;
}

/** How a total stands to its parts, as far as words and layout show it. */
function kindOf({ total, parts, side, again }: Candidate, { lines }: Axis): string {
  const { word, depth, group } = lines[total] as AxisLine;
  const below = (lines[parts[0] ?? 0] as AxisLine).depth;
  return [side, again, word, depth, below, group !== ''].join();
}

/** The surest first, as long as each line is a part of one total, and a total made up once on each side. */
function together(candidates: readonly Candidate[]): Candidate[] {
  const parts = new Set<number>();
  const made = new Set<string>();
  const makings = new Map<number, number[]>();
  const accepted = [...candidates].sort(bySureness).filter((candidate) => {
    const { total, side, again } = candidate;
    const making = [total, side, again].join();
    if (made.has(making) || candidate.parts.some((part) => parts.has(part)) || makesItself(candidate, makings))
      return false;
    made.add(making);
    for (const part of candidate.parts) parts.add(part);
    makings.set(total, [...(makings.get(total) ?? []), ...candidate.parts]);
    return true;
  });
  return accepted.sort((one, other) => one.total - other.total);
}

/** The surer first; of equal ones what has fewer parts, which are sums themselves. */
function bySureness(one: Candidate, other: Candidate): number {
  return other.score - one.score || one.parts.length - other.parts.length;
}

/** Whether the total would be a part of its own parts. */
function makesItself({ total, parts }: Candidate, makings: ReadonlyMap<number, readonly number[]>): boolean {
  const seen = new Set<number>();
  const reaches = (at: number): boolean => {
    if (at === total) return true;
    if (seen.has(at)) return false;
    seen.add(at);
    return (makings.get(at) ?? []).some(reaches);
  };
  return parts.some(reaches);
}
