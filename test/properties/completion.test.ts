/** What completion writes leaves every figure alone but those it takes the place of. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { completionsAt } from '../../server/src/features/completion/completionsAt.ts';
import { plainText } from '../../server/src/features/basis/snippetText.ts';
import { overlaps } from '../../server/src/text/span.ts';
import { analyse, kinds, type AnalysisOptions } from '../support/analyse.ts';
import { analysisOptions } from '../support/analyse.ts';
import { draftFiles } from '../support/draftFiles.ts';
import { damagedCases, draftOf } from './cases.ts';
import { changed, figuresOf } from './kept.ts';
import { damageNames, notationKinds } from './rates.ts';

/** Of the places at which lines end, every so manieth is tried. */
const step = 5;

/** The places where an author may ask for more: behind what is written in a line. */
function placesIn(text: string): number[] {
  const ends = Array.from(text.matchAll(/[^\S\n]*(?:\n|$)/g), ({ index }) => index);
  return ends.filter((_, nth) => nth % step === 0);
}

function assertKept(text: string, options: AnalysisOptions): void {
  const analysis = analyse(text, options);
  const figures = figuresOf(analysis);
  for (const place of placesIn(text))
    for (const { label, range, snippet } of completionsAt(analysis, place, {
      kinds,
      edition: 'auto',
      language: 'zh-CN',
    })) {
      const written = changed(text, [{ range, newText: plainText(snippet) }]);
      const after = new Map(figuresOf(analyse(written, options)).map(({ key, value }) => [key, value]));
      for (const { key, value, cell } of figures)
        if (!overlaps(cell.span, range))
          assert.equal(after.get(key), value, `${label} at ${place}: ${key}\n${written}`);
    }
}

for (const { path, text } of draftFiles())
  test(`whatever completion writes in ${path} leaves the other figures alone`, () => {
    assertKept(text, { ...analysisOptions(path, 'auto'), force: true });
  });

test('so it does in damaged drafts', () => {
  const each = fc.sample(damagedCases(notationKinds, damageNames), { numRuns: 10, seed: 20_240_131 });
  for (const { text, markup } of each.map(draftOf)) assertKept(text, { edition: 'auto', markup });
});
