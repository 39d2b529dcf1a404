import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { after, test } from 'node:test';

const scratch = mkdtempSync(join(tmpdir(), 'gouji-start-'));
after(() => rmSync(scratch, { recursive: true }));

const script = resolve('client', 'start', 'start.mjs');
const samples = resolve('out', 'samples');
const sample = '结转错误.年报.md';

/** Runs `npm start` with arguments to its end. */
function start(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const options = { encoding: 'utf8', env: { ...process.env, VSCODE_EXECUTABLE: '', ...env } } as const;
  return spawnSync(process.execPath, [script, ...args], options);
}

/** A program that stands in for VS Code and writes down its arguments; the arguments it was given. */
function makeCode(): { folder: string; given: () => string[] } {
  const record = join(scratch, 'arguments');
  writeFileSync(join(scratch, 'code'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${record}'\n`);
  chmodSync(join(scratch, 'code'), 0o755);
  return { folder: scratch, given: () => readFileSync(record, 'utf8').trim().split('\n') };
}

/** Resolves to the address that a served editor prints. */
async function addressOf(editor: ChildProcess): Promise<string> {
  let printed = '';
  for await (const data of editor.stdout ?? []) {
    printed += String(data);
    const address = /http:\S+/.exec(printed)?.[0];
    if (address) return address;
  }
  throw new Error(`no address in: ${printed}`);
}

test('--no-open checks the sample, opens nothing and ends well whatever the sample holds', () => {
  const { status, stdout } = start(['--no-open']);
  assert.match(stdout, /结转错误\.年报\.md:\d+:\d+: error /);
  assert.equal(status, 0);
});

test('a path that does not exist is named', () => {
  const { status, stderr } = start(['没有这个文件.md']);
  assert.match(stderr, /没有这个文件\.md/);
  assert.equal(status, 2);
});

test('the desktop editor gets a fresh copy of the samples and the extension', () => {
  const { folder, given } = makeCode();
  rmSync(samples, { recursive: true, force: true });
  const { status } = start([], { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` });
  assert.equal(status, 0);
  assert.deepEqual(given(), [`--extensionDevelopmentPath=${resolve('.')}`, samples, join(samples, sample)]);
  assert.equal(readFileSync(join(samples, sample), 'utf8'), readFileSync(join('samples', sample), 'utf8'));
});

test(
  'the author’s own folder is checked and opened in place of the samples',
  { skip: process.platform === 'win32' },
  () => {
    const { folder, given } = makeCode();
    const { status } = start([resolve('docs')], { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` });
    assert.equal(status, 0);
    assert.deepEqual(given(), [`--extensionDevelopmentPath=${resolve('.')}`, resolve('docs')]);
  },
);

test('the editor in the browser is served under a secret address until interrupted', async () => {
  const editor = spawn(process.execPath, [script, '--browser'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const address = await addressOf(editor);
    const { origin } = new URL(address);
    // The token becomes a cookie, then the address without it is good.
    assert.equal((await fetch(address, { redirect: 'manual' })).status, 302);
    assert.equal((await fetch(origin)).status, 403);
    editor.kill('SIGINT');
    assert.deepEqual(await once(editor, 'exit'), [0, null]);
    await assert.rejects(fetch(origin));
  } finally {
    editor.kill();
  }
});
