import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../server/src/workspace/analysis.ts';

/** What is read of a draft: its sections, and of each table the rows with their figures. */
function read(text: string): { sections: number[]; rows: Record<string, string> } {
  const reports = analyse(text, { edition: 'auto', markup: 'text', force: true }).reports;
  const cells = reports.flatMap((report) => report.tables.flatMap(({ table }) => table.cells));
  const rows: Record<string, string> = {};
  for (const cell of cells) {
    if (!cell) continue;
    const key = `${cell.slot.row.key}${cell.placed === 'inferred' ? '?' : ''}`;
    const text = cell.figure.state === 'blank' ? '_' : cell.text;
    rows[key] = rows[key] === undefined ? text : `${rows[key]} ${text}`;
  }
  return { sections: reports.flatMap((report) => report.sections.map((section) => section.number)), rows };
}

test('a rule of single dashes under a head is no row', () => {
  const head = '|行政复议|||||行政诉讼||||||||||';
  const lower =
    '|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|';
  const rule = `|${'-|'.repeat(15)}`;
  assert.deepEqual(read(`${head}\n${rule}\n${lower}\n|1|0|0|0|1|2|0|0|0|2|3|0|0|0|3|\n`).rows, {
    cases: '1 0 0 0 1 2 0 0 0 2 3 0 0 0 3',
  });
});

test('a bookmark of a word processor before a heading does not hide it', () => {
  assert.deepEqual(read('[bookmark: _GoBack]二、主动公开政府信息情况\n').sections, [2]);
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
