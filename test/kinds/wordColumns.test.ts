/** Tables whose last columns hold words: figures are read wherever a line ends, and words are none of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readKind } from '../../server/src/kinds/file/readKind.ts';
import { kinds } from '../../server/src/kinds/index.ts';
import { kindsWith } from '../../server/src/kinds/ownKinds.ts';
import { analyse } from '../../server/src/workspace/analysis.ts';

const { source } = readKind(`{
  "name": "works",
  "title": "工程建设情况年度统计表",
  "tables": [{
    "name": "works",
    "columns": [
      { "key": "city", "label": "市区" },
      { "key": "county", "label": "县域" },
      { "key": "note", "label": "备注", "kind": "words" }
    ],
    "rows": [{ "key": "roads", "label": "道路项目" }, { "key": "bridges", "label": "桥梁项目" }]
  }]
}`);
assert.ok(source);
const own = source;

/** The cells of each row in order, `?` behind those inferred, `.` where none was read. */
function read(table: string): string[] {
  const text = `某市建设局2024年工程建设情况年度统计表\n\n${table}\n`;
  const { reports } = analyse(text, { kinds: kindsWith(kinds, [own]), edition: 'auto', markup: 'text' });
  return reports.flatMap(({ tables }) =>
    tables.flatMap(({ table: { form, cells } }) =>
      form.rows.map((row) =>
        form.slots
          .filter((slot) => slot.row === row)
          .map(({ index }) => cells[index])
          .map((cell) => (cell ? (cell.text || '_') + (cell.placed === 'inferred' ? '?' : '') : '.'))
          .join(' '),
      ),
    ),
  );
}

test('words stand in their column, and an empty one is a place for them', () =>
  assert.deepEqual(
    read('| 项目 | 市区 | 县域 | 备注 |\n|---|---|---|---|\n| 道路项目 | 1 | 2 | 3处停用 |\n| 桥梁项目 | 4 | 5 | |'),
    ['1 2 3处停用', '4 5 _'],
  ));

test('a line that ends behind its figures has no words', () =>
  assert.deepEqual(read('项目\t市区\t县域\t备注\n道路项目\t1\t2\t已验收\n桥梁项目\t4\t5'), ['1 2 已验收', '4 5 .']));

test('a line that lacks a figure besides is left unread', () =>
  assert.deepEqual(read('项目\t市区\t县域\t备注\n道路项目\t1\t2\t已验收\n桥梁项目\t4'), ['1 2 已验收', '. . .']));

test('where nothing marks the cells figures without words are inferred', () =>
  assert.deepEqual(read('项目  市区  县域  备注\n道路项目  1  2\n桥梁项目  4  5'), ['1? 2? .', '4? 5? .']));

test('figures that rise by one from row to row are no numbers of rows, though words stand on both sides of them', () => {
  const rows = ['道路', '桥梁', '河道', '堤防', '灌区'].map((label, i) => ({ key: `r${i}`, label: `${label}项目` }));
  const table = {
    name: 'works',
    columns: [
      { key: 'count', label: '数量' },
      { key: 'note', label: '备注', kind: 'words' },
    ],
    rows,
  };
  const { source: rising } = readKind(
    JSON.stringify({ name: 'works', title: '工程建设情况年度统计表', tables: [table] }),
  );
  assert.ok(rising);
  const lines = [
    '| 项目 | 数量 | 备注 |',
    '|---|---|---|',
    ...rows.map(({ label }, i) => `| ${label} | ${i} | 在建 |`),
  ];
  const text = `某市建设局2024年工程建设情况年度统计表\n\n${lines.join('\n')}\n`;
  const { reports } = analyse(text, { kinds: kindsWith(kinds, [rising]), edition: 'auto', markup: 'text' });
  const texts = reports.flatMap(({ tables }) =>
    tables.flatMap(({ table: { cells } }) => cells.map((cell) => cell?.text)),
  );
  assert.deepEqual(
    texts,
    rows.flatMap((_, i) => [String(i), '在建']),
  );
});
