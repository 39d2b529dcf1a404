import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('the same section again', () =>
  checkRule(
    'duplicate-section',
    `
某县财政局2023年政府信息公开工作年度报告
一、总体情况
二、主动公开政府信息情况
二、主动公开政府信息情况
^^^^^^^^^^^^^^^^^^^^^^^^ warning：“二、主动公开政府信息情况”与前面的“二、主动公开政府信息情况”是同一部分，只应有一处
三、收到和处理政府信息公开申请情况`,
  ));
