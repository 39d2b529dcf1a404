import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

test('words where a count is due', () =>
  checkRule(
    'not-a-number',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 若干 | 0 |
             ^^^^ error：“规章 · 本年废止件数”应填0或正整数，“若干”不是数字`,
  ));

test('the row in which the text ends may be half typed while it is being typed', () =>
  checkRule(
    'not-a-number',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 若`,
    { typing: true },
  ));

test('the row in which a file ends is a row', () =>
  checkRule(
    'not-a-number',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 若
                 ^^ error：“规章 · 现行有效件数”应填0或正整数，“若”不是数字
`.trimEnd(),
  ));

test('a row that others follow is not', () =>
  checkRule(
    'not-a-number',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 若
                 ^^ error：“规章 · 现行有效件数”应填0或正整数，“若”不是数字
| 行政规范性文件 | 3 | 1 | 12 |
`,
  ));

test('a figure of which other digits are seen than stand there, and one broken in two', () =>
  checkRule(
    'not-a-number',
    `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | \u202e13\u202c | 1 5 | 0 |
         ^^ error：“规章 · 本年制发件数”里有看不见的字符 U+202E，使看到的数字与写在里面的“13”不同
              ^^^ error：“规章 · 本年废止件数”里的“1 5”被断开，不能断定是不是一个数
| 行政规范性文件 | 3 | 1 | 12 |
`,
  ));
