import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../support/analyse.ts';
import { checkRule } from './checkRule.ts';

const heading = '某市2023年政府信息公开工作年度报告\n六、其他需要报告的事项\n\n';

test('a total that nobody calls so, in the only column where it does not hold', () =>
  checkRule(
    'table-relation',
    `${heading}| 地区 | 一般 | 简易 | 复杂 |
|---|---|---|---|
| 全市 | 381 | 615 | 98 |
                     ^^ hint：看来 全市 = 城东 + 城西（3 列中 2 列如此），这里 98 应为 97，或“城东”应为 41，或另有一个数不对
| 城东 | 204 | 310 | 40 |
| 城西 | 177 | 305 | 57 |`,
  ));

test('a figure that two relations blame is told once, and alone', () =>
  checkRule(
    'table-relation',
    `${heading}| 地区 | 一般 | 简易 | 两类 |
|---|---|---|---|
| 全市 | 381 | 615 | 996 |
| 城东 | 204 | 316 | 514 |
               ^^^ hint：看来 全市 = 城东 + 城西（3 列中 2 列如此），这里 316 应为 310
| 城西 | 177 | 305 | 482 |`,
  ));

const silent: Record<string, string> = {
  'a table that ties':
    '| 地区 | 甲 | 乙 |\n|---|---|---|\n| 全市 | 381 | 615 |\n| 城东 | 204 | 310 |\n| 城西 | 177 | 305 |',
  'a relation in one column alone':
    '| 地区 | 甲 | 乙 |\n|---|---|---|\n| 全市 | 381 | 616 |\n| 城东 | 204 | 310 |\n| 城西 | 177 | 305 |',
  'a labelled total, which is told as such':
    '| 地区 | 甲 | 乙 | 丙 |\n|---|---|---|---|\n| 城东 | 204 | 310 | 40 |\n| 城西 | 177 | 305 | 57 |\n| 合计 | 381 | 615 | 98 |',
  rounding:
    '| 地区 | 甲 | 乙 | 丙 |\n|---|---|---|---|\n| 全市 | 38.1 | 61.5 | 9.8 |\n| 城东 | 20.4 | 31.0 | 4.0 |\n| 城西 | 17.7 | 30.5 | 5.7 |',
};
for (const [name, table] of Object.entries(silent)) test(name, () => checkRule('table-relation', heading + table));

test('nothing is said unless the setting asks for it', () => {
  const text = `${heading}| 地区 | 一般 | 简易 | 复杂 |\n|---|---|---|---|\n| 全市 | 381 | 615 | 98 |\n| 城东 | 204 | 310 | 40 |\n| 城西 | 177 | 305 | 57 |\n`;
  const [report] = analyse(text, { edition: 'auto', markup: 'text', force: true }).reports;
  assert.deepEqual(
    report?.findings.filter(({ code }) => code === 'table-relation'),
    [],
  );
});
