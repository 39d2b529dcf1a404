import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definitionsAt, referencesAt } from '../../server/src/features/navigation/references.ts';
import { withRows } from '../../server/src/features/navigation/withRow.ts';
import type { Range } from '../../server/src/text/span.ts';
import { read, requests } from '../support/read.ts';

const { analysis, text } = read(
  requests(`
| 一、本年新收政府信息公开申请数量 | 101 | 102 | 0 | 0 | 0 | 0 | 203 |
| 二、上年结转政府信息公开申请数量 | 111 | 112 | 0 | 0 | 0 | 0 | 223 |
| （七）总计 | 121 | 122 | 0 | 0 | 0 | 0 | 243 |
| 四、结转下年度继续办理 | 131 | 132 | 0 | 0 | 0 | 0 | 263 |
`),
);
const at = (figure: string) => text.indexOf(figure);
const texts = (ranges: readonly Range[]) => ranges.map((range) => text.slice(range.start, range.end));

test('a total is defined by its terms, in all its sums', () => {
  assert.deepEqual(texts(definitionsAt(analysis, at('263'))), ['131', '132', '0', '0', '0', '0', '203', '223', '243']);
});

test('a figure that is no total is defined by nothing', () => {
  assert.deepEqual(definitionsAt(analysis, at('101')), []);
});

test('a figure is used by the totals that follow from it', () => {
  assert.deepEqual(texts(referencesAt(analysis, at('101'), { withItself: false })), ['203', '131']);
  assert.deepEqual(texts(referencesAt(analysis, at('101'), { withItself: true })), ['101', '203', '131']);
});

test('in a list a figure is named by its row, those of one row by themselves, and one alone is itself', () => {
  assert.deepEqual(texts(withRows(analysis, definitionsAt(analysis, at('263')))), [
    ...['131', '132', '0', '0', '0', '0'],
    '一、本年新收政府信息公开申请数量 | 101 | 102 | 0 | 0 | 0 | 0 | 203',
    '二、上年结转政府信息公开申请数量 | 111 | 112 | 0 | 0 | 0 | 0 | 223',
    '（七）总计 | 121 | 122 | 0 | 0 | 0 | 0 | 243',
  ]);
  assert.deepEqual(texts(withRows(analysis, [{ start: at('101'), end: at('101') + 3 }])), ['101']);
});

test('outside the tables nothing is used', () => {
  assert.deepEqual(referencesAt(analysis, 0, { withItself: true }), []);
});
