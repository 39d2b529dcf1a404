import assert from 'node:assert/strict';
import { test } from 'node:test';
import { widthOf } from '../../../server/src/text/width.ts';
import { figuresRead } from '../../support/figuresRead.ts';

/** Which edition it is no head tells. */
const title = '某县财政局2023年政府信息公开工作年度报告';

/** A grid of table two with a cell of row 规章 as it is broken over lines. */
function gridWith(cell: readonly string[], width: number): string {
  const frame = `+----------------+${'-'.repeat(width + 2)}+----+----+\n`;
  const line = (label: string, text: string, others: string) =>
    `| ${label} | ${text}${' '.repeat(width - text.length)} | ${others} |\n`;
  const rows = cell.map((text, i) =>
    line(i === 0 ? '规章          ' : '              ', text, i === 0 ? '1  | 9 ' : '   |   '),
  );
  const heads = line('信息内容      ', '', '   |   ');
  const last = line('行政规范性文件', '2', '0  | 7 ');
  return `${title}\n\n二、主动公开政府信息情况\n\n${frame}${heads}${frame}${rows.join('')}${frame}${last}${frame}`;
}

for (const [name, cell, width] of [
  ['a link of Haddock to a note', ['31<#', '_ftn1', ' [1]>'], 5],
  ['a link of reStructuredText to a note', ['31\\ `', '[1] <', '#_ftn', '1>`__'], 5],
  ['a tag of Muse, the figure broken in it', ['<cla', 'ss>3', '1</c', 'lass', '>'], 4],
  [
    'a tag of Muse and a link in it',
    ['31[[#_', 'ftn1][', '<class', '><verb', 'atim>[', '1]</ve', 'rbatim', '></cla', 'ss>]]'],
    6,
  ],
  ['attributes of Pandoc', ['[31]{lang', '="zh"}'], 9],
] as const)
  test(`${name}, broken over the lines of a grid, is no part of the figure`, () => {
    assert.deepEqual(figuresRead(gridWith(cell, width)), { rules: '31 1 9', normative: '2 0 7' });
  });

test('what is escaped in a grid is shown without the backslash', () => {
  assert.deepEqual(figuresRead(gridWith(['\\/'], 4)), { rules: '/ 1 9', normative: '2 0 7' });
});

test('figures that a tag or a break divides are no one figure', () => {
  for (const cell of [['3<br>1'], ['3<b', 'r>1'], ['3\\', '1']])
    assert.equal(figuresRead(gridWith(cell, 6))['rules']?.includes('31'), false, cell.join(' '));
});

test('what is left out of a line under rules moves nothing behind it', () => {
  const table = [
    '  ------------ --------------------------- ------------- --------------',
    '  信息内容     本年制发件数                本年废止件数  现行有效件数',
    '  规章         31[\\[1\\]](#_ftn1){#ref}     1             9',
    '  行政规范     2[\\[1\\]](#_ftn1){#ref}      0             7',
    '  ------------ --------------------------- ------------- --------------',
  ];
  assert.deepEqual(figuresRead(`二、主动公开政府信息情况\n\n${table.join('\n')}\n`)['rules'], '31 1 9');
});

test('a column that is empty throughout may stand under a rule of its own', () => {
  const table = [
    '  -------------- --- ------------ ------------ ------------',
    '  信息内容           本年制发件数 本年废止件数 现行有效件数',
    '',
    '  规章               31           ---          9',
    '',
    '  行政规范性文件     2            0            7',
    '  -------------- --- ------------ ------------ ------------',
  ];
  assert.deepEqual(figuresRead(`二、主动公开政府信息情况\n\n${table.join('\n')}\n`), {
    rules: '31 --- 9',
    normative: '2 0 7',
  });
});

test('lines in columns that a head names throughout, as tabulate prints them, keep their blanks', () => {
  const rows = [
    ['信息内容', '信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
    ['行政许可', '行政许可', '0', '', '9'],
    ['行政处罚', '行政处罚', '1', '0', '0'],
    ['行政强制', '行政强制', '', '1', '0'],
  ];
  const line = (cells: readonly string[]) =>
    cells
      .map((cell) => cell + ' '.repeat(16 - widthOf(cell)))
      .join('')
      .trimEnd();
  assert.deepEqual(figuresRead(`二、主动公开政府信息情况\n\n${rows.map(line).join('\n')}\n`), {
    licence: '0 _ 9',
    penalty: '1 0 0',
    coercion: '_ 1 0',
  });
});
