import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('headings followed by nothing, the last of them perhaps still being written', () =>
  checkRule(
    'missing-table',
    `
某县财政局2023年政府信息公开工作年度报告
一、总体情况
二、主动公开政府信息情况
^^^^^^^^^^^^^^^^^^^^^^^^ warning：“二、主动公开政府信息情况”下没有读到“主动公开政府信息情况”的表格
三、收到和处理政府信息公开申请情况
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information：“三、收到和处理政府信息公开申请情况”下没有读到“收到和处理政府信息公开申请情况”的表格`,
  ));

test('once section six stands, every table is due', () =>
  checkRule(
    'missing-table',
    `
某县财政局2023年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning：“四、政府信息公开行政复议、行政诉讼情况”下没有读到“政府信息公开行政复议、行政诉讼情况”的表格
五、存在的主要问题及改进情况
六、其他需要报告的事项`,
  ));

test('a table that stands', () =>
  checkRule(
    'missing-table',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |`,
  ));

const unknown = Array.from({ length: 12 }, (_, i) => `\\[u884C]\\[u653F] ${i}`);

test('nothing of a report in a whole text that is called one', () =>
  checkRule(
    'missing-table',
    `
${unknown.slice(0, 1).join('\n')}
^^^^^^^^^^^^^^^^^^ warning：没有读到报告的标题、章节和表格：可能是转换时留下的标记认不出来，或者文字的编码变了；请从原文重新复制
${unknown.slice(1).join('\n')}`,
  ));

test('a text called a report that is only begun', () => checkRule('missing-table', `\n${unknown.slice(1).join('\n')}`));
