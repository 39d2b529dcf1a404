import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('a section behind a later one', () =>
  checkRule(
    'section-order',
    `
某县财政局2023年政府信息公开工作年度报告
一、总体情况
三、收到和处理政府信息公开申请情况
二、主动公开政府信息情况
^^^^^^^^^^^^^^^^^^^^^^^^ warning：“二、主动公开政府信息情况”应在“三、收到和处理政府信息公开申请情况”之前
四、政府信息公开行政复议、行政诉讼情况`,
  ));

test('a section left out disturbs no order', () =>
  checkRule(
    'section-order',
    `
某县财政局2023年政府信息公开工作年度报告
一、总体情况
三、收到和处理政府信息公开申请情况`,
  ));
