import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../support/analyse.ts';
import { checkRule } from './checkRule.ts';

const heading = '某市2023年政府信息公开工作年度报告\n六、其他需要报告的事项\n\n';

test('a total that is not the sum of its column', () =>
  checkRule(
    'table-total',
    `${heading}| 部门 | 件数 |
|---|---|
| 教育局 | 12 |
| 财政局 | 7 |
| 合 计 | 20 |
          ^^ warning：“合计”为 20，各项之和为 19，相差 1`,
  ));

test('a total that is not the sum of its row, where it is in the other rows', () =>
  checkRule(
    'table-total',
    `${heading}| 部门 | 新收 | 结转 | 合计 |
|---|---|---|---|
| 教育局 | 12 | 1 | 13 |
| 财政局 | 7 | 2 | 8 |
                   ^ warning：“合计”为 8，各项之和为 9，相差 -1
| 民政局 | 4 | 0 | 4 |`,
  ));

test('subtotals are not counted twice', () =>
  checkRule(
    'table-total',
    `${heading}| 部门 | 件数 |
|---|---|
| 教育局 | 12 |
| 财政局 | 7 |
| 小计 | 19 |
| 民政局 | 5 |
| 小计 | 5 |
| 合计 | 24 |`,
  ));

const silent: Record<string, string> = {
  'a total above its parts': '| 部门 | 件数 |\n|---|---|\n| 合计 | 19 |\n| 教育局 | 12 |\n| 财政局 | 7 |',
  'rates and serial numbers':
    '| 序号 | 部门 | 办结率 |\n|---|---|---|\n| 1 | 甲 | 90 |\n| 2 | 乙 | 80 |\n| 3 | 合计 | 85 |',
  'a cell that is no figure': '| 部门 | 件数 |\n|---|---|\n| 教育局 | 约12 |\n| 财政局 | 7 |\n| 合计 | 20 |',
  'a blank that may hold the rest': '| 部门 | 件数 |\n|---|---|\n| 教育局 | |\n| 财政局 | 7 |\n| 合计 | 20 |',
  'mixed units': '| 部门 | 金额 |\n|---|---|\n| 教育局 | 12元 |\n| 财政局 | 7万元 |\n| 合计 | 8万元 |',
  'rounded decimals': '| 部门 | 金额 |\n|---|---|\n| 甲 | 1.3 |\n| 乙 | 1.3 |\n| 合计 | 2.7 |',
  'rows of which others are a part': '| 部门 | 件数 |\n|---|---|\n| 甲 | 5 |\n| 其中：乙 | 3 |\n| 合计 | 5 |',
  'captions between the rows':
    '| 部门 | 件数 |\n|---|---|\n| 一、市直 | |\n| 甲 | 5 |\n| 二、县区 | |\n| 乙 | 3 |\n| 合计 | 8 |',
  'two tables with nothing between':
    '| 部门 | 件数 |\n|---|---|\n| 甲 | 5 |\n| 乙 | 3 |\n\n| 渠道 | 条数 |\n|---|---|\n| 丙 | 1 |\n| 丁 | 2 |\n| 合计 | 3 |',
  'a row that lost a cell': '| 部门 | 件数 |\n|---|---|\n| 甲 | 5 |\n| 乙 |\n| 合计 | 9 |',
};
for (const [name, table] of Object.entries(silent)) test(name, () => checkRule('table-total', heading + table));

const notations: Record<string, string> = {
  tsv: '部门\t件数\n甲\t5\n乙\t3\n合计\t9',
  html: '<table><tr><td>部门</td><td>件数</td></tr><tr><td>甲</td><td>5</td></tr><tr><td>乙</td><td>3</td></tr><tr><td>合计</td><td>9</td></tr></table>',
  pipe: '部门 | 件数\n甲 | 5\n乙 | 3\n合计 | 9',
  grid: '+------+------+\n| 部门 | 件数 |\n+------+------+\n| 甲   | 5    |\n+------+------+\n| 乙   | 3    |\n+------+------+\n| 合计 | 9    |\n+------+------+',
};
for (const [name, table] of Object.entries(notations))
  test(`a total in ${name}`, () => assert.deepEqual(totalsOf(`${heading}${table}\n\n特此报告。\n`), ['9']));

test('nothing is said unless the setting asks for it', () => {
  const text = `${heading}${notations['tsv'] ?? ''}\n\n特此报告。\n`;
  const [report] = analyse(text, { edition: 'auto', markup: 'text', force: true }).reports;
  assert.deepEqual(
    report?.findings.filter((finding) => finding.code === 'table-total'),
    [],
  );
});

test('the repair writes the sum in the manner of the total', () => {
  const [found] = findingsOf(`${heading}部门\t件数\n甲\t1,005\n乙\t3\n合计\t1,009\n\n特此报告。\n`);
  assert.deepEqual(
    found?.repairs.map(({ edits }) => edits.map(({ newText }) => newText)),
    [['1,008']],
  );
});

/** Rows of parts; every table made of them ties. */
const parts = fc.integer({ min: 2, max: 4 }).chain((columns) =>
  fc.array(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: columns, maxLength: columns }), {
    minLength: 3,
    maxLength: 8,
  }),
);

test('tables that tie are left alone, and one changed part is found in its column', () => {
  fc.assert(
    fc.property(parts, fc.nat(), fc.integer({ min: 1000, max: 2000 }), (rows, at, more) => {
      const totals = (rows[0] ?? []).map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
      assert.deepEqual(totalsOf(written(rows, totals)), []);
      const row = rows[at % rows.length] as number[];
      const changed = rows.map((other) => (other === row ? other.with(0, (other[0] ?? 0) + more) : other));
      assert.deepEqual(totalsOf(written(changed, totals)), [String(totals[0])]);
    }),
    { numRuns: 100 },
  );
});

function written(rows: readonly (readonly number[])[], totals: readonly number[]): string {
  const lines = [...rows.map((row, i) => [`第${'甲乙丙丁戊己庚辛'[i] ?? ''}局`, ...row]), ['合计', ...totals]];
  const head = ['部门', ...totals.map((_, i) => `渠道${'子丑寅卯'[i] ?? ''}`)];
  return `${heading}${[head, ...lines].map((line) => line.join('\t')).join('\n')}\n\n特此报告。\n`;
}

function findingsOf(text: string) {
  const options = { edition: 'auto', markup: 'text', force: true, ordinaryTables: true } as const;
  const { reports } = analyse(text, options);
  return reports.flatMap((report) => report.findings).filter((finding) => finding.code === 'table-total');
}

function totalsOf(text: string): string[] {
  return findingsOf(text).map(({ span }) => text.slice(span.start, span.end));
}

test('in a document that is no report, nothing but other tables is checked, where these are asked for', () => {
  const text = '# 各科室来文\n\n| 科室 | 件数 |\n|---|---|\n| 办公室 | 3 |\n| 法规科 | 4 |\n| 合计 | 8 |\n';
  const findings = (ordinaryTables: boolean) =>
    analyse(text, { edition: 'auto', markup: 'text', ordinaryTables }).reports.flatMap((report) => report.findings);
  assert.deepEqual(
    findings(true).map(({ code, span }) => [code, text.slice(span.start, span.end)]),
    [['table-total', '8']],
  );
  assert.deepEqual(findings(false), []);
});
