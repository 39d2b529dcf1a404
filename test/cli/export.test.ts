import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gouji } from '../support/commandLine.ts';
import { broken, correct, folderOf, memo } from './drafts.ts';

test('a report is written beside its draft, as what is asked for, and reads back as right', async () => {
  const folder = folderOf({ 'a.md': correct });
  const draft = join(folder, 'a.md');
  assert.equal((await gouji(['export', draft])).status, 0);
  for (const to of ['xlsx', 'html']) assert.equal((await gouji(['export', draft, '--to', to])).status, 0);
  const { status, stdout } = await gouji(['check', '--fail-on', 'warning', folder]);
  assert.equal(status, 0, stdout);
  assert.match(stdout, /reports 4, skipped 0, unreadable 0/);
});

test('the ending of the file tells what is written; nothing is written over', async () => {
  const folder = folderOf({ 'a.md': correct, 'b.html': memo });
  const [draft, there] = ['a.md', 'b.html'].map((name) => join(folder, name)) as [string, string];
  assert.equal((await gouji(['export', draft, '--out', join(folder, 'c.html')])).status, 0);
  assert.match(readFileSync(join(folder, 'c.html'), 'utf8'), /^<!doctype html>/);
  const { status, stderr } = await gouji(['export', draft, '--out', there]);
  assert.equal(status, 2);
  assert.match(stderr, /b\.html: the file is there already/);
  assert.equal(readFileSync(there, 'utf8'), memo);
});

test('figures that were not read are counted; of a PDF it is said how', async () => {
  const folder = folderOf({ 'a.md': broken, 'b.md': memo });
  const draft = join(folder, 'a.md');
  assert.match((await gouji(['export', draft])).stderr, /a\.md: one figure was not read and is left out/);
  const { status, stderr } = await gouji(['export', draft, '--to', 'pdf']);
  assert.equal(status, 2);
  assert.match(stderr, /--to html.*chromium --headless/);
  assert.ok(!existsSync(join(folder, 'a.pdf')));
  assert.match((await gouji(['export', join(folder, 'b.md')])).stderr, /not a report/);
});
