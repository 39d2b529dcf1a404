/** How rows come together and are placed: small tables, printed as read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPart } from '../../../server/src/bind/part.ts';
import { disclosure } from '../../../server/src/kinds/disclosure/index.ts';
import { splitLines } from '../../../server/src/syntax/line.ts';
import { figuresRead } from '../../support/figuresRead.ts';

/** Each row with a figure: its key and its figures in the order of the columns; `?` before what was inferred. */
function read(text: string, edition: string | null = '2021'): string[] {
  const { tables } = readPart(splitLines(text, { offset: 0 }), {
    kind: disclosure,
    hint: { edition: edition ?? undefined, forced: false },
    endsDocument: false,
    section: 0,
  });
  const rows = new Map<string, string[]>();
  for (const cell of tables.flatMap((table) => table.cells)) {
    if (!cell) continue;
    const { key } = cell.slot.row;
    rows.set(key, [...(rows.get(key) ?? []), (cell.placed === 'inferred' ? '?' : '') + (cell.text || '·')]);
  }
  return [...rows].map(([key, figures]) => `${key}: ${figures.join(' ')}`);
}

test('a slip in the name of a column leaves the column in its place', () =>
  assert.deepEqual(read('|信息内容|本年制发件数|本年废止某数|现行有效件数|\n|规章|1|2||\n|行政规范性文件|3|4||\n'), [
    'rules: 1 2 ·',
    'normative: 3 4 ·',
  ]));

/** Table two with the figures of its first rows, and those of all others whole. */
const disclosureOf = (rules: string, normative: string, others = 5) =>
  read(
    [
      `|信息内容|本年制发件数|本年废止件数|现行有效件数|\n|规章|${rules}|\n|行政规范性文件|${normative}|`,
      ...['行政许可', '行政处罚', '行政强制'].map(
        (name) => `|信息内容|本年处理决定数量|||\n|${name}|${others || ''}|||`,
      ),
      '|信息内容|本年收费金额（单位：万元）|||\n|行政事业性收费|0|||\n',
    ].join('\n'),
  ).slice(0, 2);

test('a row that alone ends in a blank may have lost a figure before it and been filled up', () => {
  assert.deepEqual(disclosureOf('0|0|0', '3|12|'), ['rules: 0 0 0', 'normative: ?3 ?12 ?·']);
  assert.deepEqual(disclosureOf('0|0|', '3|12|'), ['rules: 0 0 ·', 'normative: ?3 ?12 ?·']);
});

test('a row that ends in a blank is as it stands where a table is being filled in, or has other blanks', () => {
  assert.deepEqual(disclosureOf('0|0|0', '3|12|', 0), ['rules: 0 0 0', 'normative: 3 12 ·']);
  assert.deepEqual(disclosureOf('0|0|0', '|3|'), ['rules: 0 0 0', 'normative: · 3 ·']);
});

test('a row in which none are in force of those that were made may have lost its blanks and been filled up', () => {
  assert.deepEqual(disclosureOf('||', '3||'), ['rules: · · ·', 'normative: ?3 ?· ?·']);
  assert.deepEqual(disclosureOf('||', '3||', 0), ['rules: · · ·', 'normative: 3 · ·']);
  assert.deepEqual(disclosureOf('||', '0||'), ['rules: · · ·', 'normative: 0 · ·']);
});

test('a row that lacks its sum may have been filled up where its last figure is the sum of those before', () => {
  const head = `|${'结果维持|结果纠正|其他结果|尚未审结|总计|'.repeat(3)}`;
  const cases = (last: string) =>
    read(`|行政复议|未经复议直接起诉|复议后起诉|\n${head}\n|1|0|0|0|1|0|0|0|0|0|${last}|`);
  assert.match(cases('2|0|0|2|').join(), /\?2 \?0 \?0 \?2 \?·$/);
  assert.match(cases('2|0|1|2|').join(), / 2 0 1 2 ·$/);
});

test('labels in lines of their own belong to the figures behind them', () =>
  assert.deepEqual(read('（一）予以公开\n|1|0|0|0|0|0|1|\n1.属于国家秘密\n|2|0|0|0|0|0|2|\n'), [
    '3.1: 1 0 0 0 0 0 1',
    '3.3.1: 2 0 0 0 0 0 2',
  ]));

test('a line end converted twice is one line end', () =>
  assert.deepEqual(read('规章\r\r\n|\r\r\n1\r\r\n|\r\r\n2\r\r\n|\r\r\n3\r\r\n|\r\r\n'), ['rules: 1 2 3']));

