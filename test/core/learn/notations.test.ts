/** The same table in different notations gives the same kind. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindFileOf } from '../../../server/src/learn/kindFile.ts';
import { learnTables } from '../../../server/src/learn/learnTables.ts';
import { holdsThroughout } from '../../../server/src/learn/proposals.ts';
import { unknownTables } from '../../../server/src/workspace/unknownTables.ts';

const cells = [
  ['项目', '国有', '集体', '合计'],
  ['年初保有面积', '166', '334', '500'],
  ['本年新造面积', '25', '51', '76'],
  ['其中：人工造林', '15', '30', '45'],
  ['飞播造林', '10', '21', '31'],
  ['本年减少面积', '8', '17', '25'],
  ['年末保有面积', '183', '368', '551'],
];
const title = '甲县林业局2022年造林情况统计表';
const joined = (mark: string) => cells.map((row) => row.join(mark)).join('\n');
const width = 18;
/** As pandoc writes it: a wide character takes two places. */
const line = (row: readonly string[]) =>
  `  ${row.map((text) => text + ' '.repeat(width - [...text].reduce((sum, one) => sum + (one > '\u00ff' ? 2 : 1), 0))).join('')}`.trimEnd();
const rule = `  ${'-'.repeat(4 * width - 1)}`;
const rules = `  ${`${'-'.repeat(width - 1)} `.repeat(4)}`.trimEnd();
const [head = [], ...body] = cells;

const written: Record<string, string> = {
  pipes: `# ${title}\n\n${cells.map((row, at) => `| ${row.join(' | ')} |${at === 0 ? '\n|---|---|---|---|' : ''}`).join('\n')}\n`,
  TABs: `${title}\n\n${joined('\t')}\n`,
  commas: `${title}\n\n${joined(',')}\n`,
  semicolons: `${title}\n\n${joined(';')}\n`,
  'a cell a line': `${title}\n\n${joined('\n')}\n`,
  'a cell a line with empty lines between': `${title}\n\n${joined('\n').replaceAll('\n', '\n\n')}\n`,
  'rules with empty lines between rows': `# ${title}\n\n${rule}\n${line(head)}\n${rules}\n${body.map(line).join('\n\n')}\n${rule}\n`,
  'the title among the rows': `| ${title} | | | |\n|---|---|---|---|\n${cells.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`,
  'a heading of a wiki': `= ${title} =\n\n${joined('\t')}\n`,
};

function learnt(text: string) {
  const tables = learnTables(unknownTables(text, { path: '', markup: 'text' }));
  const all = tables.flatMap(({ blocks }) => blocks.flatMap(({ proposals }) => proposals));
  return kindFileOf(tables, new Set(all.filter(holdsThroughout)), { name: 'forest' });
}

const expected = learnt(written['pipes'] ?? '');

test('the table has its relations', () => {
  assert.equal(expected.title, '造林情况统计表');
  assert.deepEqual(expected.tables[0]?.sums, ['r2 = r3 + r4', 'r1 + r2 = r5 + r6', 'c3 = c1 + c2']);
});

for (const [notation, text] of Object.entries(written))
  test(`the same from ${notation}`, () => assert.deepEqual(learnt(text), expected));

test('cells one below the other are no table where figures are left over, or rows are not alike', () => {
  for (const rest of ['\n12', '\n合计\n1\n2'])
    assert.deepEqual(unknownTables(`${title}\n\n${joined('\n')}${rest}`, { path: '', markup: 'text' }), [], rest);
});

test('a blank cell is an empty line', () => {
  const [table] = unknownTables(`${title}\n\n${joined('\n').replace('\n10\n', '\n\n')}\n`, {
    path: '',
    markup: 'text',
  });
  assert.equal(table?.grids[0]?.cells[3]?.[0]?.figure?.state, 'blank');
});
