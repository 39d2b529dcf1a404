import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { test } from 'node:test';
import { nothing } from '../support/nothing.ts';
import { circlesAmong, importsOf, sourcesIn } from '../support/imports.mjs';

const product = ['client', 'server'].flatMap(sourcesIn);

test('nothing but tests imports from test/', () => {
  const found = [...product, 'eslint.config.mjs'].flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith(`test${sep}`))
      .map((target) => `${file} imports ${target}`),
  );
  nothing(found, 'move what the product needs out of test/: nothing but tests may import from there');
});

test('nothing but tests names what is in test/', () => {
  const named = /['"`](?:\.{1,2}\/)*test(?:\/[^'"`]*)?['"`]/;
  assert.deepEqual(
    product.filter((file) => named.test(readFileSync(file, 'utf8'))),
    [],
  );
});

test('the client’s sources import each other in no circle, types included', () => {
  assert.deepEqual(circlesAmong(sourcesIn('client')), []);
});

test('which files are drafts is said in one place', () => {
  const told = /\bhtm\b|html\?|'gov-report'/;
  const saying = product.filter((file) => told.test(readFileSync(file, 'utf8').replace(/\/\*\*.*?\*\//gs, '')));
  assert.deepEqual(saying, [join('server', 'src', 'workspace', 'draftFiles.ts')]);
});
