import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('a part of a document', () =>
  checkRule(
    'fraction-count',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 行政规范性文件 | 3 | 1.5 | 12 |
                       ^^^ error：“行政规范性文件 · 本年废止件数”应是整数，写的是“1.5”`,
  ));

test('money may have decimals, and 3.0 is whole', () =>
  checkRule(
    'fraction-count',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 采购项目数量 | 采购总金额（万元，保留四位小数） |
|---|---|---|
| 政府集中采购 | 3.0 | 12.5000 |`,
  ));
