import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('fewer than none', () =>
  checkRule(
    'negative-count',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 行政规范性文件 | 3 | -1 | 12 |
                       ^^ error：“行政规范性文件 · 本年废止件数”不能是负数，写的是“-1”`,
  ));

test('a change may be negative', () =>
  checkRule(
    'negative-count',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
|---|---|---|---|
| 行政许可 | 12 | -4 | 30 |`,
  ));
