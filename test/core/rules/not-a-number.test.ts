import { test } from 'node:test';
import { checkRule } from './checkRule.ts';

const head = `
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 第二十条第（一）项 | | | |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
`;

test('words where a count is due', () =>
  checkRule(
    'not-a-number',
    `${head}| 规章 | 0 | 若干 | 0 |
             ^^^^ error：“规章 · 本年废止件数”应填0或正整数，“若干”不是数字`,
  ));

test('the row in which the text ends may be half typed while it is being typed', () =>
  checkRule('not-a-number', `${head}| 规章 | 0 | 0 | 若`, { typing: true }));

test('the row in which a file ends is a row', () =>
  checkRule(
    'not-a-number',
    `${head}| 规章 | 0 | 0 | 若
                 ^^ error：“规章 · 现行有效件数”应填0或正整数，“若”不是数字
`.trimEnd(),
  ));

test('a row that others follow is not', () =>
  checkRule(
    'not-a-number',
    `${head}| 规章 | 0 | 0 | 若
                 ^^ error：“规章 · 现行有效件数”应填0或正整数，“若”不是数字
| 行政规范性文件 | 3 | 1 | 12 |
`,
  ));

test('a figure of which other digits are seen than stand there, and one broken in two', () =>
  checkRule(
    'not-a-number',
    `${head}| 规章 | \u202e13\u202c | 1 5 | 0 |
         ^^ error：“规章 · 本年制发件数”里有看不见的字符 U+202E，使看到的数字与写在里面的“13”不同
              ^^^ error：“规章 · 本年废止件数”里的“1 5”被断开，不能断定是不是一个数
| 行政规范性文件 | 3 | 1 | 12 |
`,
  ));

test('marks around most figures of a table are told once', () =>
  checkRule(
    'not-a-number',
    `${head}             ^^^^^^^^^^^^ error：“主动公开政府信息情况”表有 9 个单元格读不成数字，如“@3@”；数字前后多半带着复制时留下的标记，请从原文（Word、Excel 或网页）重新复制整张表
| 规章 | @3@ | @0@ | @5@ |
| 行政规范性文件 | @1@ | @0@ | @2@ |
| 信息内容 | 本年处理决定数量 | | |
| 行政许可 | @7@ | | |
| 行政处罚 | @8@ | | |
| 行政强制 | @9@ | | |

三、收到和处理政府信息公开申请情况`,
  ));

test('figures that lost characters to a label beside them are told once', () =>
  checkRule(
    'not-a-number',
    `${head}             ^^^^^^^^^^^^ error：“主动公开政府信息情况”表有 2 个单元格读不成数字，如“31\ufffd”；文字多半在转换时损坏，长的标签盖住了旁边的数字，请从原文（Word、Excel 或网页）重新复制整张表
| 规章 | 1 | 0 | 5 |
| 行政规范性文件 | 31\ufffd | \ufffd0 | 2 |
`,
  ));
