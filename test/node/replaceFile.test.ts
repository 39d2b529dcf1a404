import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { replaceFile } from '../../server/src/node/replaceFile.ts';
import { temporaryFolder } from '../support/commandLine.ts';

test('the content changes; mode and link stay, nothing else is left', () => {
  const folder = temporaryFolder();
  const [file, link] = [join(folder, 'a.md'), join(folder, 'link.md')];
  writeFileSync(file, 'old');
  chmodSync(file, 0o640);
  symlinkSync('a.md', link);
  replaceFile(link, Buffer.from('new'));
  assert.equal(readFileSync(file, 'utf8'), 'new');
  assert.equal(statSync(file).mode & 0o777, 0o640);
  assert.ok(lstatSync(link).isSymbolicLink());
  assert.deepEqual(readdirSync(folder), ['a.md', 'link.md']);
});

test('where the new content cannot be put in place, the old stays and nothing is left beside it', () => {
  const folder = temporaryFolder();
  assert.throws(() => replaceFile(join(folder, 'missing.md'), Buffer.from('new')), { code: 'ENOENT' });
  // A folder cannot be replaced by a file: the last step fails.
  mkdirSync(join(folder, 'inner'));
  assert.throws(() => replaceFile(join(folder, 'inner'), Buffer.from('new')), { code: /EISDIR|EEXIST|EPERM/ });
  assert.deepEqual(readdirSync(folder), ['inner']);
});
