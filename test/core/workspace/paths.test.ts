import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderOf, resolveFrom, seriesOf, yearInPath } from '../../../server/src/workspace/paths.ts';

test('a path is resolved from a folder', () => {
  assert.equal(resolveFrom('a/b', 'c.md'), 'a/b/c.md');
  assert.equal(resolveFrom('a/b', './../c.md'), 'a/c.md');
  assert.equal(resolveFrom('', '../c.md'), '../c.md');
  assert.equal(resolveFrom('a', '/c.md'), '/c.md');
  assert.equal(resolveFrom('/a', 'c.md'), '/a/c.md');
  assert.equal(folderOf('a/b/c.md'), 'a/b');
  assert.equal(folderOf('c.md'), '');
});

test('the year of a path is that of its file, else of its nearest folder', () => {
  assert.equal(yearInPath('2022/水务局2023年年报.md'), 2023);
  assert.equal(yearInPath('2022/2023/水务局.md'), 2023);
  assert.equal(yearInPath('水务局20230131.md'), undefined);
});

test('a series of files differs in years only', () => {
  assert.equal(seriesOf('2023/水务局2023.md'), seriesOf('2024/水务局2024.md'));
  assert.notEqual(seriesOf('2023/水务局.md'), seriesOf('2024/财政局.md'));
});
