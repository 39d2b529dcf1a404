import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gouji } from '../support/commandLine.ts';
import { folderOf } from './drafts.ts';

const table = (year: number, figures: readonly (readonly [string, number, number])[]) =>
  `某县公安局${year}年窗口办件统计表\n\n| 项目 | 本级 | 乡镇 |\n|---|---|---|\n${figures
    .map((row) => `| ${row.join(' | ')} |\n`)
    .join('')}`;

const first = table(2023, [
  ['上年结转', 51, 7],
  ['本年受理', 320, 140],
  ['户政', 200, 90],
  ['出入境', 120, 50],
  ['本年办结', 330, 139],
  ['结转下年', 41, 8],
]);
const second = table(2024, [
  ['上年结转', 41, 8],
  ['本年受理', 415, 155],
  ['户政', 301, 95],
  ['出入境', 114, 60],
  ['本年办结', 399, 160],
  ['结转下年', 57, 4],
]);

function years(): string[] {
  const folder = folderOf({ '2023.md': first, '2024.md': second });
  return [join(folder, '2023.md'), join(folder, '2024.md')];
}

test('what seems to hold is listed with its evidence, and with the figure that would have to differ', async () => {
  const { status, stdout, stderr } = await gouji(['kind', '--lang', 'zh-CN', '--from', ...years()]);
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  assert.equal(
    stdout,
    `某县公安局2023年窗口办件统计表  6 行 2 列  2023 2024
   1. 本年受理 = 户政 + 出入境
      4 列中 4 列成立
   2. 上年结转 + 本年受理 = 本年办结 + 结转下年
      4 列中 3 列成立
      不成立处：“结转下年”的“乡镇” 4 应为 3，或“本年办结”的“乡镇” 160 应为 159，或“上年结转”的“乡镇” 8 应为 9
   3. 上年结转 = 上年的结转下年
      2 处中 2 处成立
`,
  );
});

test('as data, with the sums as they are written in a kind file', async () => {
  const { stdout } = await gouji(['kind', '--format', 'json', '--from', ...years()]);
  const { tables } = JSON.parse(stdout) as { tables: { blocks: { proposals: { equation: string }[] }[] }[] };
  assert.deepEqual(
    tables.flatMap(({ blocks }) => blocks.flatMap(({ proposals }) => proposals.map(({ equation }) => equation))),
    ['r2 = r3 + r4', 'r1 + r2 = r5 + r6', 'r1 = previous r6'],
  );
});

test('nothing is written that was not accepted: all are those that hold everywhere', async () => {
  const { stdout } = await gouji(['kind', '--from', ...years(), '--accept', 'all', '--name', 'window']);
  const kind = JSON.parse(stdout) as { name: string; title: string; tables: Record<string, unknown>[] };
  assert.deepEqual([kind.name, kind.title], ['window', '窗口办件统计表']);
  const [{ rows, columns, sums, years: over } = {}] = kind.tables;
  assert.deepEqual(columns, [
    { key: 'c1', label: '本级' },
    { key: 'c2', label: '乡镇' },
  ]);
  assert.deepEqual((rows as unknown[])[0], { key: 'r1', label: '上年结转' });
  assert.deepEqual([sums, over], [['r2 = r3 + r4'], ['r1 = previous r6']]);
});

test('numbers choose, and the file is written anew or not at all', async () => {
  const [from = ''] = years();
  const output = join(folderOf({}), 'window.gouji-kind.json');
  const written = await gouji(['kind', '--from', from, '--accept', '1-2', '--output', output]);
  assert.deepEqual([written.status, written.stdout], [0, '']);
  const kind = JSON.parse(readFileSync(output, 'utf8')) as { name: string; tables: { sums: string[] }[] };
  assert.deepEqual([kind.name, kind.tables[0]?.sums], ['window', ['r2 = r3 + r4', 'r1 + r2 = r5 + r6']]);
  assert.equal((await gouji(['kind', '--from', from, '--accept', '1', '--output', output])).status, 2);
});

test('on a terminal each is asked for', async () => {
  const terminal = { terminal: true, stdin: 'n\ny\n\n' };
  const output = join(folderOf({}), 'asked.gouji-kind.json');
  const { status, stderr } = await gouji(['kind', '--from', ...years(), '--output', output], terminal);
  assert.equal(status, 0);
  assert.equal(stderr.split('write it?').length, 4);
  const kind = JSON.parse(readFileSync(output, 'utf8')) as { tables: { sums?: string[] }[] };
  assert.deepEqual(kind.tables[0]?.sums, ['r1 + r2 = r5 + r6']);
});

test('where the answers end before the questions nothing is written', async () => {
  const output = join(folderOf({}), 'asked.gouji-kind.json');
  await gouji(['kind', '--from', ...years(), '--output', output], { terminal: true, stdin: 'y\n' });
  assert.ok(!existsSync(output));
});

test('where no title is told it is asked for', async () => {
  const from = join(folderOf({ 'a.md': first.replace('窗口办件统计表', '表') }), 'a.md');
  const untold = await gouji(['kind', '--from', from, '--accept', 'all']);
  assert.deepEqual([untold.status, untold.stdout], [2, '']);
  assert.match(untold.stderr, /--title/);
  const told = await gouji(['kind', '--from', from, '--accept', 'all', '--title', '窗口办件统计表']);
  assert.equal(told.status, 0);
});

for (const [what, argv] of Object.entries({
  'no table': ['kind'],
  'a number that is none': ['kind', '--accept', '9'],
  'a name that is no word': ['kind', '--accept', 'all', '--name', '表'],
}))
  test(`wrong usage: ${what}`, async () => {
    const from = argv.length > 1 ? ['--from', ...years()] : [];
    assert.equal((await gouji([...argv, ...from])).status, 2);
  });
