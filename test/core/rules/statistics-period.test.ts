import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('a period one year off', () =>
  checkRule(
    'statistics-period',
    `
某县财政局2023年政府信息公开工作年度报告
本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。
                          ^^^^ warning：统计期限写的是2022年，而标题是2023年的报告`,
  ));

test('only its end is off', () =>
  checkRule(
    'statistics-period',
    `
某县财政局2023年政府信息公开工作年度报告
统计时间为2023 年 1 月 1 日至2022 年 12 月 31 日。
                             ^^^^ warning：统计期限写的是2022年，而标题是2023年的报告`,
  ));

test('the year itself, in full or in short', () =>
  checkRule(
    'statistics-period',
    `
某县财政局2023年政府信息公开工作年度报告
统计期限自2023年1月1日起至12月31日止。
数据统计期限为２０２３年１月１日至２０２３年１２月３１日。`,
  ));

test('another year for comparison', () =>
  checkRule(
    'statistics-period',
    `
某县财政局2023年政府信息公开工作年度报告
2022年1月1日至12月31日共收到申请3件。`,
  ));

test('a template not filled in', () =>
  checkRule(
    'statistics-period',
    `
政府信息公开工作年度报告
统计期限自年1月1日起至年12月31日止。`,
  ));
