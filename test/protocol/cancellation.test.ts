import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver';
import { connect } from '../support/connect.ts';

const uri = 'file:///a.年报.md';
const capabilities = { textDocument: { diagnostic: {}, hover: {} } };

test('a cancelled request is answered as cancelled', async () => {
  const client = await connect({ capabilities });
  await client.open(uri, '一、总体情况\n');
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
  source.cancel();
  await assert.rejects(answer, { code: -32800 });
  await client.stop();
});

test('a request overtaken by an edit is not answered with what is no longer there', async () => {
  const client = await connect({ capabilities });
  await client.open(uri, '一、总体情况\n');
  const answer = client.diagnostics(uri);
  await client.change(uri, '一、总体情况\n二、\n');
  await assert.rejects(answer, { code: -32801 });
  assert.ok(Array.isArray(await client.diagnostics(uri)));
  await client.stop();
});

test('of many edits at once only the last is published', async () => {
  const client = await connect();
  await client.open(uri, '');
  await client.until(() => client.published[0]);
  let version = 0;
  for (let i = 0; i < 20; i++) version = await client.change(uri, `一、总体情况\n${i}\n`);
  await client.until(() => client.published.at(-1)?.version === version);
  assert.ok(client.published.length < 20, `${client.published.length} were published`);
  await client.stop();
});
