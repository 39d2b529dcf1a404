import { causeOf, isPossible, keyOf, slackOf, type Cause, type Change } from './change.ts';
import { changeWithin, common, isIn, rangeIn } from './intervals.ts';
import type { Equation, System } from './system.ts';

/** Causes of more cells than these are only found where they stand in one relation (stars.ts). */
const mostCells = 4;
const mostSteps = 600;

/**
 * Causes of up to four cells that hang together over several relations: a figure changed alike in a
 * part and its totals, or wrong figures that share rows and columns crosswise. From each failing
 * relation on, a cell is changed so that one of its relations is settled; what that breaks is settled
 * next. Only the smallest causes of each set of relations matter, so the number of cells grows stepwise.
 */
export function treesOf(system: System, failing: readonly number[]): Cause[] {
  const search = new TreeSearch(system);
  for (let cells = 2; cells <= mostCells; cells++) for (const root of failing) search.grow([root], [], cells);
  return [...search.found.values()];
}

class TreeSearch {
  readonly found = new Map<string, Cause>();
  readonly #residuals: number[];
  #steps = 0;

  constructor(private readonly system: System) {
    this.#residuals = system.equations.map((equation) => equation.residual);
  }

  /** Goes on changing cells until no relation that was touched is unsettled. */
  grow(touched: readonly number[], changes: readonly Change[], cells: number): void {
    const unsettled = touched.filter((index) => !this.#isSettled(index, changes));
    if (unsettled.length === 0) return this.#keep(changes);
    if (cells === 0 || ++this.#steps > mostSteps || disjoint(this.system, unsettled) > cells) return;
    const narrowest = unsettled.reduce((a, b) => (this.#size(a) <= this.#size(b) ? a : b));
    for (const { variable } of this.#equation(narrowest).terms) {
      if (changes.some((change) => change.variable === variable)) continue;
      for (const delta of this.#amounts(variable)) this.#tryChange({ variable, delta }, touched, changes, cells);
    }
  }

  #tryChange(change: Change, touched: readonly number[], changes: readonly Change[], cells: number): void {
    if (!isPossible(this.system, change)) return;
    const terms = (this.system.variables[change.variable]?.terms ?? []).filter(({ equation }) =>
      this.#isJudged(equation),
    );
    for (const { equation, sign } of terms) this.#shift(equation, sign * change.delta);
    this.grow([...new Set([...touched, ...terms.map((term) => term.equation)])], [...changes, change], cells - 1);
    for (const { equation, sign } of terms) this.#shift(equation, -sign * change.delta);
  }

  /** The changes of a cell that settle one of its relations, and where figures are rounded the others with it. */
  #amounts(variable: number): Set<number> {
    const amounts = new Set<number>();
    const judged = (this.system.variables[variable]?.terms ?? []).filter(({ equation }) => this.#isJudged(equation));
    const ranges = judged.map((term) => rangeIn(this.system, term, this.#residuals[term.equation] ?? 0));
    for (const range of ranges) {
      if (isIn(range, 0)) continue;
      const shared = ranges.reduce((rest, other) => common(rest, other) ?? rest, range);
      const change = changeWithin(this.system, variable, shared);
      if (change) amounts.add(change.delta);
    }
    return amounts;
  }

  #isSettled(index: number, changes: readonly Change[]): boolean {
    const residual = this.#residuals[index] ?? 0;
    return residual === 0 || Math.abs(residual) <= slackOf(this.system, this.#equation(index), changes);
  }

  #keep(changes: readonly Change[]): void {
    const key = keyOf(this.system, changes);
    const cause = this.found.has(key) ? undefined : causeOf(this.system, changes);
    if (cause) this.found.set(key, cause);
  }

  #shift(equation: number, by: number): void {
    this.#residuals[equation] = (this.#residuals[equation] ?? 0) + by;
  }

  #equation(index: number): Equation {
    return this.system.equations[index] as Equation;
  }

  #size(index: number): number {
    return this.#equation(index).terms.length;
  }

  #isJudged(index: number): boolean {
    return this.#equation(index).verdict !== 'open';
  }
}

/**
 * How many of the relations, taken in order, have no cell in common: at least so many cells must be
 * changed to settle them all.
 */
export function disjoint(system: System, equations: readonly number[]): number {
  const used = new Set<number>();
  let count = 0;
  for (const index of equations) {
    const terms = system.equations[index]?.terms ?? [];
    if (terms.some(({ variable }) => used.has(variable))) continue;
    for (const { variable } of terms) used.add(variable);
    count++;
  }
  return count;
}
