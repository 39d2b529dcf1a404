import { causeOf, staysCount, keyOf, type Cause, type Change } from './change.ts';
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
    const key = keyOf(changes);
    const cause = found.has(key) ? undefined : causeOf(system, changes);
    if (cause && cause.settles.length > 0) found.set(key, cause);
  };
  const suspects = suspectsOf(system);
  for (const [index, centre] of system.equations.entries()) {
    if (centre.verdict === 'open' || !centre.terms.some(({ variable }) => suspects[variable] === 1)) continue;
    for (const changes of selections(system, centre, index, suspects)) keep(changes);
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

interface Ray extends Change {
  /** What the change adds to the centre's left side minus its right. */
  readonly effect: number;
}

function selections(system: System, centre: Equation, index: number, suspects: Uint8Array): (readonly Change[])[] {
  const selected: (readonly Change[])[] = [];
  const rays: Ray[] = [];
  for (const term of centre.terms) {
    if (suspects[term.variable] === 0) continue;
    const others = requiredElsewhere(system, term, index);
    if (others === 'any') {
      if (centre.residual !== 0) selected.push([{ variable: term.variable, delta: -term.sign * centre.residual }]);
    } else if (others !== undefined && others !== 0) {
      const change = { variable: term.variable, delta: others };
      if (staysCount(system, change)) rays.push({ ...change, effect: term.sign * others });
    }
  }
  const some = rays.length <= mostSelected ? everySelection : fewOrAll;
  for (const changes of some(rays, -centre.residual)) selected.push(changes);
  return selected;
}

/**
 * The one change of the cell that settles all its relations but the centre: `any` where there is no
 * other, undefined where they ask for different amounts.
 */
function requiredElsewhere(system: System, { variable }: Term, centre: number): number | 'any' | undefined {
  let required: number | 'any' = 'any';
  for (const { equation, sign } of system.variables[variable]?.terms ?? []) {
    const { verdict, residual } = system.equations[equation] as Equation;
    if (equation === centre || verdict === 'open') continue;
    const delta = residual === 0 ? 0 : -sign * residual;
    if (required !== 'any' && required !== delta) return undefined;
    required = delta;
  }
  return required;
}

function everySelection(rays: readonly Ray[], target: number): (readonly Ray[])[] {
  const selected: (readonly Ray[])[] = [];
  const sums = [0];
  for (let mask = 1; mask < 1 << rays.length; mask++) {
    const lowest = 31 - Math.clz32(mask & -mask);
    const sum = (sums[mask & (mask - 1)] ?? 0) + (rays[lowest]?.effect ?? 0);
    sums.push(sum);
    if (sum === target) selected.push(rays.filter((_, at) => mask & (1 << at)));
  }
  return selected;
}

function* fewOrAll(rays: readonly Ray[], target: number): Generator<readonly Ray[]> {
  for (const [at, one] of rays.entries()) {
    if (one.effect === target) yield [one];
    for (const other of rays.slice(at + 1)) if (one.effect + other.effect === target) yield [one, other];
  }
  if (rays.reduce((sum, ray) => sum + ray.effect, 0) === target) yield rays;
}
