import { test } from 'node:test';
import { checkFolder } from './checkFolder.ts';

const project = `
//- gouji.json
{
  // 全县的报告汇总两个单位的数字
  "offices": [{ "organisation": "某县", "parts": ["某县财政局", "某县水务局"] }],
}`;
const head = `
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
|-|-|-|-|-|-|-|-|`;
const finance = `
//- finance.md
某县财政局2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
|-|-|-|-|
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 3 | 0 | 12 |

| 信息内容 | 本年收费金额（单位：万元） |
|-|-|
| 行政事业性收费 | 10.25 |

三、收到和处理政府信息公开申请情况
${head}
| 一、本年新收政府信息公开申请数量 | 8 | 2 | 0 | 0 | 1 | 0 | 11 |
| 二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`;
const water = finance
  .replace('finance.md', 'water.md')
  .replace('财政局', '水务局')
  .replace('10.25', '2.4')
  .replace('8 | 2', '5 | 0');

test('every figure of the whole is the sum of its parts, 规章 aside', () =>
  checkFolder(`${project}${finance}${water}
//- county.md
某县人民政府2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
|-|-|-|-|
| 规章 | 2 | 0 | 2 |
| 行政规范性文件 | 6 | 0 | 25 |
                           ^^ warning roll-up：“行政规范性文件”与所属各单位之和不符：现行有效件数 25 ≠ 24

| 信息内容 | 本年收费金额（单位：万元） |
|-|-|
| 行政事业性收费 | 12.7 |

三、收到和处理政府信息公开申请情况
${head}
| 一、本年新收政府信息公开申请数量 | 14 | 2 | 0 | 0 | 2 | 0 | 22 |
                                     ^^ warning roll-up：“一、本年新收政府信息公开申请数量”与所属各单位之和不符：自然人 14 ≠ 13
| 二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
`));

test('nothing is summed while a part is missing', () =>
  checkFolder(`${project}${finance}
//- county.md
某县2023年政府信息公开工作年度报告
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information roll-up：所属 2 个单位中有 1 个的2023年报告没有找到或不止一份，没有核对汇总：某县水务局
三、收到和处理政府信息公开申请情况
${head}
| 一、本年新收政府信息公开申请数量 | 99 | 2 | 0 | 0 | 2 | 0 | 22 |
`));

test('a sum with a part that was not read is not judged', () =>
  checkFolder(`${project}${finance}${water.replace('5 | 0', '约5 | 0')}
//- county.md
某县2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
${head}
| 一、本年新收政府信息公开申请数量 | 99 | 2 | 0 | 0 | 2 | 0 | 22 |
`));

test('a rounded amount disagrees with a sum beyond its rounding', () =>
  checkFolder(`${project}${finance}${water}
//- county.md
某县2023年政府信息公开工作年度报告
二、主动公开政府信息情况

| 信息内容 | 本年收费金额（单位：万元） |
|-|-|
| 行政事业性收费 | 12.8 |
                   ^^^^ warning roll-up：“行政事业性收费”与所属各单位之和不符：本年收费金额（单位：万元） 12.8 ≠ 12.65
`));
