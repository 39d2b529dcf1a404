import { settledBy, variableIn, type Change } from './change.ts';
import { weigh, type WeighedWay } from './plausibility.ts';
import { clustersOf, type Cluster } from './search.ts';
import type { Equation, System } from './system.ts';

/** What is known about the cause of failing relations that belong together. */
export interface Diagnosis {
  /** The failing equations it is about. */
  readonly relations: readonly number[];
  /** Ways to settle them, the most plausible first; never empty. */
  readonly candidates: readonly [WeighedWay, ...WeighedWay[]];
  /** Whether the first candidate is certain enough to be called the cause. */
  readonly certain: boolean;
}

/** What caused the failing relations, cluster by cluster; undefined where the table as a whole does not tie. */
export function diagnose(system: System): Diagnosis[] | undefined {
  return clustersOf(system)?.map((cluster) => diagnoseCluster(system, cluster));
}

function diagnoseCluster(system: System, { relations, ways }: Cluster): Diagnosis {
  const candidates = ways.map((way) => weigh(system, way)).sort(byPlausibility);
  const equations = relations.map((index) => system.equations[index] as Equation);
  const chosen = choose(system, equations, candidates);
  const [first, ...others] = chosen ? [chosen, ...candidates.filter((other) => other !== chosen)] : candidates;
  if (!first) throw new Error('a cluster has a way to be settled');
  return { relations, candidates: [first, ...others], certain: chosen !== undefined };
}

/**
 * The candidate that may be called the cause: the only one, or the only one that a telling slip
 * explains; and where whole rows of carried requests explain it, the row that states what remains.
 */
function choose(
  system: System,
  equations: readonly Equation[],
  candidates: readonly WeighedWay[],
): WeighedWay | undefined {
  const isCarry = equations.every(({ judgement }) => judgement.relation.code === 'carry-forward');
  if (isCarry && equations.filter((equation) => !isOfTotals(system, equation)).length < 2) return undefined;
  const slips = candidates.filter(({ telling }) => telling);
  const [only, ...others] = slips.length > 0 ? slips : candidates;
  if (others.length === 0) return only && isBorneOut(system, equations, only) ? only : undefined;
  if (slips.length === 2 && slips.every(({ slip }) => slip === 'row-pasted-twice')) return only;
  if (!isCarry) return undefined;
  return candidates.find(({ changes }) => changes.every((change) => isStatedIn(system, equations, change)));
}

/**
 * Whether the only candidate is more than what is left because counts cannot be negative, as in a block
 * of table four: several relations bear it out, or no other cell of the one could be changed by any amount.
 */
function isBorneOut(system: System, equations: readonly Equation[], only: WeighedWay): boolean {
  const [first] = equations;
  if (!first || equations.length > 1 || only.healed > 0) return true;
  const free = first.terms.filter(({ variable, sign }) =>
    settledBy(system, [{ variable, delta: -sign * first.residual }]),
  );
  return free.length === 1;
}

/** The less speaks against it, and between equals, as of two rows of which one is a copy, the lower one first. */
function byPlausibility(one: WeighedWay, other: WeighedWay): number {
  return one.cost - other.cost || (other.changes[0]?.variable ?? 0) - (one.changes[0]?.variable ?? 0);
}

/** Whether the relation is one of a column of totals, which says nothing that the parts do not say. */
function isOfTotals(system: System, { judgement }: Equation): boolean {
  return system.equations.some(
    ({ judgement: { relation } }) => relation.code === 'row-total' && relation.stated === judgement.relation.stated,
  );
}

function isStatedIn(system: System, equations: readonly Equation[], change: Change): boolean {
  const { slot } = variableIn(system, change).cell;
  return equations.some(({ judgement }) => judgement.relation.stated === slot);
}
