import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('decisions that are the balance of the list', () =>
  checkRule(
    'decisions-range',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
|---|---|---|---|
| 行政许可 | 12 | 3 | 15 |
                      ^^ information：“行政许可”处理决定数量 15 正好等于上一年项目数量加本年增/减；此栏填本年作出的决定件数，不是事项的年末数`,
  ));

test('without a change the balance proves nothing', () =>
  checkRule(
    'decisions-range',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
|---|---|---|---|
| 行政许可 | 12 | 0 | 12 |`,
  ));

test('a list that was emptied and no decisions agree by chance', () =>
  checkRule(
    'decisions-range',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
|---|---|---|---|
| 行政许可 | 12 | -12 | 0 |`,
  ));
