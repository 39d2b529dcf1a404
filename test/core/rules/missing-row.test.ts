import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('a row left out of table two', () =>
  checkRule(
    'missing-row',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
^^^^^^^^^^^^^^^^^^^^ warning：表中缺少“行政规范性文件”一行
| 第二十条第（五）项 | | | |
| 信息内容 | 本年处理决定数量 | | |
| 行政许可 | 0 | | |
^^^^^^^^^^^^^^^^^^^^ warning：表中缺少“行政处罚”、“行政强制”、“行政事业性收费”等 3 行

三、收到和处理政府信息公开申请情况`,
  ));

test('a row whose short name stands there without its figures is unread, not missing; nor is one whose name lost characters', () => {
  checkRule(
    'missing-row',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况
信息内容
本年制发件数
本年废止件数
现行有效件数
规章
行政规范性文件
31
行政许可
70
行政处罚
行政强制
203
行政事业性收费
12.5

三、收到和处理政府信息公开申请情况`,
  );
  checkRule(
    'missing-row',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
|---|---|---|---|
| 规章 | 0 | 0 | 0 |
| 行政规\ufffd | 0\ufffd性文件 | 0 | 5 |
| 信息内容 | 本年处理决定数量 | | |
| 行政许\ufffd | 0 | | |
| 行政处\ufffd | 0 | | |
| 行政强\ufffd | 0 | | |
| 行政事业\ufffd | 0 | | |

三、收到和处理政府信息公开申请情况`,
  );
});
