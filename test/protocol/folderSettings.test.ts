/** Settings that each folder of several has of its own: of open and closed files, on a disk and told by a browser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  DiagnosticSeverity,
  type Connection,
  type Diagnostic,
  type MessageSignature,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { PushedFiles } from '../../server/src/lsp/pushedFiles.ts';
import { connect, type Client } from '../support/connect.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

const wrong = readFileSync(join('samples', '结转错误.年报.md'), 'utf8');
const [one, other] = ['file:///one', 'file:///other'];
const names = ['a.年报.md', 'old/a.年报.md', 'copied.txt'];
const files = [one, other].flatMap((folder) => names.map((name) => `${folder}/${name}`));

const client = {
  locale: 'en',
  capabilities: {
    textDocument: { diagnostic: {}, publishDiagnostics: {} },
    workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
  },
  workspaceFolders: [one, other].map((uri) => ({ uri, name: uri })),
  initializationOptions: { verdict: true },
};

const own = {
  severity: { 'wrong-figure': 'hint', 'carry-forward': 'hint' },
  exclude: ['old/**'],
  recognizeByContent: false,
};

const onDisk = () =>
  connect(
    { ...client, folderSettings: { [one]: own } },
    new MemoryWorld(Object.fromEntries(files.map((uri) => [uri.slice('file://'.length), wrong]))),
  );

/** A world of files that the client reads for the server, as in a browser; there bytes travel as they are, here as JSON. */
function toldWorld(connection: Connection): PushedFiles {
  const onNotification = (type: MessageSignature, take: (file: { bytes: number[] }) => void) =>
    connection.onNotification(type.method, (file: { bytes: number[] }) => {
      take({ ...file, bytes: Uint8Array.from(file.bytes) as unknown as number[] });
    });
  return new PushedFiles({ ...connection, onNotification } as unknown as Connection);
}

async function told(): Promise<Client> {
  const started = await connect({ ...client, folderSettings: { [one]: own } }, toldWorld);
  for (const uri of files)
    await started.connection.sendNotification('gouji/file', { uri, bytes: [...new TextEncoder().encode(wrong)] });
  return started;
}

/** The gravest severity of the findings of each closed file, by address. */
async function findings(started: Client): Promise<Record<string, number>> {
  // Answered once the folders were looked through.
  await started.connection.sendRequest('gouji/overview', {});
  const { items } = await started.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds: [],
  });
  return Object.fromEntries(
    items.flatMap((item) => ('items' in item ? [[decodeURI(item.uri), gravest(item.items)]] : [])),
  );
}

function gravest(items: readonly Diagnostic[]): number {
  return Math.min(...items.map(({ severity = DiagnosticSeverity.Error }) => severity));
}

for (const [where, start] of Object.entries({ 'on a disk': onDisk, 'in a browser': told }))
  test(`each folder has its own severities and its own choice of files ${where}`, async () => {
    const started = await start();
    const found = await findings(started);
    assert.equal(found[`${one}/a.年报.md`], DiagnosticSeverity.Hint);
    assert.equal(found[`${other}/a.年报.md`], DiagnosticSeverity.Error);
    assert.ok(!(`${one}/old/a.年报.md` in found));
    assert.ok(`${other}/old/a.年报.md` in found);
    await started.stop();
  });

test('what is open follows the settings of its folder, and those outside of all folders the rest', async () => {
  const started = await onDisk();
  await findings(started);
  const isReport = async (uri: string) => {
    await started.open(uri, wrong, 'plaintext');
    return (await started.until(() => started.verdicts.findLast((verdict) => verdict.uri === uri))).report;
  };
  assert.equal(await isReport(`${one}/copied.txt`), false);
  assert.equal(await isReport(`${other}/copied.txt`), true);
  assert.equal(await isReport('file:///elsewhere/copied.txt'), true);
  await started.stop();
});

test('a folder that comes later brings its own settings, and what cannot be used of them is told once', async () => {
  const added = 'file:///added';
  const wrongly = { ...own, inlayHints: 'some' };
  const started = await connect(
    {
      ...client,
      workspaceFolders: [{ uri: other, name: 'other' }],
      folderSettings: { [added]: wrongly, [one]: wrongly },
    },
    new MemoryWorld({ '/added/a.年报.md': wrong }),
  );
  const event = { added: [added, one].map((uri) => ({ uri: uri, name: 'added' })), removed: [] };
  await started.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  await started.until(() => started.logged[0]);
  assert.equal(started.logged.length, 1);
  await started.open(`${added}/a.年报.md`, wrong);
  const { items } = await started.request<{ items: Diagnostic[] }>('textDocument/diagnostic', `${added}/a.年报.md`);
  assert.equal(gravest(items), DiagnosticSeverity.Hint);
  await started.stop();
});
