/** An analysis that took over what an edit left alone is the one that reading everything anew gives, ranges included. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse, type Analysis } from '../../server/src/workspace/analysis.ts';
import { differenceBetween } from '../../server/src/workspace/difference.ts';
import { analyseAfresh } from '../../server/src/workspace/paranoid.ts';
import { damagedCases, draftOf, wholeCases } from './cases.ts';
import { damageNames, notationKinds } from './rates.ts';

/** An edit: how much is taken out where, in thousandths of the text, and what is put in. */
interface Edit {
  readonly at: number;
  readonly taken: number;
  readonly put: string;
}

const typed = ['', '\n', '\n\n', '0', '7', '12', ' ', '|', '\t', '，', '年', '2023年新收申请12件。', '```\n'];
const lines = [
  '三、收到和处理政府信息公开申请情况\n',
  '| 规章 | 0 | 0 | 0 |\n',
  '云溪市2023年政府信息公开工作年度报告\n',
];
const edits = fc.array(
  fc.record<Edit>({
    at: fc.nat(999),
    taken: fc.oneof({ weight: 4, arbitrary: fc.nat(2) }, fc.nat(400)),
    put: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...typed) }, fc.constantFrom(...lines)),
  }),
  { minLength: 1, maxLength: 8 },
);
const cases = fc.oneof(wholeCases(notationKinds), damagedCases(notationKinds, damageNames));

function edited(text: string, { at, taken, put }: Edit): string {
  const from = Math.floor((text.length * at) / 1000);
  return text.slice(0, from) + put + text.slice(from + taken);
}

test('after any edits the analysis is that of the text read anew', () => {
  const property = fc.property(cases, edits, (each, changes) => {
    const { text, markup } = draftOf(each);
    const options = { edition: 'auto', markup } as const;
    let now = text;
    let analysis: Analysis = analyse(now, options);
    for (const change of [...changes, ...changes]) {
      now = edited(now, change);
      analysis = analyse(now, options, analysis);
      assert.equal(differenceBetween(analysis, analyseAfresh(now, options)), undefined);
    }
  });
  fc.assert(property, { numRuns: 35, seed: 20_240_131, interruptAfterTimeLimit: 20_000 });
});
