import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from '../support/connect.ts';

test('what the client does not know is not advertised', async () => {
  const client = await connect();
  assert.deepEqual(client.initialized.capabilities, {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2 },
  });
  await client.stop();
});

test('diagnostics are pushed with the version of the document, and taken back when it is closed', async () => {
  const client = await connect();
  await client.open('file:///a.年报.md', '');
  const version = await client.change('file:///a.年报.md', '一、总体情况\n');
  const pushed = await client.until(() => client.published.find((message) => message.version === version));
  assert.equal(pushed.uri, 'file:///a.年报.md');
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///a.年报.md' } });
  const last = await client.until(() => client.published.find((message) => message.version === undefined));
  assert.deepEqual(last, { uri: 'file:///a.年报.md', diagnostics: [] });
  await client.stop();
});

test('a client that pulls is not pushed to', async () => {
  const client = await connect({ capabilities: { textDocument: { diagnostic: {} } } });
  assert.ok(client.initialized.capabilities.diagnosticProvider);
  await client.open('file:///a.年报.md', '');
  assert.ok(Array.isArray(await client.diagnostics('file:///a.年报.md')));
  assert.deepEqual(client.published, []);
  await client.stop();
});

test('the verdict is sent to a client that asks for it', async () => {
  const client = await connect({ initializationOptions: { verdict: true } });
  await client.open('file:///a.md', '没有报告。\n', 'markdown');
  const verdict = await client.until(() => client.verdicts[0]);
  assert.deepEqual([verdict.uri, verdict.report, verdict.findings], ['file:///a.md', false, 0]);
  await client.stop();
});

test('a request that fails is answered with an error, and the next one is served', async () => {
  const client = await connect({ capabilities: { textDocument: { hover: {} } } });
  await client.open('file:///a.年报.md', '一、总体情况\n');
  await assert.rejects(client.request('textDocument/hover', 'file:///a.年报.md', { position: null }));
  await client.until(() => client.logged.find((message) => message.message.startsWith('textDocument/hover')));
  const position = { line: 0, character: 0 };
  assert.equal(await client.request('textDocument/hover', 'file:///a.年报.md', { position }), null);
  await client.stop();
});

test('a document that is not open has no answer', async () => {
  const client = await connect({ capabilities: { textDocument: { hover: {} } } });
  const position = { line: 0, character: 0 };
  assert.equal(await client.request('textDocument/hover', 'file:///b.md', { position }), null);
  await client.stop();
});
