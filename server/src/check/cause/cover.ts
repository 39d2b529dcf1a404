import { keyOf, type Cause } from './change.ts';
import type { System } from './system.ts';

/** Causes that settle the very same failing relations with equally few cells. */
export interface Bundle {
  readonly settles: readonly number[];
  /** How many cells each of its causes changes. */
  readonly cells: number;
  readonly causes: readonly Cause[];
}

/** More ways than these are not told apart. */
const mostCovers = 64;
const mostSteps = 500;

/** The smallest causes, those together that settle the same relations. */
export function bundlesOf(system: System, causes: readonly Cause[]): Bundle[] {
  const bundles = new Map<string, { settles: readonly number[]; cells: number; causes: Cause[] }>();
  const distinct = new Map(causes.map((cause) => [keyOf(system, cause.changes), cause]));
  for (const cause of distinct.values()) {
    const key = cause.settles.join(' ');
    const cells = cause.changes.length;
    const known = bundles.get(key);
    if (!known || cells < known.cells) bundles.set(key, { settles: cause.settles, cells, causes: [cause] });
    else if (cells === known.cells) known.causes.push(cause);
  }
  return [...bundles.values()];
}

/**
 * Every way to settle each failing relation exactly once with the fewest changed cells in all, and
 * among those with the fewest causes. Empty where there is none, or none was found within the bound
 * on steps.
 */
export function coversOf(failing: readonly number[], bundles: readonly Bundle[]): Bundle[][] {
  const search = new CoverSearch(bundles);
  search.extend(new Set(failing), [], 0);
  return search.best;
}

/** Cells count first, causes only between equals. */
function weightOf(bundle: Bundle): number {
  return bundle.cells * 1000 + 1;
}

function shareOf(bundle: Bundle): number {
  return weightOf(bundle) / bundle.settles.length;
}

class CoverSearch {
  best: Bundle[][] = [];
  #lightest = Infinity;
  #steps = 0;
  readonly #settling = new Map<number, Bundle[]>();
  /** For each relation the smallest share of a bundle's weight that settling it can cost. */
  readonly #share = new Map<number, number>();

  constructor(bundles: readonly Bundle[]) {
    for (const bundle of [...bundles].sort((a, b) => shareOf(a) - shareOf(b)))
      for (const equation of bundle.settles) {
        const known = this.#settling.get(equation);
        if (known) known.push(bundle);
        else this.#settling.set(equation, [bundle]);
        if (!known) this.#share.set(equation, shareOf(bundle));
      }
  }

  /** Settles what is left in every way that is not worse than the best known. */
  extend(left: ReadonlySet<number>, chosen: readonly Bundle[], weight: number): void {
    if (left.size === 0) return this.#keep(chosen, weight);
    if (++this.#steps > mostSteps || weight + this.#atLeast(left) > this.#lightest) return;
    for (const bundle of this.#narrowest(left)) {
      const rest = new Set(left);
      for (const equation of bundle.settles) rest.delete(equation);
      this.extend(rest, [...chosen, bundle], weight + weightOf(bundle));
    }
  }

  #keep(cover: readonly Bundle[], weight: number): void {
    if (weight > this.#lightest) return;
    if (weight < this.#lightest) this.best = [];
    this.#lightest = weight;
    if (this.best.length < mostCovers) this.best.push([...cover]);
  }

  #atLeast(left: ReadonlySet<number>): number {
    let weight = 0;
    for (const equation of left) weight += this.#share.get(equation) ?? Infinity;
    return Math.ceil(weight - 1e-6);
  }

  /** The bundles that may settle the relation with the fewest such. */
  #narrowest(left: ReadonlySet<number>): Bundle[] {
    let narrowest: Bundle[] | undefined;
    for (const equation of left) {
      const fitting = (this.#settling.get(equation) ?? []).filter(({ settles }) => settles.every((e) => left.has(e)));
      if (!narrowest || fitting.length < narrowest.length) narrowest = fitting;
      if (narrowest.length === 0) break;
    }
    return narrowest ?? [];
  }
}
