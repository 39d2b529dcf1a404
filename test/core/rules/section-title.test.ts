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

test('a title whose year is not there, or not filled in', () => {
  for (const [title, marks] of [
    ['某县财政局政府信息公开工作年度报告', '^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^'],
    ['某县财政局20年政府信息公开工作年度报告', '^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^'],
  ])
    checkRule('section-title', `\n${title}\n${marks} information：标题没有写明是哪一年的报告\n一、总体情况`);
});

test('a template that was not begun', () => checkRule('section-title', '\n年政府信息公开工作年度报告\n一、总体情况'));
