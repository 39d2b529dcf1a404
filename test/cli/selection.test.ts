import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { exclusionBy, readPattern } from '../../server/src/cli/check/patterns.ts';
import { selectInputs, type Asked } from '../../server/src/cli/check/selection.ts';
import { gouji, temporaryFolder } from '../support/commandLine.ts';
import { correct, folderOf } from './drafts.ts';

const folder = folderOf(
  Object.fromEntries(
    ['a.md', 'b.txt', 'c.csv', '区/a.md', '区/旧稿/b.md', '.history/a.md', '区/a - 副本.md'].map((path) => [path, '']),
  ),
);

/** What is chosen in the folder, seen from it. */
async function chosen(asked: Partial<Asked>): Promise<string[]> {
  const { inputs } = await selectInputs({ paths: [folder], filesFrom: undefined, exclude: [], ...asked }, undefined);
  return inputs.map(({ path, reason }) => relative(folder, path) + (reason ? `: ${reason.en}` : ''));
}

test('patterns are expanded where the shell has not done so', async () => {
  const paths = (...patterns: string[]) => ({ paths: patterns.map((pattern) => join(folder, pattern)) });
  assert.deepEqual(await chosen(paths('*.md')), ['a.md']);
  assert.deepEqual(await chosen(paths('*')), ['a.md', 'b.txt']);
  assert.deepEqual(await chosen(paths('*.csv')), ['c.csv']);
  assert.deepEqual(await chosen(paths('**/*.md')), ['a.md', '区/a.md', '区/旧稿/b.md']);
  assert.deepEqual(await chosen(paths('**/[b-z].{md,txt}', 'a.md')), ['b.txt', '区/旧稿/b.md', 'a.md']);
  assert.deepEqual(await chosen(paths('*.htm')), ['*.htm: no file matches']);
});

test('no draft is chosen twice', async () => {
  assert.deepEqual(await chosen({ paths: [join(folder, '*.md'), join(folder, 'a.md'), join(folder, '.', 'a.md')] }), [
    'a.md',
  ]);
});

test('what is hidden or a copy is passed over and counted, unless it is named', async () => {
  const asked = { paths: [folder], filesFrom: undefined, exclude: [] };
  assert.equal((await selectInputs(asked, undefined)).leftOut, 2);
  assert.deepEqual(await chosen({ paths: [join(folder, '.history/a.md')] }), ['.history/a.md']);
});

test('what is excluded is passed over, however it was named', async () => {
  assert.deepEqual(await chosen({ exclude: ['旧稿', '*.txt'] }), ['a.md', '区/a.md']);
  assert.deepEqual(await chosen({ exclude: [relative('', join(folder, '区'))] }), ['a.md', 'b.txt']);
  assert.deepEqual(await chosen({ paths: [join(folder, 'a.md')], exclude: ['a.*'] }), []);
});

test('paths come from a list, by lines or NUL, and are no patterns there', async () => {
  const list = join(temporaryFolder(), 'list');
  const wanted = ['a.md', '*.txt'].map((path) => join(folder, path));
  for (const [between, end] of [
    ['\n', '\n'],
    ['\r\n', ''],
    ['\0', '\0'],
  ] as const) {
    writeFileSync(list, wanted.join(between) + end);
    assert.deepEqual(await chosen({ paths: [], filesFrom: list }), ['a.md', '*.txt: no such file or folder']);
  }
});

test('a pattern of Windows is understood without Windows', async () => {
  const { folder: at, matches } = await readPattern('D:\\年报\\**\\*.MD', '\\');
  assert.equal(at, 'D:/年报');
  assert.deepEqual(['区\\a.md', 'a.md', 'a.txt'].map(matches), [true, true, false]);
  const share = await readPattern('\\\\server\\年报\\*.md', '\\');
  assert.equal(share.folder, '//server/年报');
  const isOut = await exclusionBy(['旧稿\\*'], '\\');
  assert.deepEqual(['旧稿\\a.md', '新稿\\a.md'].map(isOut), [true, false]);
});

