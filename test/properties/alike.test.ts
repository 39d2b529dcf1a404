/** A text read by the layout of another says what it says when it is read anew, ranges included, whatever counts it has. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../support/analyse.ts';
import { differenceBetween } from '../../server/src/workspace/difference.ts';
import { analyseAfresh } from '../support/analyse.ts';
import { damagedCases, draftOf, wholeCases } from './cases.ts';
import { damageNames, notationKinds } from './rates.ts';

const cases = fc.oneof(
  wholeCases(notationKinds),
  damagedCases(notationKinds, damageNames),
  damagedCases(['vertical'], damageNames), // where the ends of rows are lost, figures might have a say in what a row is
);
const counts = fc.array(fc.oneof({ weight: 3, arbitrary: fc.nat(30) }, fc.nat(2000), fc.nat(999_999_999)), {
  minLength: 1,
  maxLength: 40,
});

/** The text with other counts where digits stand between blanks and marks. */
function recounted(text: string, others: readonly number[]): string {
  let nth = 0;
  return text.replace(/(?<=[|\t,> ])\d+(?=[|\t,< \r\n])/g, () => String(others[nth++ % others.length]));
}

test('a text of a layout that was read before is read as anew', () => {
  const property = fc.property(cases, counts, counts, (each, some, others) => {
    const { text, markup } = draftOf(each);
    const options = { edition: 'auto', markup } as const;
    for (const one of [text, recounted(text, some), recounted(text, others)])
      assert.equal(differenceBetween(analyse(one, options), analyseAfresh(one, options)), undefined);
  });
  fc.assert(property, { numRuns: 60, seed: 20_261_121, interruptAfterTimeLimit: 20_000 });
});
