import { causeOf, keyOf, slackOf, type Cause, type Change } from './change.ts';
import { changeElsewhere, changeWithin, rangeIn, type RangedChange } from './intervals.ts';
import type { Equation, System, Term } from './system.ts';

/** Up to so many cells of a relation every selection is tried. */
const mostSelected = 8;

/**
 * Every cause whose cells stand in one relation (its centre), each of them settling all other
 * relations it stands in by itself: a single wrong figure, several in one row or column, a whole row
 * or column that does not belong. The amounts follow from the other relations, so nothing is guessed.
 */
export function starsOf(system: System): Cause[] {
  const found = new Map<string, Cause>();
  const keep = (changes: readonly Change[]) => {
    const key = keyOf(system, changes);
    const cause = found.has(key) ? undefined : causeOf(system, changes);
    if (cause && cause.settles.length > 0) found.set(key, cause);
  };
  const suspects = suspectsOf(system);
  for (const centre of system.equations) {
    if (centre.verdict === 'open' || !centre.terms.some(({ variable }) => suspects[variable] === 1)) continue;
    for (const changes of selections(system, centre, suspects)) keep(changes);
  }
  return [...found.values()];
}

/** The cells that stand in a failing relation: no other is to be changed by as much as a relation asks for. */
function suspectsOf({ variables, equations }: System): Uint8Array {
  const suspects = new Uint8Array(variables.length);
  for (const { verdict, terms } of equations)
    if (verdict === 'fails') for (const { variable } of terms) suspects[variable] = 1;
  return suspects;
}

function selections(system: System, centre: Equation, suspects: Uint8Array): (readonly Change[])[] {
  const selected: (readonly Change[])[] = [];
  const rays: RangedChange[] = [];
  for (const term of centre.terms) {
    if (suspects[term.variable] === 0) continue;
    const change = changeElsewhere(system, term);
    if (change === 'any') selected.push(...aloneIn(system, centre, term));
    else if (change) rays.push(change);
  }
  const some = rays.length <= mostSelected ? everySelection : fewOrAll;
  const slack = slackOf(system, centre, rays);
  const room = system.rounded ? rays.reduce((sum, { from, to }) => sum + to - from, slack) : 0;
  for (const changes of some(rays, -centre.residual, room)) selected.push(fitted(changes, -centre.residual, slack));
  return selected;
}

/** The change of a cell that stands in no other relation. */
function aloneIn(system: System, { verdict, residual }: Equation, term: Term): Change[][] {
  const change = verdict === 'fails' && changeWithin(system, term.variable, rangeIn(system, term, residual));
  return change ? [[change]] : [];
}

/** What the change adds to the left side of its term's relation, minus the right. */
function effectOf({ sign, delta }: RangedChange): number {
  return sign * delta;
}

/** The changes moved within their ranges until together they come as near to the target as need be. */
function fitted(rays: readonly RangedChange[], target: number, slack: number): readonly Change[] {
  const apart = target - rays.reduce((sum, ray) => sum + effectOf(ray), 0);
  if (Math.abs(apart) <= slack) return rays;
  let rest = apart - Math.sign(apart) * slack;
  return rays.map(({ variable, delta, from, to, sign }) => {
    const moved = Math.min(to, Math.max(from, delta + sign * rest));
    rest -= sign * (moved - delta);
    return { variable, delta: moved };
  });
}

function everySelection(rays: readonly RangedChange[], target: number, room: number): (readonly RangedChange[])[] {
  const selected: (readonly RangedChange[])[] = [];
  const sums = [0];
  for (let mask = 1; mask < 1 << rays.length; mask++) {
    const lowest = 31 - Math.clz32(mask & -mask);
    const sum = (sums[mask & (mask - 1)] ?? 0) + effectOf(rays[lowest] as RangedChange);
    sums.push(sum);
    if (Math.abs(sum - target) <= room) selected.push(rays.filter((_, at) => mask & (1 << at)));
  }
  return selected;
}

function* fewOrAll(rays: readonly RangedChange[], target: number, room: number): Generator<readonly RangedChange[]> {
  const isNear = (sum: number) => Math.abs(sum - target) <= room;
  for (const [at, one] of rays.entries()) {
    if (isNear(effectOf(one))) yield [one];
    for (const other of rays.slice(at + 1)) if (isNear(effectOf(one) + effectOf(other))) yield [one, other];
  }
  if (isNear(rays.reduce((sum, ray) => sum + effectOf(ray), 0))) yield rays;
}
