import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse, kinds, type Analyse } from '../../support/analyse.ts';
import { paranoid } from '../../../server/src/workspace/paranoid.ts';
import { litigation } from '../../support/read.ts';

const options = { kinds, edition: 'auto', markup: 'text' } as const;
const title = '云溪市2023年政府信息公开工作年度报告\n';
const text = title + litigation('\n| 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n');
const edited = text.replace('| 1 | 0 | 0 | 0 | 1 |', '| 1 | 0 | 0 | 0 | 2 |');

function read(analyseText: Analyse): { codes: string[]; complaints: string[] } {
  const complaints: string[] = [];
  const careful = paranoid(analyseText, (difference) => complaints.push(difference));
  const { reports } = careful(edited, options, careful(text, options));
  return { codes: reports.flatMap(({ findings }) => findings.map(({ code }) => code)), complaints };
}

test('an incremental analysis that is right is given as it is', () => {
  const { codes, complaints } = read(analyse);
  assert.deepEqual(complaints, []);
  assert.ok(codes.includes('wrong-figure') || codes.includes('block-total'), codes.join(' '));
});

test('one that is not right is named, and the fresh one is given', () => {
  const stale: Analyse = (now, how, previous) => ({ ...(previous ?? analyse(now, how)), text: now });
  const { codes, complaints } = read(stale);
  assert.equal(complaints.length, 1);
  assert.match(complaints[0] ?? '', /^\.reports\.0\./);
  assert.deepEqual(codes, read(analyse).codes);
});
