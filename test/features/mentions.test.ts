import assert from 'node:assert/strict';
import { test } from 'node:test';
import { highlightsAt } from '../../server/src/features/navigation/highlights.ts';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import { sameFigures } from '../../server/src/features/basis/mentions.ts';
import { definitionsAt, referencesAt } from '../../server/src/features/navigation/references.ts';
import type { Range } from '../../server/src/text/span.ts';
import { read, requests } from '../support/read.ts';

const { analysis, text } = read(
  `某市2022年政府信息公开工作年度报告
一、总体情况
（二）依申请公开。全年新收政府信息公开申请171件，上年结转15件，共办结170件，其中网上160件，占94.1%。其中接待来访32人。
${requests(`
| 一、本年新收政府信息公开申请数量 | 143 | 28 | 0 | 0 | 0 | 0 | 171 |
| 二、上年结转政府信息公开申请数量 | 12 | 3 | 0 | 0 | 0 | 0 | 15 |
| （七）总计 | 150 | 28 | 0 | 0 | 0 | 0 | 178 |
| 四、结转下年度继续办理 | 5 | 3 | 0 | 0 | 0 | 0 | 8 |
`)}`,
);
const prose = text.indexOf('171件');
const cell = text.lastIndexOf('171');
const starts = (ranges: readonly Range[]) => ranges.map(({ start }) => start);

test('a figure of the text leads to the cell it repeats, and back', () => {
  assert.deepEqual(starts(definitionsAt(analysis, prose)), [cell]);
  assert.ok(starts(referencesAt(analysis, cell, { withItself: false })).includes(prose));
});

test('both are set off together', () => {
  assert.deepEqual(
    highlightsAt(analysis, prose).map(({ range, kind }) => [range.start, kind]),
    [
      [prose, 'total'],
      [cell, 'term'],
    ],
  );
});

test('the figure tells what it repeats and whether it agrees', () => {
  const hover = (at: string) => hoverAt(analysis, text.indexOf(at), 'zh-CN')?.markdown;
  assert.equal(hover('171件'), '**171件** — 与表格一致\n\n- 一、本年新收政府信息公开申请数量 · 总计：171');
  assert.equal(hover('170件'), '**170件** — 与表格不一致\n\n- 办理结果总计：178');
  assert.equal(hover('160件'), '**160件** — 没有核对：没有认出它说的是表中的哪一格');
  assert.equal(hover('94.1%'), '**94.1%** — 与所依据的数一致\n\n- 160 ÷ 170（正文的数）= 94.1%');
});

test('what stands twice in the same digits is edited together', () => {
  for (const at of [prose, cell]) assert.deepEqual(starts(sameFigures(analysis, at)), [cell, prose]);
});

test('what stands once, or otherwise, is edited alone', () => {
  assert.deepEqual(sameFigures(analysis, text.indexOf('170件')), []);
  assert.deepEqual(sameFigures(analysis, text.indexOf('143')), []);
  assert.deepEqual(sameFigures(analysis, 0), []);
});