test('where a copy lost the spans of labels and filled rows up at their ends, figures begin behind each label', () => {
  // The head lost two names, so that all of it is inferred.
  const rows = (first: string) => `三、收到和处理政府信息公开申请情况

| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | | | | |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 三、本年度办理结果 | （一）予以公开 | ${first} |
| （二）部分公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | |
| （三）不予公开 | 1.属于国家秘密 | | | 7 | 4 | | 2 | 13 |
| 2.其他法律行政法规禁止公开 | 1 | 0 | 0 | 0 | 0 | 2 | 3 | |
| （七）总计 | 2 | 16 | 14 | 14 | 5 | 10 | 61 | |
`;
  const others = {
    '3.2?': '1 2 3 4 5 6 21',
    '3.3.1?': '_ _ 7 4 _ 2 13',
    '3.3.2?': '1 0 0 0 0 2 3',
    '3.7?': '2 16 14 14 5 10 61',
  };
  assert.deepEqual(figuresRead(rows('| 14 | 4 | 6 | | | 24')), { '3.1?': '_ 14 4 6 _ _ 24', ...others });
  assert.deepEqual(figuresRead(rows('| 14 | 4 | 6 | | 24 |')), others); // a cell is lost
});

const filledUp = (...rows: string[]) => `三、收到和处理政府信息公开申请情况

| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row} |\n`).join('')}`;

test('where blanks of many rows stand at their ends and never between figures, they were lost before those', () => {
  const rows = [
    '（一）予以公开 | 14 | 4 | 6 | 24 | | | ',
    '（二）部分公开 | 7 | 7 | | | | | ',
    '1.信访举报投诉类申请 | 3 | 2 | 5 | | | | ',
    '2.重复申请 | 11 | 6 | 8 | 25 | | | ',
    '（七）总计 | 1 | 2 | 3 | 4 | 5 | 6 | 21',
  ];
  assert.deepEqual(figuresRead(filledUp(...rows)), { '3.7': '1 2 3 4 5 6 21' });
  const kept = figuresRead(filledUp(...rows, '四、结转下年度继续办理 | 9 | | 1 | | | | 10'));
  assert.equal(kept['3.2'], '7 7 _ _ _ _ _');
});

test('a row that has nothing behind its figures where all others have an empty cell there lost one', () => {
  const rows = ['（一）予以公开 | 1 | 0 | 0 | 0 | 0 | 1 | 2 | ', '（七）总计 | 1 | 0 | 0 | 0 | 0 | 7 | 8 | '];
  assert.deepEqual(figuresRead(filledUp(...rows, '3.其他 | 1 | 2 | 7 | 6 | 1 | 17 | ')), {
    '3.1': '1 0 0 0 0 1 2',
    '3.7': '1 0 0 0 0 7 8',
  });
});

const oneALine = (...cells: readonly (string | number)[]) => cells.map((cell) => `${cell}\n`).join('');

test('where rows ran together one cell a line, a row whose sum fails may have the figures of others', () => {
  const good = [1, 0, 0, 0, 0, 1, 2];
  const text = oneALine(
    ...['二、上年结转政府信息公开申请数量', 0, 0, 0, 0, 54, 54, 0],
    ...['（一）予以公开', ...good, '（二）部分公开', ...good],
    ...['1.属于国家秘密', ...good, ...good, '3.危及“三安全一稳定”', ...good],
    ...['4.保护第三方合法权益', ...good, ...good, '6.属于四类过程性信息', ...good],
    ...['7.属于行政执法案卷', ...good, ...good, '1.信访举报投诉类申请', ...good],
    ...['2.重复申请', ...good, ...good, '四、结转下年度继续办理', ...good],
  );
  const read = figuresRead(`三、收到和处理政府信息公开申请情况\n${text}`);
  assert.deepEqual(Object.keys(read).sort(), ['3.1?', '3.2?', '3.3.3?', '3.3.6?', '3.5.1?', '4?']);
});

test('figures in lines of their own without a label, of which several sums fail, stand in an order nobody knows', () => {
  const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const read = (...figures: readonly number[]) =>
    figuresRead(
      `四、政府信息公开行政复议、行政诉讼情况\n${oneALine('行政复议', '行政诉讼', ...heads, '未经复议直接起诉', '复议后起诉', ...heads, ...heads, ...figures)}`,
    );
  assert.deepEqual(read(0, 25, 0, 32, 57, 0, 46, 46, 23, 9, 0, 9, 7, 8, 1), {});
  assert.deepEqual(read(0, 25, 0, 32, 57, 0, 46, 46, 23, 115, 0, 9, 7, 8, 1), {
    cases: '0 25 0 32 57 0 46 46 23 115 0 9 7 8 1',
  });
});

test('without a head the columns are those of the edition, in doubt where nothing tells which it is', () => {
  assert.deepEqual(read('|规章|1|2|3|\n'), ['rules: 1 2 3']);
  assert.deepEqual(read('|规章|1|2|3|\n', null), ['rules: ?1 ?2 ?3']);
});
