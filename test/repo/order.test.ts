import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { rooms, sharedNames, stillCircular, stillUp } from './layers.mjs';
import { imports, layerOf, print, root, sourceOf, sources } from './sources.ts';

for (const [layer, order] of Object.entries(rooms)) {
  /** How high a file stands: in its room, or above them all. */
  const height = (file: string) => {
    const [, room = '', ...inside] = file.split('/');
    return inside.length > 0 ? order.indexOf(room) : order.length;
  };

  test(`imports among the rooms of ${layer}/ go down only`, () => {
    const inside = imports.filter((one) => layerOf(one.file) === layer && layerOf(sourceOf(one)) === layer);
    const up = inside.filter((one) => height(sourceOf(one)) > height(one.file)).map(print);
    assert.deepEqual(
      up.filter((one) => !stillUp.includes(one)),
      [],
    );
  });

  test(`every room of ${layer}/ has its place among the others`, () => {
    const folders = readdirSync(join(root, layer), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.deepEqual(
      folders.map(({ name }) => name).filter((name) => !order.includes(name)),
      [],
    );
  });
}

/** What each source imports of the others. */
const targets = new Map(sources.map(({ file }) => [file, new Set<string>()]));
for (const one of imports) if (one.target.startsWith('.')) targets.get(one.file)?.add(sourceOf(one));

/** All that a source imports, by itself or by way of others. */
function reachedFrom(source: string): Set<string> {
  const reached = new Set(targets.get(source));
  for (const file of reached) for (const target of targets.get(file) ?? []) reached.add(target); // it grows as it is gone through
  return reached;
}

test('no source imports itself by way of others, not even for a type', () => {
  const circular = [...targets.keys()].filter((file) => reachedFrom(file).has(file));
  assert.deepEqual(
    circular.filter((file) => !stillCircular.includes(file)),
    [],
  );
});

test('a name is exported by one source of the server alone', () => {
  const exporters = new Map<string, string[]>();
  for (const { file, text } of sources)
    for (const [, name = ''] of text.matchAll(/^export (?:async )?(?:const|function\*?|class|interface|type) (\w+)/gm))
      exporters.set(name, [...(exporters.get(name) ?? []), file]);
  const shared = [...exporters].filter(([name, files]) => files.length > 1 && !Object.hasOwn(sharedNames, name));
  assert.deepEqual(
    shared.map(([name, files]) => `${name}: ${files.join(', ')}`),
    [],
  );
});
