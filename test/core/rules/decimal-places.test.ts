import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('two decimals where the head asks for four', () =>
  checkRule(
    'decimal-places',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 采购项目数量 | 采购总金额（万元，保留四位小数） |
|---|---|---|
| 政府集中采购 | 3 | 12.50 |
                     ^^^^^ information：“政府集中采购 · 采购总金额（万元，保留四位小数）”应保留四位小数，写的是“12.50”`,
  ));

test('yuan in a column of 10,000 yuan', () =>
  checkRule(
    'decimal-places',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 采购项目数量 | 采购总金额（万元，保留四位小数） |
|---|---|---|
| 政府集中采购 | 3 | 125000元 |
                     ^^^^^^^^ information：“政府集中采购 · 采购总金额（万元，保留四位小数）”以万元为单位，写的是“125000元”`,
  ));

test('four decimals, and 0', () =>
  checkRule(
    'decimal-places',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 采购项目数量 | 采购总金额（万元，保留四位小数） |
|---|---|---|
| 政府集中采购 | 0 | 0 |
`,
  ));
