import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readOffice } from '../../server/src/office/readOffice.ts';
import { gouji, temporaryFolder } from '../support/commandLine.ts';
import { broken, correct, folderOf, memo } from './drafts.ts';

/** The certificate that is written into a file of that ending, and the exit status. */
async function certificate(ending: string, ...argv: string[]) {
  const out = join(temporaryFolder(), `certificate.${ending}`);
  const { status } = await gouji(['certify', '--lang', 'zh-CN', '--out', out, ...argv]);
  return { status, bytes: readFileSync(out) };
}

/** Its rows, the cells divided by bars. */
function rowsOf(page: Buffer): string[] {
  return [...page.toString().matchAll(/<tr>(.*)<\/tr>/g)].map(([, row = '']) =>
    row.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|'),
  );
}

test('a certificate has the digest, every relation with its values, and what nothing checks with boxes', async () => {
  const folder = folderOf({ 'a.md': correct });
  const { status, bytes } = await certificate('html', join(folder, 'a.md'));
  assert.equal(status, 0);
  const rows = rowsOf(bytes);
  assert.ok(rows.includes(`|SHA-256|${createHash('sha256').update(correct).digest('hex')}|`));
  assert.equal(rows.filter((row) => row.startsWith('|✓|')).length, 42);
  assert.ok(rows.some((row) => /^\|✓\|.*\|104\|104\|$/.test(row)));
  assert.ok(rows.includes('|☐|行政处罚 · 本年处理决定数量|37|'));
  assert.match(bytes.toString(), /✓ 勾稽相符/);
});

test('what is wrong and what was accepted stand in it, with the reasons', async () => {
  const exception = { file: 'a.md', code: 'not-a-number', at: ['disclosure.penalty.decisions'], reason: '原表如此' };
  const values = { 'disclosure.penalty.decisions': '三十x' };
  const gouji = JSON.stringify({ exceptions: [{ ...exception, values }] });
  const [wrong, accepted] = [folderOf({ 'a.md': broken }), folderOf({ 'a.md': broken, 'gouji.json': gouji })];
  const first = await certificate('html', wrong);
  assert.equal(first.status, 1);
  assert.ok(rowsOf(first.bytes).some((row) => /^\|29:10\|error\|.*not-a-number/.test(row)));
  const second = await certificate('html', accepted);
  assert.equal(second.status, 0);
  assert.ok(rowsOf(second.bytes).some((row) => /^\|29:10\|.*not-a-number.*\|原表如此\|$/.test(row)));
});

test('the same is written as a document of Word', async () => {
  const { bytes } = await certificate('docx', folderOf({ 'a.md': correct }));
  const { text } = readOffice(bytes, 'zip');
  assert.match(text, /勾稽核对单/);
  assert.match(text, /\| ✓ \| .* \| 104 \| 104 \|/);
});

test('the same draft always makes the same certificate', async () => {
  const folder = folderOf({ 'a.md': correct });
  for (const ending of ['html', 'docx'])
    assert.deepEqual(await certificate(ending, folder), await certificate(ending, folder));
});

test('without a report nothing is certified', async () => {
  const { status, stderr } = await gouji(['certify', folderOf({ 'a.md': memo })]);
  assert.deepEqual([status, stderr], [2, 'gouji: no report to certify\n']);
  assert.equal((await gouji(['certify'])).status, 2);
});
