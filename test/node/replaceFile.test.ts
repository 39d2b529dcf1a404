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
import { reasonOf } from '../../server/src/node/reason.ts';
import { replaceFile } from '../../server/src/node/replaceFile.ts';
import { temporaryFolder } from '../support/commandLine.ts';

test('the content changes; mode and link stay, nothing else is left', () => {
  const folder = temporaryFolder();
  const [file, link] = [join(folder, 'a.md'), join(folder, 'link.md')];
  writeFileSync(file, 'old');
  chmodSync(file, 0o640);
  symlinkSync('a.md', link);
  replaceFile(link, Buffer.from('old'), Buffer.from('new'));
  assert.equal(readFileSync(file, 'utf8'), 'new');
  assert.equal(statSync(file).mode & 0o777, 0o640);
  assert.ok(lstatSync(link).isSymbolicLink());
  assert.deepEqual(readdirSync(folder), ['a.md', 'link.md']);
});

test('where the new content cannot be put in place, the old stays and nothing is left beside it', () => {
  const folder = temporaryFolder();
  assert.throws(() => replaceFile(join(folder, 'missing.md'), Buffer.from('old'), Buffer.from('new')), {
    code: 'ENOENT',
  });
  // A folder cannot be replaced by a file: a late step fails.
  mkdirSync(join(folder, 'inner'));
  assert.throws(() => replaceFile(join(folder, 'inner'), Buffer.from('old'), Buffer.from('new')), {
    code: /EISDIR|EEXIST|EPERM/,
  });
  assert.deepEqual(readdirSync(folder), ['inner']);
});

test('what was saved since it was read stays, and that is told', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a.md');
  writeFileSync(file, 'saved');
  const replace = () => {
    replaceFile(file, Buffer.from('read'), Buffer.from('fixed'));
  };
  assert.throws(replace, (error) => reasonOf(error).en.startsWith('the file was changed while it was being checked'));
  assert.equal(readFileSync(file, 'utf8'), 'saved');
  assert.deepEqual(readdirSync(folder), ['a.md']);
});

test('a name as long as names may be, and what a run that was killed left behind, are no hindrance', () => {
  const folder = temporaryFolder();
  const name = `${'报'.repeat(84)}.md`;
  writeFileSync(join(folder, name), 'old');
  writeFileSync(join(folder, `.a.md.${process.pid}.tmp`), 'left');
  writeFileSync(join(folder, 'a.md'), 'old');
  for (const one of [name, 'a.md']) replaceFile(join(folder, one), Buffer.from('old'), Buffer.from('new'));
  for (const one of [name, 'a.md']) assert.equal(readFileSync(join(folder, one), 'utf8'), 'new');
});
