import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('fewer figures than columns, and no sums to tell which', () =>
  checkRule(
    'unread-row',
    `
某县财政局2023年政府信息公开工作年度报告

二、主动公开政府信息情况
信息内容\t上一年项目数量\t本年增/减\t处理决定数量
行政许可\t410\t6\t65591
行政处罚\t1616\t112389
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error：“行政处罚”一行的数字与表中各栏对不上，无法判断各是哪一栏；请补齐或核对这一行的单元格
行政强制\t95\t22\t227

三、收到和处理政府信息公开申请情况
`,
  ));

test('repeated lines that were deleted are told once', () =>
  checkRule(
    'unread-row',
    `
某县财政局2023年政府信息公开工作年度报告

二、主动公开政府信息情况

信息内容
本年制发件数
^^^^^^^^^^^^ error：“主动公开政府信息情况”表数据缺失，无法核对；可能是重复的行被删掉了，请从原文重新复制
本年废止件数
现行有效件数
规章
0
行政规范性文件
行政许可
行政处罚
行政强制

三、收到和处理政府信息公开申请情况
`,
  ));
