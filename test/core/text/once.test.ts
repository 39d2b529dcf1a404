import assert from 'node:assert/strict';
import { test } from 'node:test';
import { once } from '../../../server/src/text/once.ts';

test('what is made when first asked for is made once, though it be nothing', () => {
  let times = 0;
  const nothing = once<string | undefined>(() => {
    times++;
    return undefined;
  });
  assert.equal(times, 0);
  assert.deepEqual([nothing(), nothing()], [undefined, undefined]);
  assert.equal(times, 1);
});
