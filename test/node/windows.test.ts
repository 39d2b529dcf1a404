/** Paths and addresses of Windows, which need none of it: drives, shares of a network, backslashes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldersUp, pathIn, resolveFrom, yearInPath } from '../../server/src/workspace/paths.ts';
import { plainly } from '../support/markedFile.ts';
import { onWindows } from '../support/onWindows.ts';

/** An address of the editor, the path by which a file is known, and the address that others are told. */
const files = [
  ['file:///c%3A/%E5%B9%B4%E6%8A%A5/2024.md', 'c:/年报/2024.md', 'file:///c:/%E5%B9%B4%E6%8A%A5/2024.md'],
  ['file:///D:/a%20b/%231.md', 'D:/a b/#1.md', 'file:///D:/a%20b/%231.md'],
  ['file://server/share/2024.md', '//server/share/2024.md', 'file://server/share/2024.md'],
] as const;

describe('the files of a disk of Windows', async () => {
  const { diskWorld } = await onWindows<typeof import('../../server/src/node/world.ts')>('server/src/node/world.ts');

  for (const [address, path, told] of files)
    it(`are known by one path: ${address}`, () => {
      assert.equal(diskWorld.pathOf(address), path);
      assert.equal(diskWorld.uriOf(path), told);
    });

  it('may be those of a whole drive or share', () => {
    assert.equal(diskWorld.pathOf('file:///d%3A/'), 'd:');
    assert.equal(diskWorld.pathOf('file://server/share/'), '//server/share');
    assert.equal(diskWorld.pathOf('file://server/share/年报/'), '//server/share/年报');
  });

  it('have no path where an address is none of theirs', () => {
    for (const address of ['file:///etc/passwd', 'untitled:Untitled-1'])
      assert.equal(diskWorld.pathOf(address), undefined, address);
  });
});

describe('what is named on the command line of Windows', async () => {
  const { indexPath } = await onWindows<typeof import('../../server/src/cli/check/indexPath.ts')>(
    'server/src/cli/check/indexPath.ts',
  );

  it('is known by slashes, none at the end of a drive or a share', () => {
    const given = ['D:\\年报\\2024\\a.md', 'D:/年报/2024/a.md', '\\\\server\\share\\2024\\a.md', '2024\\a.md'];
    assert.deepEqual(given.map(indexPath), [
      'D:/年报/2024/a.md',
      'D:/年报/2024/a.md',
      '//server/share/2024/a.md',
      '2024/a.md',
    ]);
    assert.deepEqual(['D:\\', '\\\\server\\share\\', 'D:\\年报\\', '.'].map(indexPath), [
      'D:',
      '//server/share',
      'D:/年报',
      '',
    ]);
  });

  it('has the gouji.json above it looked for up to what was given', () => {
    const projects = (path: string) => [...foldersUp(path)].map((folder) => pathIn(folder, 'gouji.json'));
    assert.deepEqual(projects('D:/年报').slice(0, 2), ['D:/年报/gouji.json', 'D:/gouji.json']);
    assert.equal(projects('//server/share')[0], '//server/share/gouji.json');
  });

  it('may be written so in gouji.json, too', () => {
    assert.equal(resolveFrom('D:/年报', '2024\\水务局.md'), 'D:/年报/2024/水务局.md');
    assert.equal(resolveFrom('//server/share/2024', '..\\2023\\水务局.md'), '//server/share/2023/水务局.md');
    assert.equal(yearInPath('D:/年报2024/水务局.md'), 2024);
  });
});

describe('what is written on Windows', async () => {
  const { sarif } = await onWindows<typeof import('../../server/src/cli/formats/sarif.ts')>(
    'server/src/cli/formats/sarif.ts',
  );

  it('names files by addresses', () => {
    const uriOf = (path: string) =>
      /"uri":"([^"]*)"/.exec(sarif.file({ path, kind: 'unreadable', reason: '' }, plainly))?.[1];
    assert.equal(uriOf('2024\\a b.md'), '2024/a%20b.md');
    assert.equal(uriOf('C:\\2024\\a.md'), 'file:///C:/2024/a.md');
    assert.equal(uriOf('\\\\server\\share\\a.md'), 'file://server/share/a.md');
  });
});
