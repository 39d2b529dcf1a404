import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { figuresRead } from '../../support/figuresRead.ts';
import { analyse } from '../../support/analyse.ts';

/** Without a head, the year alone tells which columns a table has. */
const title = '某县财政局2023年政府信息公开工作年度报告\n\n';

/** What is read of a draft: its sections, and of each table the rows with their figures. */
function read(text: string): { sections: number[]; rows: Record<string, string> } {
  const { reports } = analyse(text, { edition: 'auto', markup: 'text', force: true });
  const sections = reports.flatMap((report) => report.sections.map((section) => section.number));
  return { sections, rows: figuresRead(text) };
}

test('a rule of single dashes under a head is no row', () => {
  const head = '|行政复议|||||行政诉讼||||||||||';
  const groups = '||||||未经复议直接起诉|||||复议后起诉|||||';
  const lower =
    '|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|';
  const rule = `|${'-|'.repeat(15)}`;
  assert.deepEqual(read(`${head}\n${rule}\n${groups}\n${lower}\n|1|0|0|0|1|2|0|0|0|2|3|0|0|0|3|\n`).rows, {
    cases: '1 0 0 0 1 2 0 0 0 2 3 0 0 0 3',
  });
});

test('where the rule has no bar at an end, a bar there has a blank behind it', () => {
  const heads = ' |自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计';
  const label = '一、本年新收政府信息公开申请数量';
  const whole = '二、上年结转政府信息公开申请数量|1|0|0|0|0|0|1';
  for (const [head, rule, row, other] of [
    [heads, '---|---|---|---|---|---|---|---', `${label}|2|0|0|0|0|0|`, whole],
    [heads, '---|---|---|---|---|---|---|---', `${label}|2|0|0|0|0|0| `, whole],
    [`|${heads}`, '|---|---|---|---|---|---|---|---', `|${label}|2|0|0|0|0|0| `, `|${whole}`],
    [`|${heads}|`, '|---|---|---|---|---|---|---|---|', `|${label}|2|0|0|0|0|0||`, `|${whole}|`],
  ])
    assert.deepEqual(read(`三、收到和处理政府信息公开申请情况\n\n${head}\n${rule}\n${row}\n${other}\n`).rows, {
      1: '2 0 0 0 0 0 _',
      2: '1 0 0 0 0 0 1',
    });
});

test('a bookmark of a word processor before a heading does not hide it', () => {
  assert.deepEqual(read('[bookmark: _GoBack]二、主动公开政府信息情况\n').sections, [2]);
});

