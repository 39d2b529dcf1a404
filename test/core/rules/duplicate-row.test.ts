import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read, requests } from '../../support/read.ts';
import { checkRule } from './checkRule.ts';

test('the same row again', () =>
  checkRule(
    'duplicate-row',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 规章 | 1 | 0 | 0 |
^^^^^^^^^^^^^^^^^^^^ warning：“规章”在表中已有一行，该行未参与核对；前一行 0 0 0，该行 1 0 0
| 行政规范性文件 | 3 | 1 | 12 |

三、收到和处理政府信息公开申请情况`,
  ));

test('the same row again, and the sums ask for the second', () =>
  checkRule(
    'duplicate-row',
    requests(`
| 一、本年新收政府信息公开申请数量 | 21 | 3 | 0 | 0 | 0 | 0 | 15 |
| 一、本年新收政府信息公开申请数量 | 12 | 3 | 0 | 0 | 0 | 0 | 15 |
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error：“一、本年新收政府信息公开申请数量”在表中已有一行，该行未参与核对；前一行 21 3 0 0 0 0 15，该行 12 3 0 0 0 0 15；该行与各项之和相符，前一行不符
`),
  ));

test('of the same row again and again so many are told, and how many more there are', () => {
  const row = '| 一、本年新收政府信息公开申请数量 | 12 | 3 | 0 | 0 | 0 | 0 | 15 |\n';
  const { reports } = read(requests(`\n${row.repeat(31)}`)).analysis;
  const told = reports.flatMap(({ findings }) => findings).filter(({ code }) => code === 'duplicate-row');
  assert.equal(told.length, 20);
  assert.match(told.at(-1)?.message.zh ?? '', /后面还有 10 行也是这一行$/);
});
