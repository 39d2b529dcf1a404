import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('a survey without one of its items', () =>
  checkRule(
    'section-content',
    `
某县财政局2023年政府信息公开工作年度报告
一、总体情况
^^^^^^^^^^^^ information：“一、总体情况”没有写到：监督保障
（一）主动公开。通过门户网站公开信息12条。（二）依申请公开。收到申请3件。（三）政府信息管理。
二、主动公开政府信息情况`,
  ));

test('a government must also report on appraisal', () =>
  checkRule(
    'section-content',
    `
某县人民政府2023年政府信息公开工作年度报告
一、总体情况
^^^^^^^^^^^^ information：“一、总体情况”没有写到：工作考核、社会评议和责任追究结果情况
（一）主动公开。（二）依申请公开。（三）政府信息管理。（四）政府信息公开平台建设。（五）监督保障。
二、主动公开政府信息情况`,
  ));

test('nothing written in a section that others follow', () =>
  checkRule(
    'section-content',
    `
某县财政局2023年政府信息公开工作年度报告
五、存在的主要问题及改进情况
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information：“五、存在的主要问题及改进情况”没有内容
六、其他需要报告的事项
收取信息处理费0元。`,
  ));

test('only 无 in section five', () =>
  checkRule(
    'section-content',
    `
某县财政局2023年政府信息公开工作年度报告
五、存在的主要问题及改进情况
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information：“五、存在的主要问题及改进情况”只写了“无”
无。`,
  ));

test('fees belong into section six of the 2021 edition', () =>
  checkRule(
    'section-content',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
三、收到和处理政府信息公开申请情况

| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
|---|---|---|---|---|---|---|---|
| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |

六、其他需要报告的事项
^^^^^^^^^^^^^^^^^^^^^^ information：“六、其他需要报告的事项”没有写到：收取信息处理费情况
没有其他事项。`,
  ));
