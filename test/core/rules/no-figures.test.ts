import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('labels without figures', () =>
  checkRule(
    'no-figures',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
             ^^^^^^^^^^^^ warning：“主动公开政府信息情况”表中没有一个数字，无法核对
| 规章 | | | |
| 行政规范性文件 | | | |

三、收到和处理政府信息公开申请情况`,
  ));

test('the last table so far is perhaps still being written', () =>
  checkRule(
    'no-figures',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
             ^^^^^^^^^^^^ information：“主动公开政府信息情况”表中没有一个数字，无法核对
| 规章 | | | |`,
  ));

test('one figure is enough', () =>
  checkRule(
    'no-figures',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | | |
| 行政规范性文件 | | | |`,
  ));
