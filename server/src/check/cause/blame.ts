import type { Slip } from '../model/found.ts';
import { variableIn, type Cause, type Change } from './change.ts';
import type { Diagnosis } from './diagnose.ts';
import { lineOf } from './line.ts';
import type { WeighedWay } from './plausibility.ts';
import { exchanged, slipOf } from './slips.ts';
import type { System } from './system.ts';

/** Cells that are wrong for one reason. */
export interface Blame {
  readonly changes: readonly Change[];
  /** The failing equations these cells stand in, in order. */
  readonly relations: readonly number[];
  readonly slip: Slip | undefined;
  /** All cells to be changed before the last of these relations holds. */
  readonly whole: readonly Change[];
  /** Other ways to settle the same, less plausible ones last. */
  readonly others: readonly WeighedWay[];
}

/** The wrong figures of certain diagnoses, one blame for each reason. */
export function blamesOf(system: System, diagnoses: readonly Diagnosis[]): Blame[] {
  return joinExchanged(
    system,
    diagnoses.flatMap(({ candidates: [first, ...others] }) =>
      reasons(system, first).map((changes) => blameOf(system, changes, first.changes, others)),
    ),
  );
}

function blameOf(
  system: System,
  changes: readonly Change[],
  whole: readonly Change[],
  others: readonly WeighedWay[],
): Blame {
  const touched = changes.flatMap((change) => variableIn(system, change).terms.map(({ equation }) => equation));
  const failing = [...new Set(touched)].filter((index) => system.equations[index]?.verdict === 'fails');
  return { changes, relations: failing.sort((a, b) => a - b), slip: slipOf(system, changes), whole, others };
}

/** The changes of a candidate, together where one slip made them or one cannot be made without the other. */
function reasons(system: System, { slip, changes, causes }: WeighedWay): (readonly Change[])[] {
  if (slip && changes.length > 1) return [changes];
  return causes.flatMap((cause) =>
    isSeveral(system, cause) ? cause.changes.map((change) => [change]) : [cause.changes],
  );
}

/** From so many cells on it is the whole row or column that does not belong. */
const wholeLine = { row: 3, column: 5 } as const;

/** Whether the cells are wrong each for itself, though they share a failing relation. */
function isSeveral(system: System, { changes }: Cause): boolean {
  const line = changes.length >= wholeLine.row ? lineOf(system, changes) : undefined;
  if (line && changes.length >= wholeLine[line.along]) return false;
  const touched = changes.flatMap((change) => variableIn(system, change).terms);
  return touched.every(({ equation }) => system.equations[equation]?.verdict !== 'holds');
}

/** Figures far from each other that hold each other's value are one slip; 0 and 1 do so by chance. */
const telling = 2;

function joinExchanged(system: System, blames: readonly Blame[]): Blame[] {
  const joined: Blame[] = [];
  for (const blame of blames) {
    const at = joined.findIndex((other) => isExchange(system, [...other.changes, ...blame.changes]));
    const [other] = at < 0 ? [] : joined.splice(at, 1);
    const both = [...(other?.changes ?? []), ...blame.changes];
    joined.push(other ? blameOf(system, both, both, []) : blame);
  }
  return joined;
}

function isExchange(system: System, changes: readonly Change[]): boolean {
  const values = changes.map((change) => variableIn(system, change).value);
  return changes.length === 2 && Math.max(...values) >= telling && exchanged(system, changes) !== undefined;
}
