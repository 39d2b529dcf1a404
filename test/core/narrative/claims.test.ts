/** Claims in words, held against the tables: most are told once they are false, and no true sentence is accused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimRates, total } from '../../support/claimRates.ts';

for (const heldBack of [false, true]) {
  const rates = total(Object.values(claimRates(heldBack)));
  const which = heldBack ? 'those held back' : 'those shown';

  test(`more than nineteen of twenty false claims are told: ${which}`, () => {
    assert.ok(rates.told * 20 > rates.claims * 19, rates.silent.join('\n'));
  });

  test(`no true sentence is accused: ${which}`, () => {
    assert.deepEqual(rates.accused, []);
  });
}
