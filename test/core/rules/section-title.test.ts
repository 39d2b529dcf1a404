import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('another wording that is understood', () =>
  checkRule(
    'section-title',
    `
某县财政局2023年政府信息公开工作年度报告
# 一、总体情况
## 五、政府信息公开工作存在的主要问题及改进措施
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information：标题“五、政府信息公开工作存在的主要问题及改进措施”与格式规定的“五、存在的主要问题及改进情况”不一致`,
  ));
