/** How much is read of what, in numbers: for long runs (`npm run fuzz`) and the properties. */
import fc from 'fast-check';
import { damages, type DamageName } from '../support/damage/index.ts';
import { notations, type NotationKind } from '../support/generate/notations/index.ts';
import { damagedCases, draftOf, reading, wholeCases, type Case } from './cases.ts';
import type { Comparison, Miss } from './compare.ts';

/** One line of the table of rates. */
export interface Rate {
  readonly name: string;
  readonly drafts: number;
  /** Drafts with anything wrong. */
  readonly failing: number;
  readonly due: number;
  readonly read: number;
  readonly misses: Readonly<Partial<Record<Miss['kind'] | 'throws', number>>>;
  /** The first failing case, made as small as it gets; undefined where none fails. */
  readonly smallest: { readonly example: Case; readonly misses: readonly Miss[] } | undefined;
}

export const notationKinds = Object.keys(notations) as NotationKind[];
export const damageNames = Object.keys(damages) as DamageName[];

/** The rate of whole drafts in one kind of notation. */
export function wholeRate(kind: NotationKind, runs: number, seed: number): Rate {
  return rateOf(kind, wholeCases([kind]), isFlaw(kind), runs, seed);
}

/** The rate of drafts in any of the notations to which one operator was applied. */
export function damagedRate(name: DamageName, kinds: readonly NotationKind[], runs: number, seed: number): Rate {
  return rateOf(name, damagedCases(kinds, [name]), isHarm, runs, seed);
}

/** Whether the notation keeps everything; a hybrid is damaged as it stands. */
export function isWhole(kind: NotationKind): boolean {
  return kind !== 'hybrid';
}

/** What may not happen to a whole draft; where labels are scattered, a place may have to be inferred. */
export function isFlaw(kind: NotationKind): (miss: Miss) => boolean {
  if (!isWhole(kind)) return isHarm;
  return kind === 'spaced' || kind === 'glued' ? (miss) => miss.kind !== 'inferred' : () => true;
}

/** What may not happen to a damaged draft: a figure in the wrong place, a false alarm, a figure unread. */
export function isHarm(miss: Miss): boolean {
  return miss.kind === 'wrong' || miss.kind === 'alarm' || miss.kind === 'unread';
}

function rateOf(
  name: string,
  cases: fc.Arbitrary<Case>,
  counts: (miss: Miss) => boolean,
  runs: number,
  seed: number,
): Rate {
  const results = fc.sample(cases, { numRuns: runs, seed }).map((each) => tried(each));
  const misses: Partial<Record<Miss['kind'] | 'throws', number>> = {};
  for (const result of results) for (const { kind } of result.misses) misses[kind] = (misses[kind] ?? 0) + 1;
  const total = (key: 'due' | 'read') => results.reduce((sum, result) => sum + result[key], 0);
  return {
    name,
    drafts: results.length,
    failing: results.filter((result) => result.misses.some(counts)).length,
    due: total('due'),
    read: total('read'),
    misses,
    smallest: smallest(cases, counts, runs, seed),
  };
}

function tried(each: Case): Comparison {
  return reading(draftOf(each));
}

function smallest(
  cases: fc.Arbitrary<Case>,
  counts: (miss: Miss) => boolean,
  runs: number,
  seed: number,
): Rate['smallest'] {
  const missesOf = (each: Case) => tried(each).misses.filter(counts);
  const result = fc.check(
    fc.property(cases, (each) => missesOf(each).length === 0),
    { numRuns: runs, seed, interruptAfterTimeLimit: 20_000 },
  );
  const [example] = result.counterexample ?? [];
  return example && { example, misses: missesOf(example) };
}
