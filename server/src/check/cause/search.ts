import { causeOf, type Cause } from './change.ts';
import { bundlesOf, coversOf, type Bundle } from './cover.ts';
import { columnCauses } from './columns.ts';
import { starsOf } from './stars.ts';
import { changeWithin, rangeOver } from './intervals.ts';
import type { System } from './system.ts';
import { disjoint, treesOf } from './trees.ts';

/** A way to settle failing relations: causes that have nothing to do with each other. */
export type Way = readonly Cause[];

/** Failing relations whose causes can only be told together, with all smallest ways to settle them. */
export interface Cluster {
  readonly relations: readonly number[];
  readonly ways: readonly Way[];
}

/**
 * More wrong figures than these, or than these beside a whole row or column, are not believed: then
 * the table as a whole does not tie.
 */
const mostCells = 7;
const mostBesideLine = 3;
const mostWays = 30;

/**
 * The smallest sets of changed cells that settle every failing relation, apart by clusters that do
 * not interact. Undefined where no believable one is found: then no cell is to blame.
 */
export function clustersOf(system: System): Cluster[] | undefined {
  const failing = [...system.equations.keys()].filter((index) => system.equations[index]?.verdict === 'fails');
  const single = singleCauses(system, failing);
  if (single.length > 0) return [{ relations: failing, ways: single.slice(0, mostWays).map((cause) => [cause]) }];
  const stars = [...starsOf(system), ...columnCauses(system)];
  let covers = coversOf(failing, bundlesOf(system, stars));
  const fewest = Math.max(disjoint(system, failing), disjoint(system, [...failing].reverse()));
  if (fewest <= mostCells && (!covers[0] || cellsOf(covers[0]) > fewest))
    covers = coversOf(failing, bundlesOf(system, [...stars, ...treesOf(system, failing)]));
  if (!covers[0] || !isBelievable(covers[0])) return undefined;
  return groupsOf(failing, covers).map((relations) => ({ relations, ways: waysOf(relations, covers) }));
}

/**
 * The causes that settle every failing relation by one cell. No way is smaller, and none as small but these: where there
 * is one nothing else need be searched. Such a cell stands in the first of the relations.
 */
function singleCauses(system: System, failing: readonly number[]): Cause[] {
  const [first = -1] = failing;
  const { terms = [] } = system.equations[first] ?? {};
  return terms.flatMap(({ variable }) => {
    const range = rangeOver(system, variable);
    const change = range && range !== 'any' ? changeWithin(system, variable, range) : undefined;
    const cause = change && causeOf(system, [change]);
    return cause?.settles.length === failing.length ? [cause] : [];
  });
}

function cellsOf(cover: readonly Bundle[]): number {
  return cover.reduce((sum, bundle) => sum + bundle.cells, 0);
}

function isBelievable(cover: readonly Bundle[]): boolean {
  const line = Math.max(0, ...cover.map((bundle) => bundle.cells).filter((cells) => cells > 2));
  return cellsOf(cover) <= mostCells || cellsOf(cover) - line <= mostBesideLine;
}

/** The relations that some cover settles by one cause, and so on along chains of them. */
function groupsOf(failing: readonly number[], covers: readonly Bundle[][]): number[][] {
  const groupOf = new Map(failing.map((equation) => [equation, equation]));
  for (const { settles } of covers.flat()) {
    const joined = new Set(settles.map((equation) => groupOf.get(equation)));
    const least = Math.min(...settles.map((equation) => groupOf.get(equation) ?? equation));
    for (const [equation, group] of groupOf) if (joined.has(group)) groupOf.set(equation, least);
  }
  return [...new Set(groupOf.values())].map((group) => failing.filter((equation) => groupOf.get(equation) === group));
}

/** What the covers do about some of the relations, each way once. */
function waysOf(relations: readonly number[], covers: readonly Bundle[][]): Way[] {
  const ways = new Map<string, Way[]>();
  for (const cover of covers) {
    const own = cover.filter(({ settles }) => settles.some((equation) => relations.includes(equation)));
    const key = own
      .map(({ settles }) => settles.join(' '))
      .sort()
      .join('|');
    if (!ways.has(key)) ways.set(key, products(own));
  }
  return [...ways.values()].flat().slice(0, mostWays);
}

function products(bundles: readonly Bundle[]): Way[] {
  let ways: Way[] = [[]];
  for (const { causes } of bundles)
    ways = ways.flatMap((way) => causes.map((cause) => [...way, cause])).slice(0, mostWays);
  return ways;
}
