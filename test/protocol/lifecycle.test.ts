import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import {
  createConnection,
  createProtocolConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { keepOrder } from '../../server/src/lsp/order.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { connect } from '../support/connect.ts';

test('what the client does not know is not advertised', async () => {
  const client = await connect();
  assert.deepEqual(client.initialized.capabilities, {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2, save: true },
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

test('wrong parameters are refused as such, without a line in the log, and the next request is served', async () => {
  const client = await connect({ capabilities: { textDocument: { hover: {}, inlayHint: {} } } });
  await client.open('file:///a.年报.md', '一、总体情况\n');
  const textDocument = { uri: 'file:///a.年报.md' };
  for (const [method, params] of [
    ['hover', {}],
    ['hover', { textDocument, position: null }],
    ['hover', { textDocument, position: { line: -1, character: 0 } }],
    ['inlayHint', { textDocument, range: { start: { line: 0, character: 0 } } }],
  ] as const)
    await assert.rejects(client.connection.sendRequest(`textDocument/${method}`, params), { code: -32602 });
  const position = { line: 0, character: 0 };
  assert.equal(await client.request('textDocument/hover', 'file:///a.年报.md', { position }), null);
  assert.deepEqual(client.logged, []);
  await client.stop();
});

/** A client of a server that keeps the order of the protocol, neither started. */
function orderly() {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(ProposedFeatures.all, toServer, toClient, { messageStrategy: keepOrder() }));
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.listen();
  return client;
}

test('what brings no parameters, or others than it should, is refused or let go without a line in the log', async () => {
  const client = orderly();
  const logged: unknown[] = [];
  client.onNotification('window/logMessage', (message) => void logged.push(message));
  const capabilities = { textDocument: { hover: {}, diagnostic: {} }, workspace: { symbol: {} } };
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
  await assert.rejects(client.sendRequest('textDocument/hover'), { code: -32602 });
  await assert.rejects(client.sendRequest('workspace/diagnostic'), { code: -32602 });
  await assert.rejects(client.sendRequest('workspace/diagnostic', { previousResultIds: 1 }), { code: -32602 });
  for (const method of ['didOpen', 'didChange', 'didSave', 'didClose'])
    for (const params of [{}, { textDocument: 5 }, { textDocument: { uri: 5 } }])
      await client.sendNotification(`textDocument/${method}`, params);
  await client.sendNotification('workspace/didChangeWatchedFiles', {});
  await client.sendNotification('workspace/didChangeWorkspaceFolders', {});
  await client.sendNotification('gouji/cursor', {});
  assert.equal(await client.sendRequest('shutdown'), null);
  assert.deepEqual(logged, []);
  client.dispose();
});

test('nothing is answered before initialize, which comes once, and nothing after shutdown', async () => {
  const client = orderly();
  const initialize = () => client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  const hover = () => client.sendRequest('textDocument/hover', {});
  await assert.rejects(hover(), { code: -32002 });
  await initialize();
  await assert.rejects(initialize(), { code: -32600 });
  await client.sendRequest('shutdown');
  await assert.rejects(hover(), { code: -32600 });
  client.dispose();
});

test('a document that is not open has no answer', async () => {
  const client = await connect({ capabilities: { textDocument: { hover: {} } } });
  const position = { line: 0, character: 0 };
  assert.equal(await client.request('textDocument/hover', 'file:///b.md', { position }), null);
  await client.stop();
});

test('only the row that is being typed may be half typed: not in a file, once saved, or once the cursor is elsewhere', async () => {
  const uri = 'file:///a.年报.md';
  const head = '四、政府信息公开行政复议、行政诉讼情况\n\n';
  const row = '| 1 | 2 | 3 | 4 | 11 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0';
  const text = `${head}${litigationHead}${row}`;
  const client = await connect({ capabilities: { textDocument: { diagnostic: {} } } });
  const wrong = async () => (await client.diagnostics(uri)).filter(({ severity }) => severity === 1).length;
  const lastLine = text.split('\n').length - 1;
  const typeAgain = () =>
    client.change(uri, '0', { start: at(lastLine, row.length - 1), end: at(lastLine, row.length) });
  await client.open(uri, text);
  assert.equal(await wrong(), 1, 'as it is on the disk');
  await typeAgain();
  assert.equal(await wrong(), 0, 'as it is typed');
  await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  assert.equal(await wrong(), 1, 'saved');
  await typeAgain();
  await client.connection.sendNotification('gouji/cursor', { textDocument: { uri }, position: at(lastLine, 0) });
  assert.equal(await wrong(), 0, 'the cursor in the same line');
  await client.connection.sendNotification('gouji/cursor', { textDocument: { uri }, position: at(0, 0) });
  assert.equal(await wrong(), 1, 'the cursor elsewhere');
  await client.change(uri, '四', { start: at(0, 0), end: at(0, 1) });
  assert.equal(await wrong(), 1, 'another line edited');
  await client.stop();
});

function at(line: number, character: number): { line: number; character: number } {
  return { line, character };
}

const litigationHead = `| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
| | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
`;
