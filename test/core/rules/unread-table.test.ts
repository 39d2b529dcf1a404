import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../support/analyse.ts';
import { checkRule } from './checkRule.ts';

test('repeated lines that were deleted are told once', () =>
  checkRule(
    'unread-table',
    `
某县财政局2023年政府信息公开工作年度报告

二、主动公开政府信息情况

信息内容
本年制发件数
^^^^^^^^^^^^ error：“主动公开政府信息情况”表有 5 行读不出，无法核对；可能是重复的行被删掉了，请从原文重新复制
本年废止件数
现行有效件数
规章
0
行政规范性文件
行政许可
行政处罚
行政强制

三、收到和处理政府信息公开申请情况
`,
  ));

test('a table that ran together into a line of text', () =>
  checkRule(
    'unread-table',
    `
某县2021年政府信息公开工作年度报告

二、主动公开政府信息情况

第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件693665第二十条第（五）项信息内容本年处理决定数量行政许可2293第二十条第（六）项信息内容行政处罚145行政强制12
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error：“主动公开政府信息情况”表没有读出：各行连成了一段文字；很可能复制时丢失了换行，请从原文重新复制
三、收到和处理政府信息公开申请情况
`,
  ));

test('some rows of text without cells are told once, those that seem to be missing among them', () =>
  checkRule(
    'unread-table',
    `
某县财政局2023年政府信息公开工作年度报告

二、主动公开政府信息情况

信息内容 本年制发件数 本年废止件数 现行有效件数
         ^^^^^^^^^^^^ error：“主动公开政府信息情况”表有 3 行没有读出：“行政规范性文件”、“行政许可”、“行政处罚”，未参与核对；很可能复制时丢失了单元格的分隔，请从原文（Word、Excel 或网页）重新复制整张表
规章 25 9 52
行政规范性文件 26
信息内容 本年处理决定数量
行政许可 30 1
信息内容 本年处理决定数量
17
行政
处罚
行政
强制 7
信息内容 本年收费金额（单位：万元）
行政事业性收费 191667.4777

三、收到和处理政府信息公开申请情况
`,
  ));

test('a table whose notation nobody knows is said not to be read, and not to be missing', () => {
  const heads = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
  const rows = ['规章', '25', '9', '52', '行政规范性文件', '26', '0', '26', '行政许可', '30', '行政处罚', '1'];
  const lines = [...heads, ...rows, '本年收费金额（单位：万元）', '行政事业性收费', '19.16'].map(
    (cell) => `\\startxcell[width={0.25\\textwidth}] ${cell} \\stopxcell`,
  );
  const report = (text: string) =>
    `某县财政局2023年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n${text}\n\n`;
  const { reports } = analyse(`${report(lines.join('\n'))}六、其他需要报告的事项\n\n无\n`, {
    edition: 'auto',
    markup: 'text',
    force: true,
  });
  const { findings } = reports[0] as (typeof reports)[number];
  assert.deepEqual(
    findings.filter(({ code }) => code === 'unread-table' || code === 'missing-table').map(({ message }) => message.zh),
    [
      '“主动公开政府信息情况”表没有读出：它的文字和数字散在正文里，认不出行和栏；很可能复制时丢失了单元格的分隔，请从原文（Word、Excel 或网页）重新复制整张表',
    ],
  );
});

test('sentences that name rows of a table which is a picture leave it missing', () => {
  const sentences =
    '今年制发规章25件，行政规范性文件26件，废止9件；办理行政许可30件，行政处罚1件，收取行政事业性收费19.16万元。';
  const { reports } = analyse(
    `某县财政局2023年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n${sentences}\n\n六、其他需要报告的事项\n\n无\n`,
    { edition: 'auto', markup: 'text', force: true },
  );
  assert.deepEqual(
    reports.flatMap(({ findings }) => findings.filter(({ code }) => code.endsWith('table')).map(({ code }) => code)),
    ['missing-table'],
  );
});

/** What is said of a table three with that head and these rows. */
function toldOf(head: readonly string[], rows: readonly string[]): string[] {
  const text = ['某县财政局2023年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况', ...head, ...rows, ''];
  const { reports } = analyse(text.join('\n\n').replaceAll('|\n\n|', '|\n|'), {
    edition: 'auto',
    markup: 'text',
    force: true,
  });
  return reports.flatMap(({ findings }) =>
    findings.flatMap(({ code, message }) =>
      code === 'unread-table' ? [message.zh.replace(/.*(?:核对|read)；/, '')] : [],
    ),
  );
}

const labels = [
  ...['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开', '（二）部分公开'],
  ...['1.属于国家秘密', '2.其他法律行政法规禁止公开', '（七）总计', '四、结转下年度继续办理'],
];
const rowsOf = (...figures: readonly string[]) =>
  labels.map((label, i) => `| ${label} | ${figures[i % figures.length]} |`);
const headOf = (...names: readonly string[]) => [`| 项目 | ${names.join(' | ')} |`];
const usual = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

test('why the rows of a table have no places is said of what stands there', () => {
  const whole = ['1 | 0 | 2 | 3 | 0 | 4 | 10', '0 | 5 | 0 | 0 | 1 | 0 | 6'];
  assert.deepEqual(toldOf(headOf('自然人', '科研', '企业', '高校', '律所', '其他', '总计'), rowsOf(...whole)), [
    '表头各栏的名称或者顺序与规定格式不同，无法判断数字各归哪一栏，请对照规定格式核对表头',
  ]);
  assert.deepEqual(toldOf([], rowsOf('10 | 1 | 0 | 2 | 3 | 0 | 4', '6 | 0 | 5 | 0 | 0 | 1 | 0')), [
    '没有读到表头，各行的合计也不在规定格式的那一栏，无法判断数字各归哪一栏，请补上表头',
  ]);
  assert.deepEqual(toldOf(headOf(...usual), rowsOf('1 | 0 | 10', '5 | 1 | 6 | 3')), [
    '很可能复制时丢失了单元格的分隔，请从原文（Word、Excel 或网页）重新复制整张表',
  ]);
  assert.deepEqual(
    toldOf(headOf(...usual), rowsOf('1 | 0 | 2 | 7 | 3 | 0 | 4 | 11', '0 | 5 | 9 | 0 | 0 | 1 | 0 | 7')),
    ['各行的单元格比表头的栏目多，无法判断多出的是哪一个，请核对表头和各行的单元格'],
  );
});
