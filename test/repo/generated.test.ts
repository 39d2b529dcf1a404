import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { derivedFiles } from '../generate/index.ts';

test('every derived file is as its source says (npm run generate)', async () => {
  for (const { path, text } of await derivedFiles()) assert.equal(readFileSync(path, 'utf8'), text, path);
});
