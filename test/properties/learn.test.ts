import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chanceRates, nearRates, wholeRates } from '../support/learn/learnRates.ts';

/** Of tables with a hidden structure: what is proposed is right, and what there is is found (`test/bench/learn.mjs` measures more). */
test('what is learned from tables that tie', () => {
  const { proposed, right, due, found } = wholeRates(150, 1);
  assert.ok(right >= 0.98 * proposed, `${right} of ${proposed} proposed are right`);
  assert.ok(found >= 0.95 * due, `${found} of ${due} found`);
});

test('what one wrong figure breaks is found as nearly holding, with what would have to stand there', () => {
  const { proposed, right, due, found } = nearRates(150, 1000);
  assert.ok(right >= 0.98 * proposed, `${right} of ${proposed} proposed are right`);
  assert.ok(found >= 0.9 * due, `${found} of ${due} found`);
});

test('figures that have nothing to do with each other are left alone', () => {
  const { tables, proposed } = chanceRates(150, 2000);
  assert.ok(proposed <= 0.01 * tables, `${proposed} proposed for ${tables} tables`);
});
