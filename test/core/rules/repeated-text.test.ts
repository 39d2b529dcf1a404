import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('a paragraph pasted twice', () =>
  checkRule(
    'repeated-text',
    `
某县财政局2023年政府信息公开工作年度报告
一、总体情况
坚持以公开为常态、不公开为例外，不断加大主动公开力度，及时回应社会关切。

坚持以公开为常态、不公开为例外，不断加大主动公开力度， 及时回应社会关切。
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint：这一段与前面的一段完全相同`,
  ));

test('short ones may be the same', () =>
  checkRule(
    'repeated-text',
    `
某县财政局2023年政府信息公开工作年度报告
一、总体情况
详见附件。

详见附件。`,
  ));

test('a rule under a table is no text', () =>
  checkRule(
    'repeated-text',
    `
某县财政局2023年政府信息公开工作年度报告
一、总体情况
----------------------------------------

----------------------------------------`,
  ));
