import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('blanks and marks for none, told once for the table', () =>
  checkRule(
    'blank-figure',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | / | / | / |
         ^ information：本表有 4 个单元格空白或填“/”等，没有数据的应填0
| 行政规范性文件 | 3 | | 12 |`,
  ));

test('0 is a figure', () =>
  checkRule(
    'blank-figure',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |`,
  ));
