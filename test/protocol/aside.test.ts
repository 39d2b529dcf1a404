/** Long documents are read by a second server; the client sees one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Range } from 'vscode-languageserver';
import { connect, connectToTwo, type Client } from '../support/connect.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';
import { litigation, requests } from '../support/read.ts';
import { capabilities } from './capabilities.ts';

const uri = 'file:///reports/a.年报.md';
const row = '| 57 | 3 | 4 | 5 | 68 | 25 | 0 | 1 | 5 | 31 | 17 | 0 | 3 | 10 | 31 |';
const short = litigation(`\n${row}\n`);
const long = short + '\n'.repeat(5000);
const line = short.split('\n').indexOf(row);
const position = { line, character: row.indexOf('68') };
const options = {
  capabilities: { ...capabilities, workspace: { ...capabilities.workspace, configuration: true } },
  locale: 'zh-CN',
  initializationOptions: { verdict: true },
  workspaceFolders: [{ uri: 'file:///reports', name: 'reports' }],
};

const failing = { command: 'gouji.nextFailing', arguments: [{ uri, position: { line, character: 0 } }] };

/** What is said of the document in answer to each kind of message. */
async function look(client: Client) {
  const diagnostics = await client.diagnostics(uri);
  const hover = await client.request('textDocument/hover', uri, { position });
  const range: Range = { start: position, end: position };
  const actions = await client.request('textDocument/codeAction', uri, { range, context: { diagnostics } });
  const shown = await client.connection.sendRequest('workspace/executeCommand', failing);
  const verdict = await client.until(() => client.verdicts.find((one) => one.uri === uri));
  return { diagnostics, hover, actions, shown, verdict, asked: client.shown };
}

/** Asks until the finding is told, or no longer is: what it depends on is read behind the document. */
async function untilTold(client: Client, code: string, told: boolean): Promise<void> {
  for (let tries = 0; (await codesOf(client)).includes(code) !== told; tries++) {
    assert.ok(tries < 1000, code);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

const codesOf = async (client: Client) => (await client.diagnostics(uri)).map(({ code }) => code);

test('of a long document a client is told the same as by one server', async () => {
  const [one, two] = [await connect(options), await connectToTwo(options)];
  for (const client of [one, two]) await client.open(uri, long);
  const seen = await look(two);
  assert.deepEqual(seen, await look(one));
  assert.ok(seen.diagnostics.some(({ code }) => code === 'block-total'));
  for (const client of [one, two]) await client.stop();
});

test('a document that becomes long is handed over, and its edits after it', async () => {
  const client = await connectToTwo(options);
  await client.open(uri, short);
  const before = await codesOf(client);
  await client.change(uri, long);
  assert.deepEqual(await codesOf(client), before);
  const start = { line, character: row.indexOf('68') };
  await client.change(uri, '69', { start, end: { line, character: start.character + 2 } });
  assert.equal((await codesOf(client)).filter((code) => code === 'block-total').length, 1);
  await client.stop();
});

test('a long document that is closed and opened short is read with the others again', async () => {
  const client = await connectToTwo(options);
  await client.open(uri, long);
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  assert.equal(await client.request('textDocument/hover', uri, { position }), null);
  await client.open(uri, short);
  assert.ok((await codesOf(client)).includes('block-total'));
  await client.stop();
});

test('a long document is held against the other files of its folder', async () => {
  const reportOf = (year: number, carried: string) => `某市${year}年政府信息公开工作年度报告\n${requests(carried)}\n`;
  const before = reportOf(2022, '\n| 四、结转下年度继续办理 | 7 | 0 | 0 | 0 | 0 | 0 | 7 |');
  const client = await connectToTwo(options, new MemoryWorld({ '/reports/2022.md': before }));
  const after = reportOf(2023, '\n| 二、上年结转政府信息公开申请数量 | 8 | 0 | 0 | 0 | 0 | 0 | 8 |');
  await client.open(uri, after + '\n'.repeat(5000));
  await untilTold(client, 'prior-year', true);
  await client.stop();
});

test('settings reach both servers', async () => {
  const client = await connectToTwo({ ...options, settings: { severity: { 'block-total': 'off' } } });
  await client.open(uri, long);
  await untilTold(client, 'block-total', false);
  await client.stop();
});
