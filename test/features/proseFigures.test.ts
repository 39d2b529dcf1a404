/** The figures of the running text as they are set off: right, wrong and held against nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markedFigures } from '../../server/src/features/proseFigures.ts';
import { read, requests } from '../support/read.ts';

const { analysis, text } = read(
  `某市水务局2022年政府信息公开工作年度报告
一、总体情况
（二）依申请公开。全年新收政府信息公开申请171件，上年结转15件，共办结187件。接待来访32人。
${requests(`
| 一、本年新收政府信息公开申请数量 | 143 | 28 | 0 | 0 | 0 | 0 | 171 |
| 二、上年结转政府信息公开申请数量 | 12 | 3 | 0 | 0 | 0 | 0 | 15 |
| （七）总计 | 150 | 28 | 0 | 0 | 0 | 0 | 178 |
| 四、结转下年度继续办理 | 5 | 3 | 0 | 0 | 0 | 0 | 8 |
`)}`,
);

test('every figure of the text stands as right, wrong or unchecked', () => {
  const { figures } = markedFigures(analysis, 'zh-CN');
  assert.deepEqual(
    figures.map(({ standing, range }) => `${standing} ${text.slice(range.start, range.end)}`),
    ['agrees 171件', 'agrees 15件', 'differs 187件', 'unchecked 32人'],
  );
});

test('a legend says what the signs mean, and counts them', () => {
  assert.equal(markedFigures(analysis, 'zh-CN').legend, '✓ 与所核对的一致 2 · ✗ 不一致 1 · ? 没有核对 1');
  assert.equal(markedFigures(analysis, 'en').legend, '✓ agrees with what it repeats 2 · ✗ differs 1 · ? not checked 1');
});
