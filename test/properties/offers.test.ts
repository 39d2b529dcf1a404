/** What every offer promises: applied, it makes no relation fail that did not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changesOf } from '../../server/src/features/basis/change.ts';
import type { TextChange } from '../../server/src/text/change.ts';
import { fixesIn } from '../../server/src/features/fixes.ts';
import { fillTotals } from '../../server/src/features/rewrites/fillTotals.ts';
import { rewritesIn } from '../../server/src/features/rewrites/rewrites.ts';
import { analyse, analysisOptions, type Analysis, type AnalysisOptions } from '../support/analyse.ts';
import { draftFiles } from '../support/draftFiles.ts';
import { damagedCases, draftOf } from './cases.ts';
import { changed } from './kept.ts';
import { damageNames, notationKinds } from './rates.ts';

const seed = 20_240_131;

function failing({ reports }: Analysis): number {
  const judgements = reports.flatMap(({ tables }) => tables.flatMap((table) => table.judgements));
  return judgements.filter(({ verdict }) => verdict === 'fails').length;
}

/** Every entry of the menu and of the lenses. */
function offersFor(analysis: Analysis): { title: string; changes: readonly TextChange[] }[] {
  const whole = { start: 0, end: analysis.text.length };
  const fixes = fixesIn(analysis, whole).map(({ repair }) => ({
    title: repair.title.zh,
    changes: changesOf(repair.edits),
  }));
  const rewrites = rewritesIn(analysis, whole, { edition: 'auto' });
  const lenses = analysis.reports.flatMap(({ tables, findings }) =>
    tables.flatMap((table) => fillTotals(table, findings)),
  );
  return [...fixes, ...[...rewrites, ...lenses].map(({ title, changes }) => ({ title: title.zh, changes }))];
}

function assertHarmless(text: string, options: AnalysisOptions): void {
  const analysis = analyse(text, options);
  const before = failing(analysis);
  for (const { title, changes } of offersFor(analysis)) {
    const after = failing(analyse(changed(text, changes), options));
    assert.ok(after <= before, `${title}: ${before} failing relations become ${after}\n${text}`);
  }
}

for (const { path, text } of draftFiles())
  test(`nothing that is offered on ${path} makes more relations fail`, () => {
    assertHarmless(text, { ...analysisOptions(path, 'auto'), force: true });
  });

test('nothing that is offered on a damaged draft makes more relations fail', () => {
  fc.assert(
    fc.property(damagedCases(notationKinds, damageNames), (each) => {
      const { text, markup } = draftOf(each);
      assertHarmless(text, { edition: 'auto', markup });
    }),
    { numRuns: 25, seed, interruptAfterTimeLimit: 30_000 },
  );
});

/** The text with another last digit of one figure. */
function withSlip(text: string, [at, digit]: readonly [number, number]): string {
  const figures = [...text.matchAll(/(?<=[|\t\s>,])\d+(?=[|\t\s<,])/g)];
  const figure = figures[at % Math.max(1, figures.length)];
  if (!figure) return text;
  const end = figure.index + figure[0].length;
  return `${text.slice(0, end - 1)}${digit}${text.slice(end)}`;
}

test('nothing that is offered on a damaged draft with slips makes more relations fail', () => {
  const slips = fc.array(fc.tuple(fc.nat(10_000), fc.nat(9)), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(damagedCases(notationKinds, damageNames), slips, (each, ofCase) => {
      const { text, markup } = draftOf(each);
      assertHarmless(ofCase.reduce(withSlip, text), { edition: 'auto', markup });
    }),
    { numRuns: 25, seed, interruptAfterTimeLimit: 30_000 },
  );
});

/** A figure of the draft gets another last digit, so that sums fail. */
test('nothing that is offered on a draft with a slip makes more relations fail', () => {
  fc.assert(
    fc.property(damagedCases(['pipe'], damageNames), fc.nat(10_000), fc.nat(9), (each, at, digit) => {
      const { text, markup } = draftOf({ ...each, damages: [] });
      const figures = [...text.matchAll(/(?<=\| )\d+(?= \|)/g)];
      const figure = figures[at % Math.max(1, figures.length)];
      if (!figure) return;
      const end = figure.index + figure[0].length;
      assertHarmless(`${text.slice(0, end - 1)}${digit}${text.slice(end)}`, { edition: 'auto', markup });
    }),
    { numRuns: 40, seed, interruptAfterTimeLimit: 30_000 },
  );
});
