/** What an editor asks for its assistant: about drafts it has open, which are held against the others, and about texts. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { carrying } from '../support/carrying.ts';
import { connect, type Client } from '../support/connect.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

const sample = readFileSync(join('samples', '结转错误.年报.md'), 'utf8');
const uri = 'file:///reports/2023.md';

interface Checked {
  readonly verdict: { readonly state: string };
  readonly findings: readonly { readonly code: string; readonly line: number; readonly severity: string }[];
}

function ask<Answer>(client: Client, tool: string, input: object, document?: string): Promise<Answer> {
  const textDocument = document === undefined ? {} : { textDocument: { uri: document } };
  return client.connection.sendRequest<Answer>('gouji/assistant', { tool, input, ...textDocument });
}

const codesOf = ({ findings }: Checked) => [...new Set(findings.map(({ code }) => code))];

test('the fault of the sample is found, explained and repaired with three calls', async () => {
  const client = await connect({ locale: 'zh-CN' });
  await client.open(uri, sample);
  const { verdict, findings } = await ask<Checked>(client, 'check_report', {}, uri);
  assert.deepEqual([verdict.state, findings.map(({ code, line }) => [code, line])], ['fails', [['wrong-figure', 65]]]);
  assert.match((await ask<{ page: string }>(client, 'explain_finding', { code: 'wrong-figure' })).page, /^# wrong-fig/);
  const repaired = await ask<Checked & { text: string }>(client, 'propose_repairs', { apply: true }, uri);
  assert.equal(repaired.verdict.state, 'ties');
  assert.deepEqual(codesOf(await ask<Checked>(client, 'check_report', { text: repaired.text })), []);
  await client.stop();
});

test('an open draft is held against last year’s, and its settings and exceptions hold; a text stands alone', async () => {
  const [year2022, year2023] = [carrying(2022, 1, 7), carrying(2023, 8, 2)];
  const project = '{ "severity": { "prior-year": "hint" } }';
  const files = { '/reports/2022.md': year2022, '/reports/2023.md': year2023, '/reports/gouji.json': project };
  const workspaceFolders = [{ uri: 'file:///reports', name: 'reports' }];
  const client = await connect({ workspaceFolders }, new MemoryWorld(files));
  await client.open(uri, year2023, 'markdown');
  const { findings } = await ask<Checked>(client, 'check_report', {}, uri);
  const [across] = findings.filter(({ code }) => code === 'prior-year');
  assert.equal(across?.severity, 'hint');
  assert.ok(!codesOf(await ask<Checked>(client, 'check_report', { text: year2023 })).includes('prior-year'));
  await client.stop();
});

test('what is no input of a tool is refused, with what it takes, and without a line in the log', async () => {
  const client = await connect();
  for (const [tool, input, expected] of [
    ['nonsense', {}, /expects one of check_report/],
    ['check_report', {}, /text/],
    ['check_report', { text: 1 }, /text/],
    ['explain_finding', { code: 'nonsense' }, /wrong-figure/],
    ['new_draft', {}, /organisation and year/],
  ] as const)
    await assert.rejects(ask(client, tool, input), (error: { code: number; message: string }) => {
      assert.equal(error.code, -32602);
      assert.match(error.message, expected);
      return true;
    });
  assert.deepEqual(client.logged, []);
  await client.stop();
});

test('a text that is no report is told what it lacks', async () => {
  const client = await connect({ locale: 'en' });
  const { note } = await ask<{ note: string }>(client, 'check_report', { text: '今天开会。' });
  assert.match(note, /^This file does not look like an annual report/);
  await client.stop();
});
