import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('purchases for nothing', () =>
  checkRule(
    'procurement-range',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 采购项目数量 | 采购总金额（万元，保留四位小数） |
|---|---|---|
| 政府集中采购 | 3 | 0 |
                     ^ information：采购总金额为0，采购项目数量却是 3，请核对`,
  ));

test('an amount without purchases', () =>
  checkRule(
    'procurement-range',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 采购项目数量 | 采购总金额（万元，保留四位小数） |
|---|---|---|
| 政府集中采购 | 0 | 12.5000 |
                 ^ information：采购项目数量为0，采购总金额却是 12.5000，请核对`,
  ));
