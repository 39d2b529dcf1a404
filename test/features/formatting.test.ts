import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatTables } from '../../server/src/features/rewrites/formatting.ts';
import { read } from '../support/read.ts';

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

| 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :------------- | ------------ | -----------: | ------------ |
| 规章           | 0            |            0 | 0
| 行政规范性文件 | 12           |            3 |              |
  文件|a\\|b
五、存在的主要问题及改进情况
a | b
`;

test('bars stand below each other as they are displayed, text that is no table stays', () => {
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
