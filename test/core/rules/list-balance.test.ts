import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('more matters struck off than stood on the list', () =>
  checkRule(
    'list-balance',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
|---|---|---|---|
| 行政许可 | 5 | -8 | 30 |
                 ^^ warning：“行政许可”上一年项目数量加本年增/减为 5 + (-8) = -3，事项不能少于0`,
  ));

test('all of them struck off', () =>
  checkRule(
    'list-balance',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
|---|---|---|---|
| 行政许可 | 5 | -5 | 30 |`,
  ));
