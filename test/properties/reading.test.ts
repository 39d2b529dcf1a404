/**
 * What reading promises, tried on generated drafts with a fixed seed (`npm run fuzz` tries more): whole
 * drafts are read exactly, damaged ones never wrongly, unfinished ones without complaint.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../support/analyse.ts';
import { cutAt } from '../support/damage/halfTyped.ts';
import { writeReports } from '../support/generate/report.ts';
import { damagedCases, draftOf, reading, wholeCases, type Case } from './cases.ts';
import { compare, complaints, isFaultless, type Miss } from './compare.ts';
import { explain } from './explain.ts';
import { damageNames, isFlaw, isHarm, isWhole, notationKinds } from './rates.ts';

const seed = 20_240_131;

/** Fails with the smallest case that has a miss of the kind looked for. */
function assertNone(cases: fc.Arbitrary<Case>, runs: number, counts: (miss: Miss) => boolean): void {
  const missesOf = (each: Case) => reading(draftOf(each)).misses.filter(counts);
  const result = fc.check(
    fc.property(cases, (each) => missesOf(each).length === 0),
    { numRuns: runs, seed, interruptAfterTimeLimit: 20_000 },
  );
  const [example] = result.counterexample ?? [];
  if (result.failed && example) assert.fail(`seed ${seed}\n${explain(example, missesOf(example))}`);
}

for (const kind of notationKinds.filter(isWhole))
  test(`whole drafts in ${kind} are read exactly`, () => {
    assertNone(wholeCases([kind]), 6, isFlaw(kind));
  });

for (const name of damageNames)
  test(`nothing is misread after ${name}`, () => {
    assertNone(damagedCases(notationKinds, [name]), 4, (miss) => isHarm(miss) && miss.kind !== 'unread');
  });

test('of what damage leaves readable, 99 in 100 figures are read', () => {
  const results = fc
    .sample(damagedCases(notationKinds, damageNames), { numRuns: 60, seed })
    .map((each) => reading(draftOf(each)));
  const total = (key: 'due' | 'read') => results.reduce((sum, result) => sum + result[key], 0);
  assert.ok(total('read') >= 0.99 * total('due'), `${total('read')} of ${total('due')}`);
});

/** A draft and a place in it. */
const cuts = fc.tuple(wholeCases(notationKinds.filter(isWhole)), fc.nat(1_000_000)).map(([each, at]) => {
  const draft = writeReports(each.recipes);
  return { recipes: each.recipes, at: at % draft.text.length };
});

test('a draft cut at any character is read without error', () => {
  fc.assert(
    fc.property(cuts, ({ recipes, at }) => {
      const draft = writeReports(recipes);
      const cut = cutAt(draft, at);
      const analysis = analyse(cut.text, { edition: 'auto', markup: cut.markup, typing: true });
      const wrong = compare(cut, analysis).misses.filter(isHarm);
      const findings = draft.reports.every(isFaultless) ? analysis.reports.flatMap(complaints) : [];
      assert.deepEqual([...wrong, ...findings], [], cut.text.slice(-300));
    }),
    { numRuns: 40, seed, interruptAfterTimeLimit: 20_000 },
  );
});
