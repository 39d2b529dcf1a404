import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('a sub-district office', () =>
  checkRule(
    'rule-making-power',
    `
某市某区幸福街道办事处2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 4 |
                 ^ information：规章由国务院部门和省、设区的市、自治州的人民政府制定，“某市某区幸福街道办事处”一般没有规章；内部规章制度不计在此`,
  ));

test('a township government', () =>
  checkRule(
    'rule-making-power',
    `
某县某镇人民政府2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 2 | 0 | 4 |
         ^ information：规章由国务院部门和省、设区的市、自治州的人民政府制定，“某县某镇人民政府”一般没有规章；内部规章制度不计在此`,
  ));

test('a city may issue rules, and so may its office report them', () =>
  checkRule(
    'rule-making-power',
    `
某市人民政府办公室2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 2 | 0 | 4 |`,
  ));

test('乡 in the name of an office that is no township', () =>
  checkRule(
    'rule-making-power',
    `
某市住房和城乡建设局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 2 | 0 | 4 |`,
  ));
