import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { LruCache } from '../../../server/src/text/lruCache.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heapInUse(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

test('a text that is remembered keeps nothing of the draft it was cut out of', () => {
  const cache = new LruCache<number>(2000);
  const before = heapInUse();
  for (let nth = 0; nth < 2000; nth++) {
    const draft = `${nth} ${'政府信息公开工作年度报告'.repeat(2000)}`;
    cache.set(draft.slice(0, 20), nth);
  }
  const growth = heapInUse() - before;
  assert.equal(cache.get(`7 ${'政府信息公开工作年度报告'.repeat(2)}`.slice(0, 20)), 7);
  assert.ok(growth < 4e6, `${growth} bytes for 2,000 texts of 20 characters`);
});
