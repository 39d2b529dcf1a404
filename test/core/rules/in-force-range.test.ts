import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('more made than are in force, in the 2021 edition', () =>
  checkRule(
    'in-force-range',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 行政规范性文件 | 12 | 0 | 3 |
                            ^ information：“行政规范性文件”现行有效件数为 3，而本年制作、制发 12 件，请核对`,
  ));

test('some made but none public, in the 2019 edition', () =>
  checkRule(
    'in-force-range',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
|---|---|---|---|
| 规范性文件 | 3 | 0 | 0 |
                       ^ information：“规范性文件”对外公开总数量为 0，而本年制作、制发 3 件，请核对`,
  ));

test('fewer public than made is another matter in the 2019 edition', () =>
  checkRule(
    'in-force-range',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
|---|---|---|---|
| 规范性文件 | 3 | 1 | 1 |`,
  ));
