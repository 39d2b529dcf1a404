import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../support/analyse.ts';
import { checkRule } from './checkRule.ts';

test('the same section again', () =>
  checkRule(
    'duplicate-section',
    `
某县财政局2023年政府信息公开工作年度报告
一、总体情况
二、主动公开政府信息情况
二、主动公开政府信息情况
^^^^^^^^^^^^^^^^^^^^^^^^ warning：“二、主动公开政府信息情况”与前面的“二、主动公开政府信息情况”是同一部分，只应有一处
三、收到和处理政府信息公开申请情况`,
  ));

test('the caption of a table that is called as its section is no section', () =>
  checkRule(
    'duplicate-section',
    `
# 某县财政局2023年政府信息公开工作年度报告
## 一、总体情况
## 二、主动公开政府信息情况

**主动公开政府信息情况**

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
|---|---|---|---|
| 规章 | 0 | 0 | 0 |

**主动公开政府信息情况**
^^^^^^^^^^^^^^^^^^^^^^^^ warning：“主动公开政府信息情况”与前面的“二、主动公开政府信息情况”是同一部分，只应有一处

## 三、收到和处理政府信息公开申请情况`,
  ));

test('the same section very often is told in proportion', () => {
  const text = `某县财政局2023年政府信息公开工作年度报告\n${'一、总体情况\n本年工作有序。\n'.repeat(500)}`;
  const found = analyse(text, { edition: 'auto', markup: 'text', force: true })
    .reports.flatMap(({ findings }) => findings)
    .filter(({ code }) => code === 'duplicate-section');
  assert.equal(found.length, 20);
  assert.match(found.at(-1)?.message.zh ?? '', /后面还有 479 处也是$/);
});
