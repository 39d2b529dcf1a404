import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sourcesIn } from '../support/imports.mjs';

test('the types that the glossary names exist', () => {
  const sources = sourcesIn(join('server', 'src')).map((file) => readFileSync(file, 'utf8'));
  const exported = sources.flatMap((text) => [...text.matchAll(/^export (?:interface|class|type) (\w+)/gm)]);
  const types = new Set(exported.map(([, name]) => name));
  const page = readFileSync(join('docs', 'dev', 'glossary.md'), 'utf8');
  const named = [...page.matchAll(/`([A-Z]\w+)`/g)].map(([, name]) => name);
  assert.ok(named.length > 0);
  assert.deepEqual(
    named.filter((name) => !types.has(name)),
    [],
  );
});
