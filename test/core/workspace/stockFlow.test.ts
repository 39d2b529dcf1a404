import { test } from 'node:test';
import { checkFolder } from './checkFolder.ts';

const title = (year: number) => `某县财政局${year}年政府信息公开工作年度报告
二、主动公开政府信息情况
`;
const in2021 = `
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
|-|-|-|-|`;
const lists2019 = `
| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
|-|-|-|-|`;
const documents2019 = `
| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
|-|-|-|-|`;

test('in force: last year, plus made, minus repealed', () =>
  checkFolder(`
//- 2023.md
${title(2023)}${in2021}
| 规章 | 0 | 0 | 4 |
| 行政规范性文件 | 3 | 1 | 12 |
//- 2024.md
${title(2024)}${in2021}
| 规章 | 1 | 1 | 4 |
| 行政规范性文件 | 3 | 1 | 12 |
                           ^^ warning stock-flow：“行政规范性文件”现行有效 12 件，而上年现行有效加本年制发减本年废止为 12 + 3 − 1 = 14
`));

test('more repealed than there was', () =>
  checkFolder(`
//- 2023.md
${title(2023)}${in2021}
| 行政规范性文件 | 3 | 1 | 12 |
//- 2024.md
${title(2024)}${in2021}
| 行政规范性文件 | 3 | 20 | 0 |
                       ^^ warning stock-flow：“行政规范性文件”废止 20 件，多于上年现行有效 12 件加本年制发 3 件
`));

test('the first year on the new form has no year before it', () =>
  checkFolder(`
//- 2020.md
${title(2020)}${documents2019}
| 规范性文件 | 3 | 1 | 12 |
//- 2021.md
${title(2021)}${in2021}
| 行政规范性文件 | 3 | 1 | 70 |
`));

test('matters on a list: last year and its change', () =>
  checkFolder(`
//- 2019.md
${title(2019)}${lists2019}
| 行政许可 | 14 | -2 | 300 |
| 其他对外管理服务事项 | 5 | 0 | 7 |
//- 2020.md
${title(2020)}${lists2019}
| 行政许可 | 14 | 0 | 280 |
             ^^ warning stock-flow：“行政许可”上一年项目数量为 14，而上年报告的项目数量加增减为 14 + (-2) = 12
| 其他对外管理服务事项 | 5 | 1 | 7 |
`));

test('no more is public than was and has been published', () =>
  checkFolder(`
//- 2019.md
${title(2019)}${documents2019}
| 规范性文件 | 3 | 1 | 12 |
//- 2020.md
${title(2020)}${documents2019}
| 规范性文件 | 3 | 1 | 15 |
                       ^^ hint stock-flow：“规范性文件”对外公开总数量 15 多于上年总数加本年新公开 12 + 1 = 13
`));
