import assert from 'node:assert/strict';
import { test } from 'node:test';
import { equations, proposed } from '../../support/learn/proposed.ts';

const enforcement = `| 项目 | 教育 | 卫生 | 合计 |
|---|---|---|---|
| 一、执法检查 | 300 | 120 | 420 |
| （一）日常 | 200 | 100 | 300 |
| 1. 上门 | 150 | 40 | 190 |
| 2. 网上 | 50 | 60 | 110 |
| （二）专项 | 100 | 20 | 120 |
| 二、处罚 | 30 | 12 | 42 |
| （一）警告 | 10 | 2 | 12 |
| （二）罚款 | 20 | 10 | 30 |
| 上年结转 | 30 | 12 | 42 |
| 本年新增 | 31 | 15 | 46 |
| 本年办结 | 40 | 20 | 60 |
| 结转下年 | 21 | 7 | 28 |
`;

test('totals over totals, a balance, and a column with the sum of the others', () =>
  assert.deepEqual(proposed(enforcement), [
    '一、执法检查 = （一）日常 + （二）专项；3 列中 3 列成立',
    '（一）日常 = 1.上门 + 2.网上；3 列中 3 列成立',
    '二、处罚 = （一）警告 + （二）罚款；3 列中 3 列成立',
    '上年结转 + 本年新增 = 本年办结 + 结转下年；3 列中 3 列成立',
    '合计 = 教育 + 卫生；12 行中 12 行成立',
  ]));

test('one wrong figure, which two relations agree on', () =>
  assert.deepEqual(
    proposed(enforcement.replace('| 30 | 12 | 42 |\n| （一）警告', '| 30 | 12 | 43 |\n| （一）警告')).filter((line) =>
      line.includes('不成立'),
    ),
    [
      '二、处罚 = （一）警告 + （二）罚款；3 列中 2 列成立；不成立处：“二、处罚”的“合计” 43 应为 42',
      '合计 = 教育 + 卫生；12 行中 11 行成立；不成立处：“二、处罚”的“合计” 43 应为 42',
    ],
  ));

test('totals behind their parts, nested, told by nothing but the figures', () =>
  assert.deepEqual(
    equations(`地区\t甲类\t乙类\t丙类
城东\t12\t301\t44
城西\t30\t170\t51
城区\t42\t471\t95
山前\t7\t88\t16
山后\t19\t90\t3
山区\t26\t178\t19
全县\t68\t649\t114
`),
    ['城区 = 城东 + 城西', '山区 = 山前 + 山后', '全县 = 城区 + 山区'],
  ));

test('groups of merged cells, and heads of two rows', () =>
  assert.deepEqual(
    equations(`<table><tr><td rowspan="2">地区</td><td colspan="3">案件</td><td colspan="3">罚没（万元）</td></tr>
<tr><td>一般</td><td>简易</td><td>小计</td><td>甲</td><td>乙</td><td>合计</td></tr>
<tr><td>东区</td><td>12</td><td>30</td><td>42</td><td>1.25</td><td>2.50</td><td>3.75</td></tr>
<tr><td>西区</td><td>8</td><td>0</td><td>8</td><td>0.25</td><td>/</td><td>0.25</td></tr>
<tr><td>南区</td><td>18</td><td>31</td><td>49</td><td>1.33</td><td>2.52</td><td>3.85</td></tr>
<tr><td>全区</td><td>38</td><td>61</td><td>99</td><td>2.83</td><td>5.02</td><td>7.85</td></tr></table>

<table><tr><td rowspan="3">信息发布</td><td>总数</td><td>120</td></tr><tr><td>概况</td><td>20</td></tr>
<tr><td>动态</td><td>100</td></tr><tr><td rowspan="3">办件量</td><td>总数</td><td>31</td></tr>
<tr><td>自然人</td><td>20</td></tr><tr><td>法人</td><td>11</td></tr></table>`),
    [
      '全区 = 东区 + 西区 + 南区',
      '案件·小计 = 案件·一般 + 案件·简易',
      '罚没（万元）·合计 = 罚没（万元）·甲 + 罚没（万元）·乙',
      '信息发布·总数 = 信息发布·概况 + 信息发布·动态',
      '办件量·总数 = 办件量·自然人 + 办件量·法人',
    ],
  ));

test('rounding is said to be rounding', () =>
  assert.deepEqual(
    proposed(`| 项目 | 上年 | 本年 | 预计 |
|---|---|---|---|
| 甲 | 101.3 | 92.3 | 88.4 |
| 乙 | 77.3 | 64.4 | 53.4 |
| 合计 | 178.7 | 156.8 | 141.8 |
`),
    ['合计 = 甲 + 乙；3 列中 3 列成立，其中 2 列差在四舍五入之内'],
  ));

