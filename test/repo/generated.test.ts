import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { derivedFiles } from '../../client/build/generate/index.ts';

test('every derived file is as its source says (npm run generate)', async () => {
  const stale = (await derivedFiles()).filter(({ path, text }) => readFileSync(path, 'utf8') !== text);
  assert.deepEqual(
    stale.map(({ path }) => path),
    [],
  );
});
