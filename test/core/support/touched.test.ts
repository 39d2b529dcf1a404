import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { isFeltIn, testsFor } from '../../support/touched.mjs';

/** What imports what, in a small project. */
const imports: Record<string, readonly string[]> = {
  'server/src/span.ts': [],
  'server/src/line.ts': ['server/src/span.ts'],
  'server/src/check.ts': ['server/src/line.ts'],
  'test/support/draft.ts': ['server/src/check.ts'],
  'test/core/line.test.ts': ['server/src/line.ts'],
  'test/core/check.test.ts': ['test/support/draft.ts'],
  'test/core/words.test.ts': [],
  'test/core/rules/line.test.ts': ['test/support/draft.ts'],
  'test/properties/edits.test.ts': ['server/src/line.ts'],
  'test/support/imports.mjs': [],
  'test/repo/layers.test.ts': ['test/support/imports.mjs'],
  'test/repo/documents.test.ts': [],
};
const path = (file: string) => join(...file.split('/'));
const sources = Object.keys(imports).map(path);

const importsOf = (file: string) => (imports[file.replaceAll('\\', '/')] ?? []).map(path);

function called(...touched: string[]): string[] {
  const tests = sources.filter((file) => file.endsWith('.test.ts'));
  return testsFor(touched.map(path), tests, sources, importsOf).map((file) => file.replaceAll('\\', '/'));
}

test('the nearest come first: those of its name, then by imports, last what generates drafts', () => {
  assert.deepEqual(called('server/src/line.ts'), [
    'test/core/line.test.ts',
    'test/core/rules/line.test.ts',
    'test/repo/layers.test.ts',
    'test/core/check.test.ts',
    'test/properties/edits.test.ts',
  ]);
});

test('a touched test is its own; what imports nothing touched is left out', () => {
  assert.deepEqual(called('test/core/words.test.ts'), ['test/core/words.test.ts', 'test/repo/layers.test.ts']);
});

test('a draft calls for the tests beside and above it, a document for those of the repository', () => {
  assert.deepEqual(called('test/core/rules/drafts.txt'), [
    'test/core/line.test.ts',
    'test/core/check.test.ts',
    'test/core/words.test.ts',
    'test/core/rules/line.test.ts',
  ]);
  assert.deepEqual(called('docs/cli.md'), ['test/repo/layers.test.ts', 'test/repo/documents.test.ts']);
});

test('a folder feels what its sources import, however far, and what is touched in it', () => {
  const isFelt = (file: string, folder: string) => isFeltIn([path(file)], path(folder), sources, importsOf);
  assert.equal(isFelt('server/src/span.ts', 'test/support'), true);
  assert.equal(isFelt('test/core/words.test.ts', 'test/core'), true);
  assert.equal(isFelt('test/core/words.test.ts', 'server/src'), false);
});
