import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatTables } from '../../server/src/features/rewrites/formatting.ts';
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
