import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { draftsIn } from '../../server/src/node/folder.ts';
import { temporaryFolder } from '../support/commandLine.ts';

function folderWith(...files: string[]): string {
  const folder = temporaryFolder();
  for (const file of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  return folder;
}

const found = (folder: string) =>
  [...draftsIn(folder)].filter(({ isSpare }) => !isSpare).map(({ path }) => path.slice(folder.length + 1));

test('drafts are found by their names, in all folders but those of tools', () => {
  const folder = folderWith(
    'a.md',
    'b.TXT',
    'c.html',
    'd.htm',
    'e.docx',
    'f.ppt',
    '.git/f.md',
    'g/node_modules/h.md',
    'g/i.md',
  );
  assert.deepEqual(found(folder), ['a.md', 'b.TXT', 'c.html', 'd.htm', 'e.docx', 'g/i.md']);
});

test('what was put aside is told from drafts: hidden files, locks, backups, copies and all in their folders', () => {
  const aside = ['.history/a.md', '.trash/b/c.md', '~$a.md', '.a.md', 'a - 副本.md', 'a - Copy (2).md', '备份/d.md'];
  const folder = folderWith(...aside, 'a.md', 'copyright.md', 'a(1).md');
  const spare = [...draftsIn(folder)].filter(({ isSpare }) => isSpare).map(({ path }) => path.slice(folder.length + 1));
  assert.deepEqual(spare, aside.toSorted());
  assert.deepEqual(found(folder), ['a(1).md', 'a.md', 'copyright.md']);
});

test('the order is that of the whole paths', () => {
  const folder = folderWith('a/x.md', 'a.md', 'a-b/x.md', 'B.md', '年报.md', 'a/b/x.md');
  assert.deepEqual(found(folder), ['B.md', 'a-b/x.md', 'a.md', 'a/b/x.md', 'a/x.md', '年报.md']);
  assert.deepEqual(found(folder), found(folder).toSorted());
});

test('links to folders are not followed', () => {
  const folder = folderWith('a/x.md');
  symlinkSync('..', join(folder, 'a', 'circle'));
  symlinkSync('x.md', join(folder, 'a', 'link.md'));
  assert.deepEqual(found(folder), ['a/link.md', 'a/x.md']);
  assert.deepEqual(
    [...draftsIn(folder)].map(({ isLink }) => isLink),
    [true, false],
  );
});

test('a folder that cannot be listed is named with the reason', () => {
  const missing = join(temporaryFolder(), 'missing');
  assert.deepEqual(
    [...draftsIn(missing)].map(({ path, reason }) => [path, reason?.en]),
    [[missing, 'no such file or folder']],
  );
});
