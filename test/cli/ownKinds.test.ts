/** Kinds of reports that a folder describes itself, on the command line. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { gouji } from '../support/commandLine.ts';
import { folderOf } from './drafts.ts';

const kind = `{
  "name": "water",
  "title": "机关用水情况年度统计表",
  "tables": [{
    "name": "water",
    "columns": [{ "key": "tons", "label": "用水量" }],
    "rows": [
      { "key": "start", "label": "年初结存" },
      { "key": "fresh", "label": "自来水量" },
      { "key": "reused", "label": "再生水量" },
      { "key": "all", "label": "全年用水总量" },
      { "key": "end", "label": "年末结存" }
    ],
    "sums": ["fresh + reused = all"],
    "years": ["start = previous end"]
  }]
}`;

const report = (year: number, start: number, all: number) => `某县水务局${year}年机关用水情况年度统计表

| 项目 | 用水量 |
|---|---|
| 年初结存 | ${start} |
| 自来水量 | 300 |
| 再生水量 | 12 |
| 全年用水总量 | ${all} |
| 年末结存 | 40 |
`;

test('reports of a kind that gouji.json names are checked like any other, over the years too', async () => {
  const folder = folderOf({
    'gouji.json': '{ "kinds": ["kinds/water.gouji-kind.json"] }',
    'kinds/water.gouji-kind.json': kind,
    '2023.md': report(2023, 5, 312),
    '2024.md': report(2024, 41, 321),
    'other.md': '# 说明\n\n这里不是报告。\n',
  });
  for (const jobs of ['1', '2']) {
    const { status, stdout } = await gouji(['check', '--lang', 'zh-CN', '--jobs', jobs, folder]);
    assert.match(stdout, /2024\.md:8:\d+: error column-total “用水量”：.*相差 9/);
    assert.match(stdout, /2024\.md:5:\d+: warning prior-year “年初结存”与2023年报告的“年末结存”不符：用水量 41 ≠ 40/);
    assert.match(stdout, /3 个文件：2 份报告，1 个不是报告/);
    assert.equal(status, 1);
  }
});

test('a kind file with a slip is named with its place, and what it describes is not read', async () => {
  const folder = folderOf({
    'gouji.json': '{ "kinds": ["water.gouji-kind.json", "gone.gouji-kind.json"] }',
    'water.gouji-kind.json': kind.replace('"fresh + reused = all"', '"fresh + reuse = all"'),
    '2024.md': report(2024, 41, 321),
  });
  const { status, stdout, stderr } = await gouji(['check', '--lang', 'zh-CN', folder]);
  const at = (file: string) => `gouji: ${join(folder, file)}`;
  assert.equal(
    stderr,
    `${at('gouji.json')}:1:38: kinds[1]: 没有这个文件\n${at('water.gouji-kind.json')}:14:14: tables[0].sums[0]: 没有代号为“reuse”的行或列\n`,
  );
  assert.match(stdout, /0 份报告，1 个不是报告/);
  assert.equal(status, 2);
});

test('a kind cannot take the name of another', async () => {
  const folder = folderOf({
    'gouji.json': '{ "kinds": ["a.gouji-kind.json"] }',
    'a.gouji-kind.json': kind.replace('"name": "water",\n  "title"', '"name": "disclosure",\n  "title"'),
    '2024.md': report(2024, 41, 321),
  });
  const { stderr } = await gouji(['check', '--lang', 'zh-CN', folder]);
  assert.match(stderr, /a\.gouji-kind\.json:2:11: name: 已有名为“disclosure”的报告种类\n$/);
});

test('a kind cannot take the title of another, built in or not', async () => {
  const folder = folderOf({
    'gouji.json': '{ "kinds": ["a.gouji-kind.json", "b.gouji-kind.json", "c.gouji-kind.json"] }',
    'a.gouji-kind.json': kind,
    'b.gouji-kind.json': kind.replace('"name": "water",\n  "title"', '"name": "other",\n  "title"'),
    'c.gouji-kind.json': kind
      .replace('"name": "water",\n  "title"', '"name": "third",\n  "title"')
      .replace('机关用水情况年度统计表', '政府信息公开工作年度报告'),
    '2024.md': report(2024, 41, 312),
  });
  const { stderr } = await gouji(['check', '--lang', 'zh-CN', folder]);
  assert.match(stderr, /b\.gouji-kind\.json:3:12: title: 名为“water”的报告种类已用这个标题，分不开\n/);
  assert.match(stderr, /c\.gouji-kind\.json:3:12: title: 名为“disclosure”的报告种类已用这个标题，分不开\n$/);
});

test('summaries of such reports serve other runs as those of the built-in kind do', async () => {
  const declared = {
    'gouji.json': '{ "kinds": ["kinds/water.gouji-kind.json"] }',
    'kinds/water.gouji-kind.json': kind,
  };
  const before = folderOf({ ...declared, '2023.md': report(2023, 5, 312) });
  const lines = join(before, 'summaries.ndjson');
  await gouji(['check', '--summaries-out', lines, before]);
  const after = folderOf({ ...declared, '2024.md': report(2024, 41, 312) });
  const { stdout, stderr } = await gouji(['check', '--lang', 'zh-CN', '--summaries-in', lines, after]);
  assert.equal(stderr, '');
  assert.match(stdout, /prior-year “年初结存”与2023年报告的“年末结存”不符：用水量 41 ≠ 40/);
});

/** The kind in two editions, of which the later has its columns the other way round. */
const inEditions = JSON.stringify({
  name: 'water',
  title: '机关用水情况年度统计表',
  editions: [
    { name: '2018', from: 2018 },
    { name: '2022', from: 2022 },
  ],
  tables: [
    {
      name: 'water',
      editions: ['2018'],
      columns: [
        { key: 'town', label: '市区' },
        { key: 'county', label: '县域' },
      ],
      rows: [{ key: 'tons', label: '用水量' }],
    },
    {
      name: 'water',
      editions: ['2022'],
      columns: [
        { key: 'county', label: '县域' },
        { key: 'town', label: '市区' },
      ],
      rows: [{ key: 'tons', label: '用水量' }],
    },
  ],
});

test('editions of a kind may have the same rows under other columns; the year tells them, or --edition', async () => {
  const folder = folderOf({
    'gouji.json': '{ "kinds": ["water.gouji-kind.json"] }',
    'water.gouji-kind.json': inEditions,
    '2019.md': '某县水务局2019年机关用水情况年度统计表\n\n| 用水量 | 7 | 9 |\n',
    '2024.md': '某县水务局2024年机关用水情况年度统计表\n\n| 用水量 | 7 | 9 |\n',
    'any.md': '某县水务局机关用水情况年度统计表\n\n| 用水量 | 7 | 9 |\n',
  });
  const read = async (file: string, ...options: readonly string[]) =>
    (await gouji(['check', '--format', 'json', ...options, join(folder, file)])).stdout.replaceAll(/\s/g, '');
  assert.match(await read('2019.md'), /2018.*"town":.*7.*"county":.*9/);
  assert.match(await read('2024.md'), /2022.*"county":.*7.*"town":.*9/);
  assert.match(await read('2024.md', '--edition', '2018'), /2018.*"town":.*7.*"county":.*9/);
  assert.match(await read('any.md'), /inferred/);
  const { stderr, status } = await gouji(['check', '--edition', '1999', folder]);
  assert.match(stderr, /--edition expects auto\|2019\|2021\|2018\|2022, not “1999”/);
  assert.equal(status, 2);
});