test('a figure off by no more than rounding, where all others are exact, is shown', () =>
  assert.deepEqual(
    proposed(`| 项目 | 上年 | 本年 | 预计 |
|---|---|---|---|
| 甲 | 101.3 | 92.3 | 88.4 |
| 乙 | 77.3 | 64.4 | 53.4 |
| 合计 | 178.6 | 156.8 | 141.8 |
`),
    [
      '合计 = 甲 + 乙；3 列中 3 列成立，其中 1 列差在四舍五入之内；不成立处：“合计”的“本年” 156.8 应为 156.7，或“甲”的“本年” 92.3 应为 92.4，或“乙”的“本年” 64.4 应为 64.5（也可能是四舍五入）',
    ],
  ));

test('zeros and blanks are counted for what they say', () =>
  assert.deepEqual(
    proposed(`| 项目 | 甲区 | 乙区 | 丙区 | 丁区 |
|---|---|---|---|---|
| 合计 | 812 | 0 | 95 | 430 |
| 新建 | 500 | 0 | 60 |  |
| 改建 | 312 | 0 | 35 | 130 |
`),
    ['合计 = 新建 + 改建；4 列中 3 列成立，其中 1 列都是 0，另有 1 列有空白'],
  ));

test('a part is no more than its whole where words say so', () =>
  assert.deepEqual(
    equations(`| 项目 | 甲区 | 乙区 |
|---|---|---|
| 办理服务事项 | 812 | 655 |
| 其中：可全程在线办理 | 500 | 641 |
| 注册用户 | 9121 | 7015 |
`),
    ['其中：可全程在线办理 ≤ 办理服务事项'],
  ));

const stock = (year: number, rows: readonly (readonly [string, number, number])[]) =>
  `某县${year}年库存表\n\n| 项目 | 粮食 | 油料 |\n|---|---|---|\n${rows.map((row) => `| ${row.join(' | ')} |\n`).join('')}`;

test('several years: evidence is added up, and each begins with what the last ended with', () =>
  assert.deepEqual(
    proposed(
      stock(2022, [
        ['年初库存', 510, 77],
        ['购入', 320, 40],
        ['售出', 415, 65],
        ['年末库存', 415, 52],
      ]),
      stock(2023, [
        ['年初库存', 415, 52],
        ['购入', 300, 61],
        ['售出', 512, 38],
        ['年末库存', 203, 75],
      ]),
    ),
    ['年初库存 + 购入 = 售出 + 年末库存；4 列中 4 列成立', '年初库存 = 上年的年末库存；2 处中 2 处成立'],
  ));

test('a difference is learned with its sign, whichever of the years stands first', () => {
  const table = (head: string, ...rows: string[]) =>
    [`| 项目 | ${head} |`, '|---|---|---|---|---|', ...rows].join('\n');
  assert.deepEqual(
    proposed(
      table(
        '本年数 | 上年数 | 增减 | 增减率（%）',
        '| 车辆 | 120 | 150 | -30 | -20.00 |',
        '| 会议 | 64 | 41 | 23 | 56.10 |',
        '| 培训 | 17 | 17 | 0 | 0 |',
      ),
    ),
    ['本年数 = 上年数 + 增减；3 行中 3 行成立'],
  );
  assert.deepEqual(
    proposed(
      table(
        '2023年 | 2024年 | 比上年增减（万元） | 说明',
        '| 车辆 | 15.20 | 12.05 | -3.15 | 报废 |',
        '| 会议 | 4.10 | 6.40 | 2.30 | |',
        '| 培训 | 1.70 | 1.72 | 0.02 | |',
        '| 出国 | 8.00 | 3.25 | -4.75 | |',
      ),
    ),
    ['2024年 = 2023年 + 比上年增减（万元）；4 行中 4 行成立'],
  );
});

