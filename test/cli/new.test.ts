import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { FileElement } from '../../server/src/cli/formats/fileElement.ts';
import { asWord } from '../support/office/asWord.ts';
import { gouji } from '../support/commandLine.ts';
import { correct, folderOf, memo } from './drafts.ts';

/** The last report of the sample years: 3 requests of natural persons are carried forward from 2025. */
const last = join('test', 'workspaces', 'years', '2025.年报.md');

async function checked(folder: string): Promise<FileElement[]> {
  const { stdout } = await gouji(['check', '--format', 'ndjson', folder]);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as FileElement);
}

test('what was carried forward is carried in, and nothing else is invented', async () => {
  const { status, stdout, stderr } = await gouji(['new', '--from', last]);
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  const [report] = await checked(folderOf({ '2026.md': stdout }));
  assert.ok(report?.kind === 'report');
  assert.deepEqual([report.organisation, report.year, report.edition], ['青禾市水务局', 2026, '2021']);
  const requests = report.tables.find(({ form }) => form === 'requests')?.figures ?? {};
  const values = Object.entries(requests).map(([row, cells]) => [row, Object.values(cells).map(({ value }) => value)]);
  const blank = Array.from({ length: 7 }, () => null);
  assert.deepEqual(
    values,
    Object.keys(requests).map((row) => [row, row === '2' ? ['3', '0', '0', '0', '0', '0', '3'] : blank]),
  );
});

test('last year’s report may be a Word document', async () => {
  const document = join(folderOf({ '2025.docx': asWord(readFileSync(last, 'utf8')) }), '2025.docx');
  const fromText = await gouji(['new', '--from', last]);
  assert.deepEqual(await gouji(['new', '--from', document]), fromText);
});

test('the draft gives no error and no warning, alone and beside last year', async () => {
  const { stdout } = await gouji(['new', '--from', last]);
  const files = await checked(folderOf({ '2026.md': stdout, '2025.年报.md': readFileSync(last) }));
  const [report] = files.filter((file) => file.kind === 'report' && file.year === 2026);
  assert.ok(report?.kind === 'report');
  const severities = report.findings.map(({ severity }) => severity);
  assert.deepEqual(
    severities.filter((severity) => severity === 'error' || severity === 'warning'),
    [],
  );
});

test('the edition is that of the year', async () => {
  const from = folderOf({ '2019.md': correct.replaceAll('2023年', '2019年') });
  const { stdout } = await gouji(['new', '--from', join(from, '2019.md')]);
  assert.match(stdout, /2020年政府信息公开工作年度报告[^]*本年新制作数量/);
});

test('a year that does not follow has nothing carried in', async () => {
  const { status, stdout, stderr } = await gouji(['new', '--from', last, '--year', '2030']);
  assert.equal(status, 0);
  assert.match(stdout, /^# 青禾市水务局2030年/);
  assert.match(stdout, /\| 二、上年结转政府信息公开申请数量( \|){10}\n/);
  assert.equal(stderr, `gouji: ${last}: not the report on the year before; what is carried in is left blank\n`);
});

test('carried-out figures that do not reconcile are named', async () => {
  const from = folderOf({
    '2023.md': correct.replace('| 四、结转下年度继续办理 | | | 3 |', '| 四、结转下年度继续办理 | | | 9 |'),
  });
  const { stderr } = await gouji(['new', '--from', join(from, '2023.md')]);
  assert.match(stderr, /does not reconcile in its own report/);
});

test('a file that is there is left as it is', async () => {
  const folder = folderOf({ 'there.md': memo });
  const [there, fresh] = ['there.md', 'fresh.md'].map((name) => join(folder, name)) as [string, string];
  const refused = await gouji(['new', '--from', last, '--out', there]);
  assert.deepEqual([refused.status, refused.stderr], [2, `gouji: ${there}: the file is there already\n`]);
  assert.equal(readFileSync(there, 'utf8'), memo);
  assert.equal((await gouji(['new', '--from', last, '--out', fresh])).status, 0);
  assert.match(readFileSync(fresh, 'utf8'), /^# 青禾市水务局2026年/);
});

test('what is no report of a year is refused', async () => {
  const folder = folderOf({ 'memo.md': memo, 'report.md': correct.replace('2023年政府', '政府') });
  const messages = [
    ['memo.md', 'not a report'],
    ['report.md', 'names no year; use --year'],
    ['gone.md', 'no such file or folder'],
  ] as const;
  for (const [name, message] of messages) {
    const { status, stderr } = await gouji(['new', '--from', join(folder, name)]);
    assert.deepEqual([status, stderr], [2, `gouji: ${join(folder, name)}: ${message}\n`]);
  }
  assert.equal(
    (await gouji(['new'])).stderr,
    "gouji: expects --from last year's report, or --kind with the file of a kind\n",
  );
});

test('a kind beside last year’s report, which tells its own, is refused', async () => {
  const { status, stderr } = await gouji(['new', '--from', 'a.md', '--kind', 'b.gouji-kind.json']);
  const told = "takes --from or --kind, not both: the kind of last year's report is named by the gouji.json beside it";
  assert.deepEqual([status, stderr], [2, `gouji: ${told}\n`]);
});
