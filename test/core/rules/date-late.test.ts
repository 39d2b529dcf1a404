import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('a department after January', () =>
  checkRule(
    'date-late',
    `
某县财政局2023年政府信息公开工作年度报告
六、其他需要报告的事项
无其他事项。

2024年2月20日
^^^^^^^^^^^^^ hint：2023年的报告应在2024年1月31日前公布，日期写的是2024年2月20日`,
  ));

test('a government has until March', () =>
  checkRule(
    'date-late',
    `
某县人民政府2023年政府信息公开工作年度报告
六、其他需要报告的事项

2024年3月20日`,
  ));

test('the year is left over', () =>
  checkRule(
    'date-late',
    `
某县财政局2023年政府信息公开工作年度报告
六、其他需要报告的事项

发布日期：2023-01-20 09:30
          ^^^^^^^^^^ hint：2023年的报告应在2024年1月31日前公布，日期写的是2023年1月20日`,
  ));
