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
    ['一、本年新收政府信息公开申请数量：101', '二、上年结转政府信息公开申请数量：11', '（七）总计：96'],
  );
  assert.deepEqual(
    fedBy(analysis, at, 'en').map((node) => [node.name, node.detail]),
    [['4 carried forward, total: 88', 'fails']],
  );
});

test('of a row the terms are its columns, and a long name gives way to its numeral', () => {
  const whole = read(
    requests(`
| （五）不予处理 | 4.无正当理由大量反复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| | 5.要求行政机关确认或重新出具已获取信息 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
| （七）总计 | | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
`),
  );
  assert.deepEqual(
    feeding(whole.analysis, whole.text.lastIndexOf('3 |'), 'zh-CN').map((node) => node.name),
    ['自然人：3', '商业企业：0', '科研机构：0', '社会公益组织：0', '法律服务机构：0', '其他：0'].concat(
      '（五）4.无正当理由大量反复申请：1',
      '（五）5项：2',
    ),
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