test('nor is it read as the beginning of the paragraph below the heading', () => {
  const table = readFileSync('samples/正确.年报.md', 'utf8')
    .replace(/^.*?(?=## 三、)/s, '')
    .replace(/## 四、.*/s, '');
  const draft = `某局2023年政府信息公开工作年度报告\n\n[bookmark:上年]一、总体情况\n\n未收到政府信息公开申请。\n\n${table}`;
  const { reports } = analyse(draft, { edition: 'auto', markup: 'text', force: true });
  assert.ok(reports[0]?.findings.some(({ code }) => code === 'narrative-claim'));
});

test('a sentence that ends in a label and a count is no row', () => {
  for (const sentence of [
    '（二）依申请公开。本年新收申请18件，上年结转6',
    '全年新收政府信息公开申请0件，结转下年度继续办理0',
    '办理情况：结转下年度继续办理3',
  ])
    assert.deepEqual(read(sentence).rows, {}, sentence);
});

test('figures stuck to a label are read only if they are all 0', () => {
  assert.deepEqual(read('本年制发件数本年废止件数现行有效件数\n规章000\n行政规范性文件3112\n行政许可12\n').rows, {
    rules: '0 0 0',
    licence: '12',
  });
});

test('two figures that lost what divided them are no figure', () => {
  const head = '|信息内容|本年制发件数|本年废止件数|现行有效件数|\n|---|---|---|---|\n';
  assert.deepEqual(read(`${head}|规章|00|1|2|\n`).rows, { rules: '00 1 2' });
  const [rules] =
    analyse(`${head}|规章|00|1|2|\n`, { edition: 'auto', markup: 'text', force: true }).reports[0]?.tables ?? [];
  assert.equal(rules?.table.cells.find((cell) => cell?.text === '00')?.figure.state, 'unreadable');
});

test('empty cells between a label and its figures are label columns, not blanks', () => {
  const head = '|||| 自然人 |||||| 总计 |\n';
  const full = '| 一、本年新收政府信息公开申请数量 ||| 8 | 0 | 0 | 0 | 0 | 0 | 8 |\n';
  const blank = '| 二、上年结转政府信息公开申请数量 |||  | 0 | 0 | 0 | 0 | 0 | 0 |\n';
  assert.deepEqual(read(head + full + blank + '结束。\n').rows, { '1': '8 0 0 0 0 0 8', '2': '_ 0 0 0 0 0 0' });
});

test('a row that lost a figure is placed by its sum, and said to be', () => {
  const head = '自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n';
  assert.deepEqual(read(`${head}一、本年新收政府信息公开申请数量\t7\t5\t4\t3\t2\t21\n完。\n`).rows, {});
  assert.deepEqual(read(`${head}一、本年新收政府信息公开申请数量\t7\t5\t4\t3\t2\t1\t22\n完。\n`).rows, {
    '1': '7 5 4 3 2 1 22',
  });
});

test('the row in which the text ends is no error, nor what would follow it', () => {
  const text =
    '\t自然人\n\t总计\n\n\t一、本年新收政府信息公开申请数量\n\t5\n\t0\n\n\t三、本年度办理结果\n\t（三）不予公开\n\t1';
  const [report] = analyse(text, { edition: 'auto', markup: 'text', force: true }).reports;
  assert.deepEqual(
    report?.findings.filter((finding) => finding.code === 'missing-row' && finding.severity === 'error'),
    [],
  );
});

test('the edition asked for counts, whatever the table says', () => {
  const text =
    '某市2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n|信息内容|本年制发件数|本年废止件数|现行有效件数|\n|规章|1|2|3|\n';
  const editionsRead = (['auto', '2019'] as const).map(
    (edition) => analyse(text, { edition, markup: 'text' }).reports[0]?.tables[0]?.table.form.edition,
  );
  assert.deepEqual(editionsRead, ['2021', '2019']);
});

test('titles and headings in traditional characters are recognised', () => {
  const text =
    '某縣2023年政府信息公開工作年度報告\n二、主動公開政府信息情況\n三、收到和處理政府信息公開申請情況\n五、存在的主要問題及改進情況\n六、其他需要報告的事項\n';
  const [report] = analyse(text, { edition: 'auto', markup: 'text' }).reports;
  assert.deepEqual([report?.organisation, report?.year], ['某县', 2023]);
  assert.deepEqual(read(text).sections, [2, 3, 5, 6]);
});

test('words around the name of a title are no part of it', () => {
  for (const before of [
    '临桥县财政局关于2023年',
    '关于临桥县财政局2023年',
    '临桥县财政局2023年',
    '临桥县财政局关于发布2023年',
  ]) {
    const text = `${before}政府信息公开工作年度报告\n二、主动公开政府信息情况\n`;
    const [report] = analyse(text, { edition: 'auto', markup: 'text' }).reports;
    assert.deepEqual([report?.organisation, report?.year], ['临桥县财政局', 2023], before);
  }
});

test('a number in an office’s name is not the year', () => {
  for (const [title, organisation, year] of [
    ['第1000中学2023年政府信息公开工作年度报告', '第1000中学', 2023],
    ['2023年度第2008号管理处政府信息公开工作年度报告', '第2008号管理处', 2023],
    ['第2008号管理处政府信息公开工作年度报告', '第2008号管理处', undefined],
    ['临桥县2023政府信息公开年报告', '临桥县', 2023],
    ['临桥县２０２３政府信息公开年报告', '临桥县', 2023],
    ['临桥县２０２３年政府信息公开工作年度报告', '临桥县', 2023],
    ['临桥县二〇二三年政府信息公开工作年度报告', '临桥县', 2023],
  ] as const) {
    const text = `${title}\n二、主动公开政府信息情况\n`;
    const [report] = analyse(text, { edition: 'auto', markup: 'text' }).reports;
    assert.deepEqual([report?.organisation, report?.year], [organisation, year], title);
  }
});

test('row 四 above row 三 leaves the table one', () => {
  const text =
    '|||自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|\n' +
    '|四、结转下年度继续办理|||1|0|0|0|0|0|1|\n' +
    '|三、本年度办理结果|（一）予以公开||2|0|0|0|0|0|2|\n完。\n';
  assert.deepEqual(read(text).rows, { '4': '1 0 0 0 0 0 1', '3.1': '2 0 0 0 0 0 2' });
  assert.equal(analyse(text, { edition: 'auto', markup: 'text', force: true }).reports[0]?.tables.length, 1);
});

test('a row of fifteen figures without a head is table four in its section, and nowhere else', () => {
  const row = '|1|0|0|0|1|2|0|0|0|2|0|0|0|0|0|\n';
  const inSection = (heading: string) =>
    read(`2023年甲市政府信息公开工作年度报告\n\n${heading}\n\n${row}\n五、存在的主要问题及改进情况\n\n无。\n`).rows;
  assert.deepEqual(inSection('四、政府信息公开行政复议、行政诉讼情况'), { 'cases?': '1 0 0 0 1 2 0 0 0 2 0 0 0 0 0' });
  assert.deepEqual(inSection('三、收到和处理政府信息公开申请情况'), {});
});

test('a row of fifteen figures below pieces of its head is table four in its section', () => {
  const pieces = '结果 结果 其他 尚未 总计 未经复 未经复\n维持 纠正 结果 审结 议直接\n诉 诉\n';
  const text = `四、政府信息公开行政复议、行政诉讼情况\n${pieces}1 0 0 0 1 0 0 0 0 0 2 0 0 0 2\n`;
  assert.deepEqual(read(text).rows, { 'cases?': '1 0 0 0 1 0 0 0 0 0 2 0 0 0 2' });
});

test('one cell a line after a TAB: an untabbed line goes on in the cell above, a figure too', () => {
  const head = '\t信息内容\n\t本年制发件数\n\t本年废止件数\n\t现行有效件数\n\n';
  assert.deepEqual(read(`${head}\t规章\n\t0\n\t0\n\t\n254\n\n\t行政规范\n性文件\n\t3\n\t1\n\t12\n\n`).rows, {
    rules: '0 0 254',
    normative: '3 1 12',
  });
});

test('one cell a line with a bar, in four flavours', () => {
  const flavours = [
    '规章 |\n0 |\n1 |\n2 |\n',
    '|\n规章 |\n0 |\n1 |\n2 |\n',
    '| \n 规章  | \n 0  | \n 1  | \n 2  | \n',
    '规章\n|\n0\n|\n1\n|\n2\n|\n',
  ];
  for (const text of flavours)
    assert.deepEqual(read(`${title}二、主动公开政府信息情况\n\n${text}`).rows, { rules: '0 1 2' }, text);
});

test('pipe rows of a group without the cell of its name are counted from the right', () => {
  const rows =
    '| 三、本年度办理结果 | （三）不予公开 | 1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n' +
    '| 2.其他法律行政法规禁止公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n';
  assert.deepEqual(read(rows).rows, { '3.3.1': '1 0 0 0 0 0 1', '3.3.2': '2 0 0 0 0 0 2' });
});

test('five empty fields first leave the first block of table four blank', () => {
  const blocks = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
  const groups = '\t\t\t\t\t未经复议直接起诉\t\t\t\t\t复议后起诉\n';
  const head = `行政复议\t\t\t\t\t行政诉讼\n${groups}${blocks}\t${blocks}\t${blocks}\n`;
  assert.deepEqual(read(`${head}\t\t\t\t\t124\t75\t7\t44\t250\t1\t0\t0\t0\t1\n`).rows, {
    cases: '_ _ _ _ _ 124 75 7 44 250 1 0 0 0 1',
  });
});

test('which group of table four stands where without its name is inferred', () => {
  const blocks = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
  const figures = '1\t0\t0\t0\t1\t2\t0\t0\t0\t2\t3\t0\t0\t0\t3\n';
  const head = `行政复议\t\t\t\t\t行政诉讼\n${blocks}\t${blocks}\t${blocks}\n`;
  assert.deepEqual(read(head + figures).rows, { 'cases?': '1 0 0 0 1 2 0 0 0 2 3 0 0 0 3' });
});

test('a label over two lines has its figures after the first, between or behind', () => {
  const label = ['（二）部分公开（区分处理的，只计这一情', '形，不计其他情形）'];
  const above = '一、本年新收政府信息公开申请数量 12 3 0 0 0 1 16\n';
  for (const text of [
    `${label[0]}\n2 0 0 0 0 0 2\n${label[1]}\n`,
    `${label[0]} 2 0 0 0 0 0 2\n${label[1]}\n`,
    `${label[0]}\n${label[1]} 2 0 0 0 0 0 2\n`,
  ])
    assert.equal(read(above + text).rows['3.2'], '2 0 0 0 0 0 2', text);
});

test('a frame drawn with lines is read by its bars', () => {
  const rule = '+----------+------+------+------+\n';
  assert.deepEqual(read(`${title}${rule}| 规章     | 0    | 1    | 2    |\n${rule}`).rows, { rules: '0 1 2' });
});

test('cells of a table in HTML keep their columns under spans', () => {
  const tags = (figures: string): string => figures.replace(/\d/g, '<td>$&</td>');
  const rows =
    `<tr><td rowspan="2">三、本年度办理结果</td><td rowspan="2">（三）不予公开</td><td>1.属于国家秘密</td>${tags('1000001')}</tr>` +
    `<tr><td>2.其他法律行政法规禁止公开</td>${tags('0200002')}</tr>`;
  assert.deepEqual(read(`<table>${rows}</table>\n`).rows, { '3.3.1': '1 0 0 0 0 0 1', '3.3.2': '0 2 0 0 0 0 2' });
});

test('a quoted figure with a separator is one cell of a csv row', () => {
  assert.deepEqual(read('信息内容,本年制发件数,本年废止件数,现行有效件数\n规章,0,1,"1,435"\n').rows, {
    rules: '0 1 1,435',
  });
});

test('bare lines whose repeated figures were deleted are read as nothing', () => {
  const text =
    '二、主动公开政府信息情况\n\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n0\n行政规范性文件\n行政许可\n行政处罚\n行政强制\n';
  assert.deepEqual(read(`${text}\n三、收到和处理政府信息公开申请情况\n`).rows, {});
});
