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
