/** Tables of one kind whose rows have the same words: which is meant tell its section, its title, its other rows, their order. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readKind } from '../../server/src/kinds/file/readKind.ts';
import { kinds } from '../../server/src/kinds/index.ts';
import { kindsWith } from '../../server/src/kinds/ownKinds.ts';
import { analyse } from '../../server/src/workspace/analysis.ts';

/** A table of that name; its rows are `key label`. */
const table = (name: string, title: string, rows: readonly string[]) => ({
  name,
  title,
  columns: [
    { key: 'built', label: '新建' },
    { key: 'mended', label: '改建' },
    { key: 'sum', label: '合计' },
  ],
  rows: rows.map((row) => ({ key: row.split(' ')[0], label: row.split(' ')[1] })),
});

/** A kind of these tables, each in its section or without any. */
function kindOf(tables: readonly ReturnType<typeof table>[], sections?: readonly object[]) {
  const file = { name: 'roads', title: '道路建设情况年度统计表', tables, ...(sections && { sections }) };
  const { source, problems } = readKind(JSON.stringify(file));
  assert.ok(source, JSON.stringify(problems));
  return source;
}

/** The tables in the text with their rows: `town: roads 1 2 3; …`, `?` behind what is inferred. */
function read(text: string, source: ReturnType<typeof kindOf>): string[] {
  const draft = `某市交通局2024年道路建设情况年度统计表\n\n${text}`;
  const { reports } = analyse(draft, { kinds: kindsWith(kinds, [source]), edition: 'auto', markup: 'text' });
  return reports.flatMap(({ tables }) =>
    tables.map(({ table: { form, cells } }) => {
      const rows = form.rows.flatMap((row) => {
        const own = form.slots.flatMap(({ index, row: other }) => (other === row ? [cells[index]] : []));
        const isInferred = own.some((cell) => cell?.placed === 'inferred');
        return own.some(Boolean)
          ? [`${row.key} ${own.map((cell) => cell?.text).join(' ')}${isInferred ? '?' : ''}`]
          : [];
      });
      return `${form.name}: ${rows.join('; ')}`;
    }),
  );
}

const rows = ['roads 公路里程', 'bridges 桥梁座数', 'all 项目总数'];
const twins = [table('town', '城区情况表', rows), table('village', '乡镇情况表', rows)];
const head = '| 项目 | 新建 | 改建 | 合计 |\n|---|---|---|---|\n';
const first = `${head}| 公路里程 | 1 | 2 | 3 |\n| 桥梁座数 | 4 | 5 | 9 |\n| 项目总数 | 2 | 2 | 4 |\n`;
const second = `${head}| 公路里程 | 11 | 12 | 23 |\n| 桥梁座数 | 14 | 15 | 29 |\n| 项目总数 | 12 | 12 | 24 |\n`;
const one = (name: string, doubt = '') => `${name}: roads 1 2 3${doubt}; bridges 4 5 9${doubt}; all 2 2 4${doubt}`;
const two = (name: string, doubt = '') =>
  `${name}: roads 11 12 23${doubt}; bridges 14 15 29${doubt}; all 12 12 24${doubt}`;

/** The same in other notations. */
const notations: Readonly<Record<string, (text: string) => string>> = {
  bars: (text) => text,
  tabs: (text) =>
    text
      .replaceAll(/^\|---.*\n/gm, '')
      .replaceAll(/^\| | \|$/gm, '')
      .replaceAll(' | ', '\t'),
  blanks: (text) =>
    text
      .replaceAll(/^\|---.*\n/gm, '')
      .replaceAll(/^\| | \|$/gm, '')
      .replaceAll(' | ', '   '),
  'a cell a line': (text) =>
    text
      .replaceAll(/^\|---.*\n/gm, '')
      .replaceAll(/^\| | \|$/gm, '')
      .replaceAll(' | ', '\n'),
};

for (const [name, write] of Object.entries(notations)) {
  test(`the section tells, in ${name}`, () => {
    const kind = kindOf(twins, [
      { title: '一、城区情况', table: 'town' },
      { title: '二、乡镇情况', table: 'village' },
    ]);
    const [town, village] = [`一、城区情况\n\n${write(first)}\n`, `二、乡镇情况\n\n${write(second)}\n`];
    assert.deepEqual(read(town + village, kind), [one('town'), two('village')]);
    assert.deepEqual(read(village + town, kind), [two('village'), one('town')]);
    assert.deepEqual(read(village, kind), [two('village')]);
    assert.deepEqual(read(town + village.replace('二、乡镇情况', ''), kind), [one('town'), two('village', '?')]);
  });

  test(`the title above tells, in ${name}`, () => {
    const [town, village] = [`城区情况表\n\n${write(first)}\n`, `表2 乡镇情况表\n\n${write(second)}\n`];
    assert.deepEqual(read(town + village, kindOf(twins)), [one('town'), two('village')]);
    assert.deepEqual(read(village + town, kindOf(twins)), [two('village'), one('town')]);
    assert.deepEqual(read(village, kindOf(twins)), [two('village')]);
  });

  test(`their order tells where all stand there, and leaves one alone in doubt, in ${name}`, () => {
    assert.deepEqual(read(`${write(first)}\n${write(second)}`, kindOf(twins)), [one('town'), two('village')]);
    assert.deepEqual(read(write(second), kindOf(twins)), [two('town', '?')]);
  });

  test(`a row that one of them alone has tells, wherever it stands, in ${name}`, () => {
    const kind = kindOf([
      table('town', '城区情况表', rows),
      table('village', '乡镇情况表', [...rows.slice(0, 2), 'all 项目总数', 'ferries 渡口数量']),
    ]);
    const village = `${write(`${second}| 渡口数量 | 1 | 1 | 2 |\n`)}\n`;
    assert.deepEqual(read(village, kind), [`${two('village')}; ferries 1 1 2`]);
    assert.deepEqual(read(village + write(first), kind), [`${two('village')}; ferries 1 1 2`, one('town')]);
  });

  test(`a sum that both have is that of the table under way, first or last, in ${name}`, () => {
    const own = (last: boolean) =>
      kindOf([
        table('town', '城区情况表', last ? ['roads 公路里程', 'all 合计总数'] : ['all 合计总数', 'roads 公路里程']),
        table(
          'village',
          '乡镇情况表',
          last ? ['ferries 渡口数量', 'all 合计总数'] : ['all 合计总数', 'ferries 渡口数量'],
        ),
      ]);
    const lines = (last: boolean, label: string, figures: string) => {
      const [item, sum] = [`| ${label} | ${figures} |\n`, `| 合计总数 | ${figures} |\n`];
      return `${write(head + (last ? item + sum : sum + item))}\n`;
    };
    for (const last of [true, false]) {
      const text = lines(last, '渡口数量', '1 | 2 | 3') + lines(last, '公路里程', '4 | 5 | 9');
      const [village, town] = last
        ? ['ferries 1 2 3; all 1 2 3', 'roads 4 5 9; all 4 5 9']
        : ['all 1 2 3; ferries 1 2 3', 'all 4 5 9; roads 4 5 9'];
      assert.deepEqual(read(text, own(last)), [`village: ${village}`, `town: ${town}`], String(last));
    }
  });
}

test('columns stand in the order of the head of each', () => {
  const other = second.replace('| 新建 | 改建 |', '| 改建 | 新建 |');
  assert.deepEqual(read(`${first}\n${other}`, kindOf(twins)), [
    one('town'),
    'village: roads 12 11 23; bridges 15 14 29; all 12 12 24',
  ]);
});
