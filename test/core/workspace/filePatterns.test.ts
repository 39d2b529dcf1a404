import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesBy, matching } from '../../../server/src/workspace/filePatterns.ts';

const files = ['a.md', '2024/a.md', '2024/旧稿/b.md', '旧稿/c.txt', '!a.md', '.b.md'];
const matched = (...patterns: string[]) => files.filter(matching(patterns));
const looked = (patterns: Parameters<typeof filesBy>[0]) => files.filter(filesBy(patterns) ?? (() => true));

test('a pattern without a slash is held against names of files and folders, another against whole paths', () => {
  assert.deepEqual(matched('旧稿'), ['2024/旧稿/b.md', '旧稿/c.txt']);
  assert.deepEqual(matched('./旧稿/'), ['2024/旧稿/b.md', '旧稿/c.txt']);
  assert.deepEqual(matched('旧稿/**'), ['旧稿/c.txt']);
  assert.deepEqual(matched('2024/旧稿'), ['2024/旧稿/b.md']);
  assert.deepEqual(matched('*.{md,markdown}'), ['a.md', '2024/a.md', '2024/旧稿/b.md', '!a.md', '.b.md']);
  assert.deepEqual(matched('**/旧稿/*.t?t'), ['旧稿/c.txt']);
});

test('no pattern is turned round by an exclamation mark', () => assert.deepEqual(matched('!a.md'), ['!a.md']));

test('only what is included is looked at, and of it nothing excluded', () => {
  assert.deepEqual(looked({ include: ['2024'] }), ['2024/a.md', '2024/旧稿/b.md']);
  assert.deepEqual(looked({ include: ['2024'], exclude: ['旧稿'] }), ['2024/a.md']);
  assert.deepEqual(looked({}), files);
});
