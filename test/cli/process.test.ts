/** What only the bundled command in a process of its own can show. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { bundledCommand, runProcess } from '../support/commandLine.ts';
import { broken, correct, folderOf, memo } from './drafts.ts';

const command = await bundledCommand();

const gouji = (...argv: string[]) => runProcess(process.execPath, [command, ...argv]);
const shell = (script: string, ...argv: string[]) =>
  runProcess('bash', ['-c', script, process.execPath, command, ...argv]);

/** Drafts of all kinds, as many as are named. */
function manyDrafts(count: number): string {
  const kinds = [correct, broken, memo, Buffer.from([0xff])];
  const names = Array.from({ length: count }, (_, at) => [`${String(at).padStart(4, '0')}.md`, kinds[at % 4] ?? '']);
  return folderOf(Object.fromEntries(names) as Record<string, string>);
}

test('the bundle runs alone, with the exit statuses of the command', async () => {
  const folder = folderOf({ 'a.md': correct, 'b.md': broken });
  assert.deepEqual(readdirSync(dirname(command)), ['cli', 'cli.js']);
  assert.equal((await gouji('check', join(folder, 'a.md'))).status, 0);
  assert.equal((await gouji('check', folder)).status, 1);
  assert.equal((await gouji('check', '--format', 'yaml', folder)).status, 2);
});

test('standard input is read to its end', async () => {
  const { status, stdout } = await runProcess(process.execPath, [command, 'check', '-'], broken);
  assert.equal(status, 1);
  assert.match(stdout, /^-:29:10: error /);
});

test('any number of threads gives the same output', async () => {
  const folder = manyDrafts(70);
  for (const format of ['text', 'json']) {
    const alone = await gouji('check', '--format', format, '--jobs', '1', folder);
    assert.equal(alone.status, 2);
    assert.deepEqual(await gouji('check', '--format', format, '--jobs', '2', folder), alone);
  }
});

test('the heap stays small: new objects get hardly more room than at the start', async () => {
  const tellRoom = `import { getHeapSpaceStatistics } from 'node:v8';
    process.on('exit', () => {
      const space = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
      console.error(space.space_size);
    });`;
  const hook = `data:text/javascript,${encodeURIComponent(tellRoom)}`;
  const { stderr } = await runProcess(process.execPath, [
    '--import',
    hook,
    command,
    'check',
    folderOf({ 'a.md': correct.repeat(60) }),
  ]);
  assert.match(stderr, /^\d+\n$/);
  assert.ok(Number(stderr) <= 8 * 1024 * 1024, stderr);
});

test('a reader that goes away ends the work quietly', async () => {
  const folder = manyDrafts(40);
  const { stdout, stderr } = await shell('"$0" "$1" check --format json "$2" 2>&1 | head -c 20', folder);
  assert.deepEqual([stdout, stderr], ['{"version":1,"files"', '']);
});

test('a full disk is an error', async () => {
  const { status, stderr } = await shell('"$0" "$1" check "$2" > /dev/full', folderOf({ 'a.md': broken }));
  assert.deepEqual([status, stderr], [2, 'gouji: the disk is full\n']);
});

test('broken links, pipes and loops in a folder are named, and the rest is checked', async () => {
  const folder = folderOf({ 'a.md': correct, 'inner/z.md': broken });
  await shell('cd "$2" && mkfifo pipe.md && ln -s gone.md link.md && ln -s . circle && ln -s loop.md loop.md', folder);
  const { status, stdout, stderr } = await gouji('check', folder);
  assert.equal(status, 2);
  assert.match(
    stdout,
    /files 5: reports 2, skipped 0, unreadable 3; errors 1, warnings 0; 1 figure unread \(.*z\.md:29\)\n$/,
  );
  assert.deepEqual(
    stderr.split('\n').map((line) => line.replace(`gouji: ${folder}/`, '')),
    ['link.md: no such file or folder', 'loop.md: the links go round in a circle', 'pipe.md: not a regular file', ''],
  );
});

test('a signal ends a check as it ends any program', async () => {
  const folder = manyDrafts(40);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const child = spawn(process.execPath, [command, 'check', '--format', 'ndjson', folder]);
    const ended = new Promise((resolve) => child.on('exit', (_, by) => resolve(by)));
    child.stdout.once('data', () => {
      child.stdout.pause();
      child.kill(signal);
    });
    assert.equal(await ended, signal);
  }
});

test('a signal in the middle of fixing leaves every draft whole', async () => {
  const offTitle = correct.replace('存在的主要问题及改进情况', '存在问题及改进情况');
  const names = Array.from({ length: 300 }, (_, at) => `${at}.md`);
  const folder = folderOf(Object.fromEntries(names.map((name) => [name, offTitle])));
  const child = spawn(process.execPath, [command, 'check', '--fix', folder]);
  const ended = new Promise((resolve) => child.on('exit', (_, by) => resolve(by)));
  await until(
    () => child.exitCode !== null || names.some((name) => readFileSync(join(folder, name), 'utf8') === correct),
  );
  child.kill('SIGTERM');
  assert.equal(await ended, 'SIGTERM');
  const contents = names.map((name) => readFileSync(join(folder, name), 'utf8'));
  assert.ok(contents.every((content) => content === correct || content === offTitle));
  assert.equal(readdirSync(folder).length, names.length);
});

test('the language server is the bundle beside the command', async () => {
  const folder = folderOf({ 'server.js': 'process.stdout.write(process.argv.slice(2).join(" "))' });
  cpSync(dirname(command), folder, { recursive: true });
  const { status, stdout } = await runProcess(process.execPath, [join(folder, 'cli.js'), 'lsp', '--stdio']);
  assert.deepEqual([status, stdout], [0, 'lsp --stdio']);
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
}