test('codes tell levels, in a column of their own or in front of the words', () => {
  const rows = [
    ['', '合计', '74'],
    ['208', '社会保障和就业支出', '44'],
    ['20805', '养老支出', '30'],
    ['2080501', '行政单位离退休', '20'],
    ['2080505', '基本养老保险缴费', '10'],
    ['20808', '抚恤', '14'],
    ['2080801', '死亡抚恤', '14'],
    ['210', '卫生健康支出', '30'],
    ['21011', '单位医疗', '30'],
    ['2101101', '行政单位医疗', '16'],
    ['2101103', '公务员医疗补助', '14'],
  ];
  const learned = [
    '合计 = 社会保障和就业支出 + 卫生健康支出',
    '社会保障和就业支出 = 养老支出 + 抚恤',
    '养老支出 = 行政单位离退休 + 基本养老保险缴费',
    '抚恤 = 死亡抚恤',
    '卫生健康支出 = 单位医疗',
    '单位医疗 = 行政单位医疗 + 公务员医疗补助',
  ];
  const bars = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const apart = [bars(['科目编码', '科目名称', '决算数']), '|---|---|---|', ...rows.map(bars)];
  assert.deepEqual(equations(apart.join('\n')), learned);
  const beside = rows.map(([code = '', words = '', figure = '']) => bars([`${code} ${words}`, figure]));
  assert.deepEqual(
    equations([bars(['科目', '决算数']), '|---|---|', ...beside].join('\n')).map((one) =>
      one.replaceAll(/\d+(?=\p{Script=Han})/gu, ''),
    ),
    learned,
  );
});

test('shares, codes and figures of different units are not added', () =>
  assert.deepEqual(
    equations(`| 科目 | 编码 | 预算数 | 决算数 | 完成率% |
|---|---|---|---|---|
| 收入 | 301 | 120.5 | 123.7 | 150 |
| 税收 | 101 | 100.2 | 102.3 | 70 |
| 非税 | 200 | 20.3 | 21.4 | 80 |

| 指标 | 甲 | 乙 | 丙 |
|---|---|---|---|
| 金额（元） | 812 | 433 | 95 |
| 户数（户） | 500 | 202 | 60 |
| 人数（人） | 312 | 231 | 35 |
`),
    ['收入 = 税收 + 非税'],
  ));

test('small figures that tie by chance are not proposed', () =>
  assert.deepEqual(
    equations(`| 部门 | 件数 |
|---|---|
| 教育局 | 5 |
| 财政局 | 2 |
| 民政局 | 3 |
| 水务局 | 9 |
`),
    [],
  ));

test('figures and words in one column, in groups: only totals that are called so, whatever articles are counted in', () =>
  assert.deepEqual(
    proposed(`| 组 | 项目 | 内容 |
|---|---|---|
| 填报 | 网站名称 | 某局网站 |
| 解读 | 总数（条） | 321 |
|  | 材料（条） | 200 |
|  | 图片（个） | 111 |
|  | 文章（篇） | 10 |
| 留言 | 收到（条） | 52 |
|  | 办结（条） | 52 |
|  | 平均时间（天） | 1.5 |
`),
    ['解读·总数（条） = 解读·材料（条） + 解读·图片（个） + 解读·文章（篇）；1 列中 1 列成立'],
  ));

test('among negative figures a negative one may be due, and a difference tells which is wrong', () => {
  const table = (head: string) => `| 项目 | 上年 | 本年 | ${head} |
|---|---|---|---|
| 工资 | 520 | 498 | -22 |
| 差旅 | 61 | 75 | 14 |
| 会议 | 33 | 20 | -31 |
| 合计 | 614 | 593 | -21 |
`;
  assert.deepEqual(proposed(table('余缺')), [
    '合计 = 工资 + 差旅 + 会议；3 列中 2 列成立；不成立处：“会议”的“余缺” -31 应为 -13，或“合计”的“余缺” -21 应为 -39，或“工资”的“余缺” -22 应为 -4',
  ]);
  assert.deepEqual(proposed(table('增减')), [
    '合计 = 工资 + 差旅 + 会议；3 列中 2 列成立；不成立处：“会议”的“增减” -31 应为 -13',
    '本年 = 上年 + 增减；4 行中 3 行成立；不成立处：“会议”的“增减” -31 应为 -13',
  ]);
});

test('a figure of one group that happens to be the sum of others is no total', () =>
  assert.deepEqual(
    equations(`| 项目 | | 数量 |
|---|---|---|
| 信息发布（条） | 总数 | 5128 |
| | 概况类信息 | 212 |
| | 动态类信息 | 4105 |
| | 目录类信息 | 811 |
| 留言办理（条） | 收到留言 | 418 |
| | 办结留言 | 415 |
| | 公开答复 | 302 |
| 征集调查 | 征集期数（期） | 16 |
| | 收到意见（条） | 233 |
| 安全防护 | 检测次数（次） | 4 |
| | 发现问题（个） | 9 |
| 移动新媒体 | 微博发布（条） | 1397 |
| | 微博关注（个） | 28110 |
`),
    ['信息发布（条）·总数 = 信息发布（条）·概况类信息 + 信息发布（条）·动态类信息 + 信息发布（条）·目录类信息'],
  ));
