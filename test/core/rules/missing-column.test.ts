import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('a kind of applicant left out', () =>
  checkRule(
    'missing-column',
    `
某县财政局2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况

| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 其他 | 总计 |
    ^^^^^^ error：表中缺少“法人或其他组织 · 法律服务机构”一栏
|---|---|---|---|---|---|---|
| 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 3 |
| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 |

四、政府信息公开行政复议、行政诉讼情况`,
  ));
