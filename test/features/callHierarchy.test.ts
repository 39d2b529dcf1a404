import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fedBy, feeding, formulaAt } from '../../server/src/features/navigation/callHierarchy.ts';
import { read, requests } from '../support/read.ts';

const { analysis, text } = read(
  requests(`
| 一、本年新收政府信息公开申请数量 | 101 | 0 | 0 | 0 | 0 | 0 | 101 |
| 二、上年结转政府信息公开申请数量 | 11 | 0 | 0 | 0 | 0 | 0 | 11 |
| （七）总计 | 96 | 0 | 0 | 0 | 0 | 0 | 96 |
| 四、结转下年度继续办理 | 88 | 0 | 0 | 0 | 0 | 0 | 88 |
`),
);
const at = text.indexOf('88');

test('a figure is a node with the verdict of its sums', () => {
  const { name, detail, range } = formulaAt(analysis, at, 'zh-CN') ?? assert.fail();
  assert.deepEqual([name, detail], ['四、结转下年度继续办理 · 自然人：88', '不符']);
  assert.equal(text.slice(range.start, range.end), '88');
});

test('what feeds a total, and what it feeds', () => {
  assert.deepEqual(
    feeding(analysis, at, 'zh-CN').map((node) => node.name),
    [
      '一、本年新收政府信息公开申请数量 · 自然人：101',
      '二、上年结转政府信息公开申请数量 · 自然人：11',
      '（七）总计 · 自然人：96',
    ],
  );
  assert.deepEqual(
    fedBy(analysis, at, 'en').map((node) => [node.name, node.detail]),
    [['4 carried out, total: 88', 'fails']],
  );
});

test('a balance is complete: what is taken off says so', () => {
  assert.deepEqual(
    feeding(analysis, at, 'zh-CN').map((node) => node.detail),
    ['', '', '减去，待定'],
  );
});

test('outside the figures there is no tree', () => {
  assert.equal(formulaAt(analysis, 0, 'zh-CN'), undefined);
  assert.deepEqual(feeding(analysis, 0, 'zh-CN'), []);
});
