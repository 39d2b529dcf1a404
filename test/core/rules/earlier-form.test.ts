import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('a report of a year before the form existed is said to be so, once', () =>
  checkRule(
    'earlier-form',
    `
某县2018年政府信息公开工作年度报告
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information：这是2018年的报告，现行格式从2019年起使用，没有按它核对

二、主动公开政府信息情况

2018年，全县主动公开政府信息2069条。
`,
  ));

test('a report on a later year is none', () =>
  checkRule(
    'earlier-form',
    `
某县2019年政府信息公开工作年度报告

二、主动公开政府信息情况
`,
  ));
