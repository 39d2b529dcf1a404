import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { FileElement } from '../../server/src/cli/formats/fileElement.ts';
import type { FindingJson } from '../../server/src/features/json/reportJson.ts';
import { bundledCommand, gouji, runProcess, temporaryFolder } from '../support/commandLine.ts';
import { correct, folderOf } from './drafts.ts';

const workspaces = join('test', 'workspaces');
const years = join(workspaces, 'years');

for (const name of ['years', 'office'])
  test(`a folder is checked as one: ${name}`, async () => {
    const { status, stdout, stderr } = await gouji(['check', '--lang', 'zh-CN', join(workspaces, name)]);
    const expected = readFileSync(join(workspaces, `${name}.expected.txt`), 'utf8');
    assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: expected, stderr: '' });
  });

/** The findings of all files, each with its path. */
async function findingsIn(...argv: string[]): Promise<(FindingJson & { path: string })[]> {
  const { stdout } = await gouji(['check', '--format', 'ndjson', ...argv]);
  const files = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as FileElement);
  return files.flatMap((file) =>
    file.kind === 'report' ? file.findings.map((finding) => ({ ...finding, path: file.path })) : [],
  );
}

test('the JSON leads to the place in the other file', async () => {
  const [found] = (await findingsIn(years)).filter(({ code }) => code === 'prior-year');
  assert.deepEqual(found?.relations, ['year.carry.company', 'year.carry.total']);
  assert.deepEqual(found.related[0], {
    path: join(years, '2023.年报.md'),
    range: { start: { line: 64, character: 24 }, end: { line: 64, character: 25 } },
    message: 'carried forward from the report on 2023, businesses: 1',
  });
});

test('a shard needs only the summaries of the others', async () => {
  const all = join(temporaryFolder(), 'all.ndjson');
  const { status, stderr } = await gouji(['check', '--quiet', '--summaries-out', all, years]);
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  const shards = ['2023', '2024', '2025'].map((year) => join(years, `${year}.年报.md`));
  const [beside, alone] = [['--summaries-in', all], []].map((others) =>
    Promise.all(shards.map((shard) => findingsIn(...others, shard))),
  );
  assert.deepEqual((await beside)?.flat(), await findingsIn(years));
  assert.deepEqual((await alone)?.flat(), []);
});

test('threads find the same', async () => {
  const command = await bundledCommand();
  const runs = ['1', '2'].map((jobs) => runProcess(process.execPath, [command, 'check', '--jobs', jobs, workspaces]));
  const [one, two] = await Promise.all(runs);
  assert.deepEqual(one, two);
  assert.match(one?.stdout ?? '', /prior-year[^]*roll-up|roll-up[^]*prior-year/);
});

test('a line that is no summary is named by file, line and key', async () => {
  const folder = folderOf({
    'a.ndjson': '\n{"version":1,"path":"a.md","tables":{"requests":{"edition":"2019","rows":{"1":"x"}}}}\n',
  });
  const { status, stderr } = await gouji(['check', '--summaries-in', join(folder, 'a.ndjson'), folder]);
  assert.equal(status, 2);
  assert.match(
    stderr,
    /a\.ndjson:2: no summary as gouji check --summaries-out writes them \(tables\.requests\.rows\.1\)\n$/,
  );
});

test('gouji.json regrades the codes of its folder', async () => {
  const folder = folderOf({
    'a/gouji.json': '{ "severity": { "prior-year": "error" } }',
    'a/2023.年报.md': correct,
    'a/2024.年报.md': correct.replaceAll('2023年', '2024年'),
    'b/gouji.json': '{ "severity": { "prior-year": "off" } }',
    'b/2023.年报.md': correct,
    'b/2024.年报.md': correct.replaceAll('2023年', '2024年'),
  });
  const found = (await findingsIn(folder)).filter(({ code }) => code === 'prior-year');
  assert.deepEqual(
    found.map(({ path, severity }) => `${path} ${severity}`),
    [`${join(folder, 'a', '2024.年报.md')} error`],
  );
});

test('what gouji.json turns off is not mended either', async () => {
  const title = '五、存在的主要问题及改进情况';
  const draft = correct.replace(title, '五、存在问题及改进情况');
  const folder = folderOf({
    'on/a.年报.md': draft,
    'off/a.年报.md': draft,
    'off/gouji.json': '{ "severity": { "section-title": "off" } }',
  });
  await gouji(['check', '--fix', folder]);
  const has = (name: string) => readFileSync(join(folder, name, 'a.年报.md'), 'utf8').includes(title);
  assert.deepEqual([draft.includes(title), has('on'), has('off')], [false, true, false]);
});

test('what cannot be used of gouji.json is told with its place, and the status is 2', async () => {
  const folder = folderOf({
    'gouji.json': '{\n  "reports": [{ "file": "gone.md" }],\n  // …\n  "offices": 3,\n}',
    'a.年报.md': correct,
  });
  const { status, stdout, stderr } = await gouji(['check', folder]);
  assert.equal(stderr, `gouji: ${join(folder, 'gouji.json')}:4:3: offices: expects an array […]\n`);
  assert.match(stdout, /^files 1: reports 1/);
  assert.equal(status, 2);
});

test('a file that gouji.json names must be there', async () => {
  const folder = folderOf({ 'gouji.json': '{ "reports": [{ "file": "gone.md" }] }', 'a.年报.md': correct });
  const { stderr } = await gouji(['check', folder]);
  assert.equal(stderr, `gouji: ${join(folder, 'gouji.json')}:1:17: reports[0].file: no such file\n`);
});
