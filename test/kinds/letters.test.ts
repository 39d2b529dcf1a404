/** Names of rows, columns and groups that differ in nothing but letters and digits: 方案A and 方案B, 2023年 and 2024年. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readKind } from '../../server/src/kinds/file/readKind.ts';
import { kindsWith } from '../../server/src/kinds/ownKinds.ts';
import { conclude } from '../../server/src/workspace/conclude.ts';
import { analyse, kinds } from '../support/analyse.ts';

const plans = `{
  "name": "plans",
  "title": "方案评审情况表",
  "tables": [{
    "name": "plans",
    "columns": [
      { "key": "before", "label": "2023年" },
      { "key": "now", "label": "2024年" },
      { "key": "all", "label": "合计" }
    ],
    "rows": [
      { "key": "a", "label": "方案A" },
      { "key": "b", "label": "方案B" },
      { "key": "c", "label": "方案C" },
      { "key": "sum", "label": "方案合计" }
    ],
    "sums": ["sum = a + b + c", "all = before + now"]
  }]
}`;

const groups = `{
  "name": "groups",
  "title": "分组建设情况表",
  "tables": [{
    "name": "groups",
    "columns": [{ "key": "count", "label": "数量" }, { "key": "money", "label": "金额" }],
    "rows": [
      { "key": "new1", "label": ["分组1", "新建项目"] },
      { "key": "old1", "label": ["分组1", "续建项目"] },
      { "key": "new2", "label": ["分组2", "新建项目"] },
      { "key": "old2", "label": ["分组2", "续建项目"] }
    ]
  }]
}`;

/** What was read in each row, \`?\` behind what was inferred, and the codes of what was told. */
function read(kind: string, title: string, lines: readonly string[]): { rows: Record<string, string>; told: string } {
  const { source } = readKind(kind);
  assert.ok(source);
  const text = [`某县机关事务局2024年${title}`, '', ...lines, ''].join('\n');
  const options = { kinds: kindsWith(kinds, [source]), edition: 'auto', markup: 'text' } as const;
  const { reports } = conclude(analyse(text, options), { grades: {} });
  const rows: Record<string, string> = {};
  for (const cell of reports.flatMap(({ tables }) => tables.flatMap(({ table }) => table.cells))) {
    if (!cell) continue;
    const { key } = cell.slot.row;
    rows[key] = `${rows[key] ? `${rows[key]} ` : ''}${cell.text}${cell.placed === 'inferred' ? '?' : ''}`;
  }
  return { rows, told: reports.flatMap(({ findings }) => findings.map(({ code }) => code)).join(' ') };
}

const head = ['| 项目 | 2023年 | 2024年 | 合计 |', '|---|---|---|---|'];
const [a, b, c] = ['| 方案A | 1 | 2 | 3 |', '| 方案B | 4 | 4 | 8 |', '| 方案C | 5 | 6 | 11 |'];
const sum = '| 方案合计 | 10 | 12 | 22 |';
const whole = { a: '1 2 3', b: '4 4 8', c: '5 6 11', sum: '10 12 22' };

const readPlans = (...lines: string[]) => read(plans, '方案评审情况表', lines);

test('rows are told by their letters, wherever they stand', () => {
  for (const rows of [
    [a, b, c],
    [b, a, c],
    [c, b, a],
  ])
    assert.deepEqual(readPlans(...head, ...rows, sum), { rows: whole, told: '' });
  const { sum: all, a: first, c: last } = whole;
  assert.deepEqual(readPlans(...head, a, c, sum), { rows: { a: first, c: last, sum: all }, told: 'missing-row' });
  assert.deepEqual(readPlans(...head, a, a, b, c, sum), { rows: whole, told: 'duplicate-row' });
});

test('a row with other letters is none of the form’s, and one that lost them is inferred', () => {
  const { sum: all, a: first, c: last } = whole;
  const other = readPlans(...head, a, '| 方案D | 4 | 4 | 8 |', c, sum);
  assert.deepEqual(other, { rows: { a: first, c: last, sum: all }, told: 'missing-row unknown-row' });
  const bare = readPlans(...head, a, '| 方案 | 4 | 4 | 8 |', c, sum);
  assert.deepEqual(bare, { rows: { ...whole, b: '4? 4? 8?' }, told: 'realigned-row' });
});

test('columns are told by their digits', () => {
  const swapped = ['| 项目 | 2024年 | 2023年 | 合计 |', '|---|---|---|---|'];
  const exchanged = { a: '2 1 3', b: '4 4 8', c: '6 5 11', sum: '12 10 22' };
  assert.deepEqual(readPlans(...swapped, a, b, c, sum).rows, exchanged);
  const lines = ['项目', '2024年', '2023年', '合计', ...[a, b, c, sum].flatMap((row) => row.slice(2, -2).split(' | '))];
  assert.deepEqual(readPlans(...lines).rows, exchanged);
  const fewer = readPlans('| 项目 | 2024年 | 合计 |', '|---|---|---|', '| 方案A | 2 | 3 |', '| 方案B | 4 | 8 |');
  assert.deepEqual(fewer.rows, { a: '2 3', b: '4 8' });
  assert.match(fewer.told, /missing-column/);
});

test('the mark of a note behind a name is none of its letters, but one that a name has is', () => {
  const noted = ['| 项目 | 2023年① | 2024年[2] | 合计 |', '|---|---|---|---|', a.replace('A', 'A¹'), b, c, sum];
  assert.deepEqual(readPlans(...noted), readPlans(...head, a, b, c, sum));
  const circled = readPlans(...head, a, b, c.replace('C', '③'), sum);
  assert.match(circled.told, /missing-row unknown-row|unknown-row missing-row/);
  assert.equal(circled.rows['c'], undefined);
});

test('a head with other years is not that of the form', () => {
  const later = readPlans('| 项目 | 2024年 | 2025年 | 合计 |', '|---|---|---|---|', a, b, c, sum);
  assert.deepEqual(later, { rows: {}, told: 'unread-table unknown-column' });
  const others = readPlans('| 项目 | 2022年 | 2021年 | 合计 |', '|---|---|---|---|', a, b, c, sum);
  assert.equal(others.rows['a'], '1? 2? 3?');
  assert.match(others.told, /unknown-column/);
});

test('groups are told by their digits', () => {
  const top = ['| 分组 | 项目 | 数量 | 金额 |', '|---|---|---|---|'];
  const one = ['| 分组1 | 新建项目 | 1 | 2 |', '| | 续建项目 | 3 | 4 |'];
  const two = ['| 分组2 | 新建项目 | 5 | 6 |', '| | 续建项目 | 7 | 8 |'];
  const all = { new1: '1 2', old1: '3 4', new2: '5 6', old2: '7 8' };
  const readGroups = (...lines: string[]) => read(groups, '分组建设情况表', [...top, ...lines]);
  assert.deepEqual(readGroups(...two, ...one), { rows: all, told: '' });
  assert.deepEqual(readGroups(...two).rows, { new2: '5 6', old2: '7 8' });
  const third = readGroups(...one, '| 分组3 | 新建项目 | 9 | 9 |', '| | 续建项目 | 9 | 9 |', ...two);
  assert.deepEqual(third, { rows: all, told: 'unknown-row unknown-row' });
});
