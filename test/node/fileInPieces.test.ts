import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FileInPieces } from '../../server/src/node/fileInPieces.ts';
import { temporaryFolder } from '../support/commandLine.ts';

function writeTo(path: string): void {
  const file = new FileInPieces(path);
  file.add('one ');
  file.add('two');
  file.finish();
}

test('a file is put in its place when it is whole, with the mode of the one that was there', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'out');
  writeFileSync(path, 'old');
  chmodSync(path, 0o640);
  const file = new FileInPieces(path);
  file.add('new');
  assert.equal(readFileSync(path, 'utf8'), 'old');
  file.finish();
  assert.equal(readFileSync(path, 'utf8'), 'new');
  assert.equal(statSync(path).mode & 0o777, 0o640);
  new FileInPieces(path).abandon();
  assert.deepEqual(readdirSync(folder), ['out']);
});

test('a link stays a link, and what it leads to is written, there already or not yet', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'far'));
  writeFileSync(join(folder, 'far', 'old'), 'old');
  for (const name of ['old', 'new']) {
    symlinkSync(join('far', name), join(folder, name));
    symlinkSync(name, join(folder, `${name}2`));
    writeTo(join(folder, `${name}2`));
    assert.equal(readFileSync(join(folder, 'far', name), 'utf8'), 'one two');
    assert.ok(lstatSync(join(folder, `${name}2`)).isSymbolicLink());
    assert.equal(readlinkSync(join(folder, name)), join('far', name));
  }
  assert.deepEqual(readdirSync(join(folder, 'far')), ['new', 'old']);
});

test('a folder is refused before anything is written', () => {
  assert.throws(() => new FileInPieces(temporaryFolder()), { code: 'EISDIR' });
});

test('links in a circle are refused', () => {
  const folder = temporaryFolder();
  symlinkSync('b', join(folder, 'a'));
  symlinkSync('a', join(folder, 'b'));
  assert.throws(() => new FileInPieces(join(folder, 'a')), { code: 'ELOOP' });
  assert.deepEqual(readdirSync(folder), ['a', 'b']);
});

const posix = { skip: process.platform === 'win32' };

test('a device takes what is written and stays', posix, () => {
  writeTo('/dev/null');
  assert.ok(statSync('/dev/null').isCharacterDevice());
});

test('a pipe is written into and stays', posix, async () => {
  const pipe = join(temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const reader = spawn('cat', [pipe]);
  let read = '';
  reader.stdout.setEncoding('utf8').on('data', (text: string) => (read += text));
  const ended = new Promise((resolve) => reader.on('close', resolve));
  await new Promise((resolve) => reader.on('spawn', resolve));
  writeTo(pipe);
  await ended;
  assert.equal(read, 'one two');
  assert.ok(statSync(pipe).isFIFO());
});

test('a file that this process writes to already goes on', { skip: process.platform !== 'linux' }, () => {
  const path = join(temporaryFolder(), 'out');
  const opened = openSync(path, 'w');
  writeSync(opened, 'before ');
  writeTo(`/dev/fd/${opened}`);
  writeSync(opened, ' after');
  closeSync(opened);
  assert.equal(readFileSync(path, 'utf8'), 'before one two after');
});
