/** The tools for assistants, called by the protocol's own client. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { bundledCommand } from '../support/commandLine.ts';
import { correct } from './drafts.ts';

const sample = readFileSync(join('samples', '结转错误.年报.md'), 'utf8');
const client = new Client({ name: 'test', version: '1' });
await client.connect(
  new StdioClientTransport({ command: process.execPath, args: [await bundledCommand(), 'mcp', '--lang', 'zh-CN'] }),
);
after(() => client.close());

/** What a tool answers, as data. */
async function ask<Answer>(name: string, given: Record<string, unknown>): Promise<Answer> {
  const { structuredContent, content } = await client.callTool({ name, arguments: given });
  const [first] = content as { text: string }[];
  assert.deepEqual(JSON.parse(first?.text ?? ''), structuredContent);
  return structuredContent as Answer;
}

interface Checked {
  readonly verdict: { readonly state: string };
  readonly findings: readonly { readonly code: string; readonly line: number; readonly text: string }[];
}

test('every tool says that it changes nothing and asks nobody', async () => {
  const { tools } = await client.listTools();
  assert.deepEqual(tools.map(({ name }) => name).sort(), [
    'check_report',
    'explain_finding',
    'figures',
    'fill_totals',
    'new_draft',
    'propose_repairs',
  ]);
  for (const { annotations, description } of tools) {
    assert.equal(annotations?.readOnlyHint, true);
    assert.equal(annotations.openWorldHint, false);
    assert.ok(description);
  }
});

test('the fault of the sample is found, explained and repaired with three calls', async () => {
  const { verdict, findings } = await ask<Checked>('check_report', { text: sample });
  assert.equal(verdict.state, 'fails');
  assert.deepEqual(
    findings.map(({ code, line, text }) => [code, line, text]),
    [['wrong-figure', 65, '16']],
  );
  const { page } = await ask<{ page: string }>('explain_finding', { code: findings[0]?.code });
  assert.match(page, /^# wrong-figure/);
  const repaired = await ask<{ repairs: { edits: object[] }[]; text: string; verdict: { state: string } }>(
    'propose_repairs',
    { text: sample, apply: true },
  );
  assert.deepEqual(repaired.repairs[0]?.edits, [{ line: 65, from: '16', to: '6' }]);
  assert.equal(repaired.verdict.state, 'ties');
  assert.equal((await ask<Checked>('check_report', { text: repaired.text })).findings.length, 0);
});

test('a report of a kind that is handed over is checked, filled in and begun by it', async () => {
  const kind = readFileSync(join('samples', '政府网站', '政府网站.gouji-kind.json'), 'utf8');
  const wrong = readFileSync(join('samples', '政府网站', '水利局2024年.md'), 'utf8');
  const { findings } = await ask<Checked>('check_report', { text: wrong, kinds: [kind] });
  assert.ok(findings.some(({ code }) => code === 'column-total'));
  const { text } = await ask<{ text: string }>('new_draft', { organisation: '某县', year: 2025, kinds: [kind] });
  assert.match(text, /某县政府网站工作年度报表（2025年度）/);
  const slip = await client.callTool({
    name: 'check_report',
    arguments: { text: wrong, kinds: [kind.replace('"posts =', '"pots =')] },
  });
  assert.match(JSON.stringify(slip.content), /kinds\[0\]: tables\[0\].sums\[0\]: no row or column has the key “pots”/);
});

test('nothing is repaired unasked', async () => {
  assert.equal('text' in (await ask<object>('propose_repairs', { text: sample })), false);
});

test('totals are filled in, figures are told by key', async () => {
  const blank = correct.replace('| 3 | 0 | 104 |', '| 3 | 0 |  |');
  const { text, filled } = await ask<{ text: string; filled: string[] }>('fill_totals', { text: blank });
  assert.equal(filled.length, 1);
  const { reports } = await ask<{ reports: { figures: Record<string, string> }[] }>('figures', { text });
  assert.equal(reports[0]?.figures['requests.3.7.total'], '104');
});

test('a report is begun from last year’s, or for an office and a year', async () => {
  const next = await ask<{ text: string }>('new_draft', { last: correct });
  assert.match(next.text, /^# 青禾市水务局2024年政府信息公开工作年度报告/);
  const first = await ask<{ text: string }>('new_draft', { organisation: '某县财政局', year: 2025 });
  assert.match(first.text, /^# 某县财政局2025年/);
});

test('what cannot be answered is an error that says why, and the next call is answered', async () => {
  const wrong = await client.callTool({ name: 'explain_finding', arguments: { code: 'none' } });
  assert.equal(wrong.isError, true);
  const { isError } = await client.callTool({ name: 'check_report', arguments: {} });
  assert.equal(isError, true);
  assert.equal((await ask<Checked>('check_report', { text: '今天开会。' })).findings.length, 0);
});
