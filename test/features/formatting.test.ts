import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatTables } from '../../server/src/features/rewrites/formatting.ts';
import { widthOf } from '../../server/src/text/width.ts';
import { read, requests } from '../support/read.ts';

function format(text: string, at?: string): string {
  const { analysis } = read(text);
  const range = at ? { start: text.indexOf(at), end: text.indexOf(at) } : { start: 0, end: text.length };
  return formatTables(analysis, range)
    .toReversed()
    .reduce((result, { range: { start, end }, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

const untidy = `二、主动公开政府信息情况

|信息内容|本年制发件数|本年废止件数|现行有效件数|
|:-|---|--:|---|
|规章|0|  0|0
| 行政规范性文件 |   12 | 3 |   |
  文件|a\\|b
五、存在的主要问题及改进情况
a | b
`;

const tidy = `二、主动公开政府信息情况

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :--- | --- | ---: | --- |
| 规章 |  0 | 0 | 0
| 行政规范性文件 | 12 | 3 |   |
  文件|a\\|b
五、存在的主要问题及改进情况
a | b
`;

test('figures stand flush right in short columns, labels as wide as they are, text that is no table stays', () => {
  assert.equal(format(untidy), tidy);
});

test('what is in order stays byte for byte', () => {
  assert.equal(format(tidy), tidy);
});

test('only tables that meet the range are drawn anew', () => {
  assert.equal(format(untidy, '存在'), untidy);
  assert.equal(format(untidy, '规章'), tidy);
});

test('no figure is read differently afterwards', () => {
  const figures = (text: string) =>
    read(text).analysis.reports.flatMap(({ tables }) =>
      tables.flatMap(({ table }) => table.cells.map((cell) => [cell?.slot.row.key, cell?.slot.column.key, cell?.text])),
    );
  assert.deepEqual(figures(tidy), figures(untidy));
});

test('a heading over several columns widens none, and blank cells of labels stay as they are', () => {
  const table = requests(`
| 三、本年度办理结果 | （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 12 | 12 |
| | | 2.其他法律行政法规禁止公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`).trimStart();
  assert.deepEqual(format(table).trimEnd().split('\n').slice(-2), [
    '| 三、本年度办理结果 | （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 12 | 12 |',
    '| | | 2.其他法律行政法规禁止公开 | 1 | 0 | 0 | 0 | 0 |  0 |  1 |',
  ]);
});

test('a table in a quotation keeps its marks, one written tight stays tight', () => {
  const quoted = tidy.replace(/^(?=\|)/gm, '> ');
  assert.equal(format(quoted.replace('|  0 | 0 | 0', '| 0 | 0 | 0')), quoted);
  const tight = untidy.replace(/ *\| */g, '|').replace(/^ +文件.*\n/m, '');
  assert.match(format(tight), /\n\|规章\| 0\|0\|0\n\|行政规范性文件\|12\|3\| +\|\n/);
});

test('what was formatted stays as it is, also where the cells of heads alone have blanks around them', () => {
  const text = tidy.replace(/ *\| */g, '|').replace('|规章|', '|规章 |');
  for (const each of [
    text,
    text.replace(/^(?=\|)/gm, '> '),
    text.replace(/\n\|信息/, '\n- |信息').replace(/^\|/gm, '  |'),
  ])
    assert.equal(format(format(each)), format(each));
});

test('in a frame figures stand flush right, and no bar moves', () => {
  const framed = `四、政府信息公开行政复议、行政诉讼情况

${box('─', '┌┬┐')}
${row(['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'])}
${box('─', '├┼┤')}
${row(['5', ' 12', '0  ', '', '17'])}
${box('─', '└┴┘')}
`;
  assert.equal(format(framed), framed.replace(row(['5', ' 12', '0  ', '', '17']), drawnRight));
  assert.equal(format(format(framed)), format(framed));
});

const thrice = (cells: readonly string[]) => [...cells, ...cells, ...cells].join('│');
const box = (line: string, [left, cross, right]: string) =>
  `${left}${Array.from({ length: 15 }, () => line.repeat(10)).join(cross)}${right}`;
const row = (cells: readonly string[]) =>
  `│${thrice(cells.map((cell) => ` ${cell}${' '.repeat(9 - widthOf(cell))}`))}│`;
const drawnRight = `│${thrice(['5', '12', '0', '', '17'].map((cell) => `${' '.repeat(9 - cell.length)}${cell} `))}│`;

test('figures stand below each other from one head to the next, and heads have no width to keep', () => {
  const drawn = format(`二、主动公开政府信息情况

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
|---|---|---|---|
| 规章 | 0 | 0 | 5 |
| 行政规范性文件 | 3 | 1 | 1014 |
| 第二十条第（五）项 | | | |
| 信息内容 | 本年处理决定数量 | | |
| 行政许可 | 126 | | |
`);
  assert.deepEqual(drawn.split('\n').slice(2, -1), [
    '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
    '| --- | --- | --- | --- |',
    '| 规章 | 0 | 0 |    5 |',
    '| 行政规范性文件 | 3 | 1 | 1014 |',
    '| 第二十条第（五）项 | | | |',
    '| 信息内容 | 本年处理决定数量 | | |',
    '| 行政许可 | 126 | | |',
  ]);
});
