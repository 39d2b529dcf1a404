import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeLenses } from '../../server/src/features/codeLens.ts';
import { litigation, read } from '../support/read.ts';

test('above a report stands how it stands as a whole', () => {
  const { analysis, text } = read(litigation('\n| 57 | 3 | 4 | 5 | 68 | 25 | 0 | 1 | 5 | 31 | 0 | 0 | 0 | 0 | 0 |\n'));
  const [lens] = codeLenses(analysis, 'zh-CN');
  assert.deepEqual([lens?.title, lens?.action], ['✗ 勾稽：1 处不符', 'next']);
  assert.equal(text.slice(lens?.range.start).slice(0, 2), '四、');
});

test('above a table stands how its relations stand', () => {
  const { analysis, text } = read(litigation('\n| 57 | 3 | 4 | 5 | 68 | 25 | 0 | 1 | 5 | 31 | | | | | |\n'));
  const [, lens, ...others] = codeLenses(analysis, 'zh-CN');
  assert.ok(lens);
  assert.equal(lens.title, '勾稽关系：1 项相符，1 项不符，1 项待定');
  assert.equal(text.slice(lens.range.start, lens.range.start + 4), '行政复议');
  assert.deepEqual(
    others.map(({ title, action }) => [title, action]),
    [['按各项之和填写总计：把 68 改为 69', 'fill']],
  );
  assert.equal(codeLenses(analysis, 'en')[1]?.title, 'Relations: 1 holds, 1 fails, 1 open');
});

test('a table without relations has no lens of its own', () => {
  const { analysis } = read(`
二、主动公开政府信息情况

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
|---|---|---|---|
| 行政规范性文件 | 2 | 0 | 9 |
`);
  assert.equal(analysis.reports[0]?.tables.length, 1);
  assert.deepEqual(
    codeLenses(analysis, 'zh-CN').map(({ title }) => title),
    ['… 尚未核对完'],
  );
});

test('above a text in which neither title nor heading nor table was read stands how it stands', () => {
  const { analysis } = read('某县2021年度政府信息公开工作情况\n');
  assert.deepEqual(
    codeLenses(analysis, 'zh-CN').map(({ title, range }) => [title, range]),
    [['… 尚未核对完', { start: 0, end: 0 }]],
  );
  assert.deepEqual(codeLenses(read('').analysis, 'zh-CN'), []);
});
