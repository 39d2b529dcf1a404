import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('more newly published than are public', () =>
  checkRule(
    'published-range',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
|---|---|---|---|
| 规范性文件 | 9 | 9 | 6 |
                   ^ information：“规范性文件”本年新公开数量 9 大于对外公开总数量 6，请核对`,
  ));

test('more newly published than were made', () =>
  checkRule(
    'published-range',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
|---|---|---|---|
| 规范性文件 | 3 | 5 | 60 |
                   ^ information：“规范性文件”本年新公开数量 5 大于本年新制作数量 3，请核对`,
  ));

test('as many', () =>
  checkRule(
    'published-range',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
|---|---|---|---|
| 规范性文件 | 3 | 3 | 3 |`,
  ));
