import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresRead } from '../../support/figuresRead.ts';

const rows = [
  ['第二十条第（一）项', '第二十条第（一）项', '第二十条第（一）项', '第二十条第（一）项'],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '1', ''],
  ['行政规范性文件', '2', '', ''],
];

function inTabs(pad: (cell: string) => string): string {
  const lines = rows.map((row) => row.map(pad).join('\t').trimEnd());
  return `二、主动公开政府信息情况\n\n${lines.join('\n')}\n`;
}

test('where blanks fill the cells up to their columns, a line that ends early has empty cells behind it', () => {
  const asCharacters = inTabs((cell) => cell.padEnd(10));
  const asDisplayed = inTabs((cell) => cell + ' '.repeat(20 - 2 * cell.length + (/^\d/.test(cell) ? 1 : 0)));
  for (const text of [asCharacters, asDisplayed])
    assert.deepEqual(figuresRead(text), { rules: '0 1 _', normative: '2 _ _' });
});

test('where nothing fills them, nobody knows which cell a line lost', () => {
  assert.deepEqual(figuresRead(inTabs((cell) => cell)), {});
});

test('a row may begin with a quoted cell of several lines, as a spreadsheet copies it', () => {
  const text =
    '二、主动公开政府信息情况\n\n"信息\n内容"\t本年制发件数\t"本年废\n止件数"\t现行有效件数\n规章\t0\t1\t1\n';
  assert.deepEqual(figuresRead(`${text}"行政规范\n性文件"\t2\t0\t2\n`), { rules: '0 1 1', normative: '2 0 2' });
});
