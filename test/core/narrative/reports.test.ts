/** What is read of sentences in the manner of several kinds of offices, which docs/narrative.md promises. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proseRates, total } from '../../support/proseRates.ts';

test('at least 95 of 100 checkable figures are linked, none to a wrong cell', () => {
  const { checkable, linked, mislinked, missed } = total(Object.values(proseRates()));
  assert.ok(linked >= 0.95 * checkable, missed.join('\n'));
  assert.equal(mislinked, 0, missed.join('\n'));
});

test('all that is reported is wrong indeed', () => {
  const { reported, rightly, missed } = total(Object.values(proseRates()));
  assert.ok(reported > 0);
  assert.equal(rightly, reported, missed.join('\n'));
});
