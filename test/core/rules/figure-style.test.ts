import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixesIn } from '../../../server/src/features/fixes.ts';
import { changesOf } from '../../../server/src/features/basis/change.ts';
import { withChanges } from '../../../server/src/text/change.ts';
import { read } from '../../support/read.ts';
import { checkRule } from './checkRule.ts';

const table = (row: string) => `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
|---|---|---|---|
${row}
`;

test('a figure in full-width digits, and another with a unit', () =>
  checkRule(
    'figure-style',
    table(`| 规章 | ３ | 1件 | 12 |
         ^ information：“规章 · 本年制发件数”应只写半角数字，写的是“３”；本表还有 1 处`),
  ));

test('a remark behind a figure, and thousands', () =>
  checkRule('figure-style', table('| 规章 | 7（其中修订3件） | 1 | 1,200 |')));

test('they are written plainly, their values as they are', () => {
  const { analysis, text } = read(table('| 规章 | ７（其中修订3件） | 1 件 | １，２００ |'));
  const fixes = fixesIn(analysis, { start: 0, end: text.length }).filter(
    ({ finding }) => finding.code === 'figure-style',
  );
  assert.equal(fixes.length, 1);
  const after = withChanges(
    text,
    fixes.flatMap(({ repair }) => changesOf(repair.edits)),
  );
  assert.match(after, /\| 规章 \| 7（其中修订3件） \| 1 \| 1,200 \|/);
});
