import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('a blank lost, its place told by the sums', () =>
  checkRule(
    'realigned-row',
    `
某县财政局2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
一、本年新收政府信息公开申请数量\t5\t1\t0\t0\t2\t0\t8
二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
（七）总计\t2\t0\t0\t0\t0\t0\t2
四、结转下年度继续办理\t3\t1\t0\t0\t2\t6
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information：有 1 行的数字是推断归栏的，请核对：四、结转下年度继续办理

四、政府信息公开行政复议、行政诉讼情况`,
  ));
