import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LruCache } from '../../../server/src/text/lruCache.ts';

test('what was used lately is remembered, and what was not is forgotten', () => {
  const recent = new LruCache<number>(2);
  for (const [value, text] of ['a', 'b', 'c'].entries()) recent.set(text, value);
  assert.equal(recent.get('a'), 0);
  for (const [value, text] of ['d', 'e', 'f'].entries()) recent.set(text, value);
  assert.deepEqual(
    ['a', 'b', 'c', 'f'].map((text) => recent.get(text)),
    [undefined, undefined, undefined, 2],
  );
});
