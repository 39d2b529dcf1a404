/** What only the bundled server in a process of its own can show, to a client that is no editor. */
import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { before, test } from 'node:test';
import { build, type BuildOptions } from 'esbuild';
import type { Hover } from 'vscode-languageserver';
import { editor as bundle } from '../../client/build/bundles.mjs';
import { folderOf } from '../cli/drafts.ts';
import { temporaryFolder } from '../support/commandLine.ts';
import { Client, connect, type ClientOptions } from '../support/connect.ts';
import { litigation } from '../support/read.ts';

const capabilities = { textDocument: { hover: {}, diagnostic: {} } };
const uri = 'file:///a.年报.md';
const text = litigation('\n| 1 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n');
const position = { line: text.split('\n').length - 2, character: 2 };

const outdir = temporaryFolder();
const server = join(outdir, 'server.js');
before(async () => {
  await build({ ...(bundle as BuildOptions), outdir });
});

/** Starts the server as any client would, and ends it as a client should. */
async function withProcess<T>(use: (client: Client) => Promise<T>, options: ClientOptions = {}): Promise<T> {
  const child = spawn(process.execPath, [server, '--stdio'], { cwd: tmpdir() });
  const exit = once(child, 'exit');
  const client = await Client.start(child.stdout, child.stdin, { capabilities, locale: 'zh-CN', ...options });
  const result = await use(client);
  await client.connection.sendRequest('shutdown');
  await client.connection.sendNotification('exit');
  assert.deepEqual(await exit, [0, null]);
  client.connection.dispose();
  return result;
}

async function look(client: Client) {
  await client.open(uri, text);
  const hover = await client.request<Hover>('textDocument/hover', uri, { position });
  return { diagnostics: await client.diagnostics(uri), hover };
}

test('over standard streams a client gets the same diagnostics and hovers', { timeout: 30_000 }, async () => {
  const seen = await withProcess(look);
  const client = await connect({ capabilities, locale: 'zh-CN' });
  assert.deepEqual(seen, await look(client));
  assert.deepEqual(
    seen.diagnostics.map(({ code }) => code),
    ['missing-section', 'block-total'],
  );
  await client.stop();
});

test('what is said of a long document keeps nobody waiting for another', { timeout: 60_000 }, async () => {
  const long = `${text}\n${'2023年新收申请12件，其中自然人10件，占83.3%。'.repeat(20_000)}\n`;
  const order = await withProcess(async (client) => {
    const said: string[] = [];
    await client.open('file:///long.年报.md', long);
    await client.open(uri, text);
    const asked = [client.diagnostics('file:///long.年报.md'), client.diagnostics(uri)];
    await Promise.all(asked.map((answer, i) => answer.then(() => said.push(i === 0 ? 'long' : 'short'))));
    return said;
  });
  assert.deepEqual(order, ['short', 'long']);
});

test('a thread reads a large folder, and ends when that is done', { timeout: 60_000 }, async () => {
  const year = (of: number) => readFileSync(join('samples', '三年', `林业局${of}年.年报.md`), 'utf8');
  const others = Array.from({ length: 50 }, (_, nth): [string, string] => [`${nth}.md`, '会议纪要']);
  const drafts = { ...Object.fromEntries(others), 'z2023.年报.md': year(2023), 'z2024.年报.md': year(2024) };
  const at = pathToFileURL(folderOf(drafts)).href;
  const uri = `${at}/z2024.年报.md`;
  const found = await withProcess(
    async (client) => {
      await client.open(uri, year(2024).replace('| 3 | 1 | 0 | 0 | 0 | 0 | 4 |', '| 2 | 1 | 0 | 0 | 0 | 0 | 3 |'));
      for (;;) {
        const said = await client.diagnostics(uri);
        if (said.some(({ code }) => code === 'prior-year')) return said;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    { workspaceFolders: [{ uri: at, name: 'reports' }] },
  );
  assert.ok(found.length > 0);
});

test('a server whose client has gone ends, over whatever they spoke', { timeout: 30_000 }, async () => {
  const piped = spawn(process.execPath, [server, '--stdio'], { cwd: tmpdir() });
  const forked = fork(server, ['--node-ipc'], { cwd: tmpdir() });
  // Told of a process to watch, it would stay as long as that one.
  forked.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: process.pid, capabilities: {} } });
  await once(forked, 'message');
  const exits = [piped, forked].map((child) => once(child, 'exit'));
  piped.stdin.end();
  forked.disconnect();
  assert.deepEqual(await Promise.all(exits), [
    [1, null],
    [1, null],
  ]);
});

test('a server whose client reads no more ends without a word', { timeout: 30_000 }, async () => {
  const child = spawn(process.execPath, [server, '--stdio'], { cwd: tmpdir() });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const exit = once(child, 'exit');
  const client = await Client.start(child.stdout, child.stdin, {});
  child.stdin.on('error', () => undefined);
  child.stdout.destroy();
  await client.open(uri, text).catch(() => undefined);
  assert.deepEqual(await exit, [1, null]);
  assert.equal(said, '');
});