test('a file in an excluded folder is passed over though it is named', async () => {
  assert.deepEqual(await chosen({ paths: [join(folder, '区/旧稿/b.md')], exclude: ['旧稿'] }), []);
});

/** What `gouji check` looks at in a folder, as given. */
async function looked(drafts: string, ...paths: string[]): Promise<string[]> {
  const { stdout } = await gouji(['check', '--format', 'ndjson', ...(paths.length > 0 ? paths : [drafts])]);
  return stdout
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => relative(drafts, (JSON.parse(line) as { path: string }).path));
}

test('every gouji.json above a draft chooses files, save those that are named', async () => {
  const drafts = folderOf({
    'gouji.json': '{ "exclude": ["旧稿"] }',
    'a.md': correct,
    '旧稿/a.md': correct,
    '区/gouji.json': '{ "include": ["*.txt"] }',
    '区/a.md': correct,
    '区/b.txt': correct,
    '区/旧稿/b.txt': correct,
  });
  assert.deepEqual(await looked(drafts), ['a.md', '区/b.txt']);
  assert.deepEqual(await looked(drafts, join(drafts, '旧稿/a.md'), join(drafts, '区/a.md')), ['旧稿/a.md', '区/a.md']);
});

test('the nearest gouji.json says how drafts are read, the command line before it', async () => {
  const table = '\n| 项目 | 数 |\n|---|---|\n| 甲 | 1 |\n| 乙 | 2 |\n| 合计 | 4 |\n';
  const drafts = folderOf({
    'gouji.json': '{ "ordinaryTables": true, "edition": "2019" }',
    'a.md': correct + table,
    '区/gouji.json': '{}',
    '区/a.md': correct + table,
  });
  const { stdout } = await gouji(['check', drafts]);
  assert.deepEqual(stdout.match(/\S+(?= \S+ table-total)/g)?.length, 1);
  const editions = async (...options: string[]) => {
    const json = JSON.parse((await gouji(['check', '--format', 'json', ...options, drafts])).stdout) as {
      files: { edition: string }[];
    };
    return json.files.map(({ edition }) => edition);
  };
  assert.deepEqual(await editions(), ['2019', '2021']);
  assert.deepEqual(await editions('--edition', 'auto'), ['2021', '2021']);
});

test('an edition that there is not is named', async () => {
  const drafts = folderOf({ 'gouji.json': '{ "edition": "2020" }', 'a.md': correct });
  const { stderr, status } = await gouji(['check', drafts]);
  assert.match(stderr, /edition: expects auto \| 2019 \| 2021$/m);
  assert.equal(status, 2);
});

test('the closing line counts what was passed over', async () => {
  const drafts = folderOf({ 'a.md': correct, 'a - 副本.md': correct, '.history/a.md': correct });
  const { stdout } = await gouji(['check', drafts]);
  assert.match(stdout, /^files 1: .*; hidden, backups or copies not looked at: 2$/m);
  const json = await gouji(['check', '--format', 'json', drafts]);
  assert.match(json.stdout, /"leftOut":2/);
});

test('a list may be written as Windows writes it', async () => {
  const list = join(temporaryFolder(), 'list.txt');
  const [own, inFolder] = ['a.md', '区/a.md'].map((path) => join(folder, path));
  const text = `${own}\r\n${inFolder}\r\n`;
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
  // 区 in GB18030, as `dir /b` writes it.
  const gbk = Buffer.concat(
    text.split('区').flatMap((part, nth) => [...(nth > 0 ? [Buffer.of(0xc7, 0xf8)] : []), Buffer.from(part)]),
  );
  for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), utf16, gbk]) {
    writeFileSync(list, bytes);
    assert.deepEqual(await chosen({ paths: [], filesFrom: list }), ['a.md', '区/a.md']);
  }
});
