import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readOffice } from '../../../server/src/office/readOffice.ts';
import { gouji, temporaryFolder } from '../../support/commandLine.ts';
import { unpacked } from '../../support/unpacked.ts';
import { broken, correct, folderOf, memo } from '../drafts.ts';

/** The workbook that comes of the drafts. */
async function book(files: Readonly<Record<string, string>>, ...options: string[]): Promise<Buffer> {
  const output = join(temporaryFolder(), 'result.xlsx');
  const argv = ['check', '--format', 'xlsx', '--output', output, ...options, folderOf(files)];
  assert.equal((await gouji(argv)).stdout, '');
  return readFileSync(output);
}

test('a workbook has a summary, the offices and the findings, as a reader of workbooks reads them', async () => {
  const { text } = readOffice(await book({ 'a.md': broken, 'b.md': correct, 'c.md': memo }), 'zip');
  assert.match(text, /\| files \| 3 \|/);
  assert.match(text, /青禾市水务局 \| 2023 \| 2021 \| errors \|/);
  assert.match(text, /\| not-a-number \| error \| 1 \|/);
  assert.match(text, /三十x/);
});

test('lists keep their heads in sight and have filters over all rows', async () => {
  const parts = unpacked(await book({ 'a.md': broken, 'b.md': correct }));
  const [summary = '', offices = '', findings = ''] = [1, 2, 3].map((at) => parts[`xl/worksheets/sheet${at}.xml`]);
  assert.doesNotMatch(summary, /autoFilter/);
  assert.match(offices, /state="frozen".*<autoFilter ref="A1:K3"\/>/);
  assert.match(findings, /state="frozen".*<autoFilter ref="A1:L2"\/>/);
});

test('figures are numbers, nothing is a formula, and names are shown as they are', async () => {
  const wrong = correct.replace('| 3 | 0 | 104 |', '| 3 | 0 | 105 |');
  const { 'xl/worksheets/sheet3.xml': sheet = '' } = unpacked(
    await book({ '=1+1\u202E<&.md': wrong }, '--lang', 'zh-CN'),
  );
  assert.match(sheet, /<v>105<\/v>.*<v>104<\/v>.*<v>1<\/v>/);
  assert.match(sheet, /=1\+1&lt;U\+202E&gt;&lt;&amp;\.md<\/t>/);
  assert.doesNotMatch(sheet, /<f>/);
});

test('the same drafts always make the same bytes', async () => {
  const folder = folderOf({ 'a.md': broken });
  const [one, other] = ['one', 'other'].map((name) => join(temporaryFolder(), name));
  for (const output of [one, other]) await gouji(['check', '--format', 'xlsx', '--output', String(output), folder]);
  assert.deepEqual(readFileSync(String(one)), readFileSync(String(other)));
});

test('a terminal is not given a workbook', async () => {
  const { status, stderr } = await gouji(['check', '--format', 'xlsx', 'samples'], { terminal: true });
  assert.equal(status, 2);
  assert.match(stderr, /use --output/);
});
