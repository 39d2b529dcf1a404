/** What every offer promises: applied, it makes no relation fail that did not. `npm run fuzz:offers` asks it of more drafts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analysisOptions } from '../support/analyse.ts';
import { draftFiles } from '../support/draftFiles.ts';
import { explain } from './explain.ts';
import { harmsIn, harmsOn, slippedCases } from './offers.ts';

for (const { path, text } of draftFiles())
  test(`nothing that is offered on ${path} makes more relations fail`, () => {
    assert.deepEqual(harmsIn(text, { ...analysisOptions(path, 'auto'), force: true }), []);
  });

test('nothing that is offered on a damaged draft with slips makes more relations fail', () => {
  for (const each of slippedCases(40, 20_240_131)) assert.deepEqual(harmsOn(each), [], explain(each.draft, []));
});
