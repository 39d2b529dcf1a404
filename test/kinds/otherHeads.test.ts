/**
 * Heads that are not the kind's: a head that is lost leaves its columns in their order, one of other columns leaves them
 * in doubt, and a group that the kind does not have puts the columns below it where it stands.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readKind } from '../../server/src/kinds/file/readKind.ts';
import { kinds } from '../../server/src/kinds/index.ts';
import { kindsWith } from '../../server/src/kinds/ownKinds.ts';
import { analyse } from '../../server/src/workspace/analysis.ts';
import { conclude } from '../../server/src/workspace/conclude.ts';

const { source } = readKind(`{
  "name": "works",
  "title": "工程建设情况年度统计表",
  "tables": [{
    "name": "works",
    "columns": [
      { "key": "city", "label": "市区" },
      { "key": "county", "label": "县域" },
      { "key": "abroad", "label": "境外" }
    ],
    "rows": [{ "key": "roads", "label": "道路项目" }, { "key": "bridges", "label": "桥梁项目" }]
  }]
}`);
assert.ok(source);
const own = source;

/** The figures of each row by column, `?` behind those inferred, and the codes of what is told. */
function read(table: string): string[] {
  const text = `# 某市建设局2024年工程建设情况年度统计表\n\n${table}\n`;
  const options = { kinds: kindsWith(kinds, [own]), edition: 'auto', markup: 'text' } as const;
  return conclude(analyse(text, options), { grades: {} }).reports.flatMap(({ tables, findings }) => [
    ...tables.flatMap(({ table: { form, cells } }) =>
      form.rows.map((row) => {
        const figures = cells.filter((cell) => cell?.slot.row === row);
        const words = figures.map(
          (cell) => `${cell?.slot.column.key} ${cell?.text}${cell?.placed === 'inferred' ? '?' : ''}`,
        );
        return `${row.key}: ${words.join(' ')}`;
      }),
    ),
    ...findings.map(({ code }) => code).sort(),
  ]);
}

const rows = '| 道路项目 | 12 | 5 | 7 |\n| 桥梁项目 | 3 | 1 | 2 |';
const inOrder = ['roads: city 12 county 5 abroad 7', 'bridges: city 3 county 1 abroad 2'];
const inDoubt = ['roads: city 12? county 5? abroad 7?', 'bridges: city 3? county 1? abroad 2?'];
const unread = ['roads: ', 'bridges: '];
const told = ['realigned-row', 'unknown-column'];

test('without a head the columns are in their order', () => assert.deepEqual(read(rows), inOrder));

for (const head of [
  '| 统计对象 | 上年 | 本年 | 增长 |\n|---|---|---|---|',
  '| 项目 | 2022年 | 2023年 | 2024年 |\n|---|---|---|---|',
  '| 项目 | 2022 | 2023 | 2024 |\n|---|---|---|---|',
  '| | 2022 | 2023 | 2024 |\n|---|---|---|---|',
  '| item | town | country | abroad |\n|---|---|---|---|',
  '| 项目 | 市区 | 郊区 | 飞地 |\n|---|---|---|---|',
])
  test(`the columns of ${head.split('\n')[0]} are in doubt, and that is told`, () =>
    assert.deepEqual(read(`${head}\n${rows}`), [...inDoubt, ...told]));

test('a head of other columns above lines that blanks divide is told, too', () => {
  const lines = '项目  上年  本年  增长\n道路项目  12  5  7\n桥梁项目  3  1  2';
  assert.deepEqual(read(lines), [...inDoubt, ...told]);
  const cells = '项目\n上年度\n本年度\n增长数\n道路项目\n12\n5\n7\n桥梁项目\n3\n1\n2';
  assert.deepEqual(read(cells), [...inDoubt, ...told]);
});

for (const [what, head] of [
  ['marked columns', '| 栏次 | 第1栏 | 第2栏 | 第3栏 |\n|---|---|---|---|'],
  ['names of a program', '| Unnamed: 0 | V1 | V2 | V3 |\n|---|---|---|---|'],
  ['a unit', '| | | | 单位：件 |\n|---|---|---|---|'],
  ['a slip in each name', '| 项目 | 市 区 | 县城域 | 境外地 |\n|---|---|---|---|'],
  ['remarks', '| 项目 | 市区 | 县域 | 境外 | 备注 |\n|---|---|---|---|---|'],
] as const)
  test(`a head with ${what} leaves the columns in their order`, () =>
    assert.deepEqual(read(`${head}\n${head.includes('备注') ? rows.replaceAll(/\|$/gm, '| |') : rows}`), inOrder));

const grouped = ['roads: city 5 county 7 abroad 12', 'bridges: city 1 county 2 abroad 3'];
for (const [what, head] of [
  ['in bars', '| 项目 | 区域外内 | | 县域 |\n|---|---|---|---|\n| | 境外 | 市区 | |'],
  ['in bars without what it takes', '| 项目 | 区域外内 | 县域 |\n|---|---|---|\n| | 境外 | 市区 |'],
  ['repeated', '| 项目 | 区域外内 | 区域外内 | 县域 |\n|---|---|---|---|\n| 项目 | 境外 | 市区 | 县域 |'],
] as const)
  test(`a group that the kind does not have puts its columns where it stands, ${what}`, () =>
    assert.deepEqual(read(`${head}\n${rows}`), grouped));

test('a group that the kind does not have puts its columns where it stands, in tags', () => {
  const head = '<tr><th rowspan=2>项目<th colspan=2>区域外内<th rowspan=2>县域</tr><tr><th>境外<th>市区</tr>';
  const body = rows.replaceAll(/^\| (.*) \|$/gm, '<tr><td>$1</tr>').replaceAll(' | ', '<td>');
  assert.deepEqual(read(`<table>${head}${body}</table>`), grouped);
});

test('under two such groups whose columns are not counted out nothing is read', () => {
  const head = '| 项目 | 区域外内 | 其余区域 |\n|---|---|---|\n| | 境外 | 市区 | 县域 |\n';
  assert.deepEqual(read(head + rows).slice(0, 2), grouped);
  const short = '| 项目 | 区域外内 | 其余 |\n|---|---|---|\n| | 境外 | 市区 |\n';
  assert.deepEqual(read(short + rows).slice(0, 2), unread);
});
