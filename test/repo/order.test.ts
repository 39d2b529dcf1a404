import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { test } from 'node:test';
import { rooms } from '../../server/layers.mjs';
import { nothing } from '../support/nothing.ts';
import { circlesAmong, importsOf, sourcesIn } from '../support/imports.mjs';

const root = join('server', 'src');
const sources = sourcesIn(root);

/** Names that two sources export, each with the reason. */
const sharedNames: Readonly<Record<string, string>> = {
  analyse: 'the package calls by this name what it gives to programs, as the engine calls what it gives to the package',
  nextDraft: 'a handler is called after its request, as is what it asks',
  uncheckedFigures: 'a handler is called after its request, as is what it asks',
};

for (const [layer, order] of Object.entries(rooms)) {
  const folder = join(root, layer);
  const inside = sources.filter((file) => file.startsWith(folder + sep));
  const name = (file: string) => relative(folder, file).replaceAll(sep, '/');

  /** How high a source stands: in its room, or above them all. */
  const height = (file: string) => {
    const [room = '', ...parts] = name(file).split('/');
    return parts.length > 0 ? order.indexOf(room) : order.length;
  };

  test(`imports among the rooms of ${layer}/ go down only`, () => {
    const up = inside.flatMap((file) =>
      importsOf(file)
        .filter((other) => inside.includes(other) && height(other) > height(file))
        .map((other) => `${name(file)} imports ${name(other)}`),
    );
    nothing(up, 'move what the lower one needs into a room below both');
  });

  test(`every room of ${layer}/ has its place among the others`, () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.deepEqual(folders.map((entry) => entry.name).sort(), [...order].sort());
  });
}

test('the server’s sources import each other in no circle, types included', () => {
  const circles = circlesAmong(sources).map((files) => files.join(' → '));
  nothing(circles, 'move what these need of each other, types included, into a file below them');
});

test('a name is exported by one source of the server alone', () => {
  const exporters = new Map<string, string[]>();
  for (const file of sources)
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
      /^export (?:async )?(?:const|function\*?|class|interface|type) (\w+)/gm,
    ))
      exporters.set(name, [...(exporters.get(name) ?? []), file]);
  const shared = [...exporters].filter(([name, files]) => files.length > 1 && !Object.hasOwn(sharedNames, name));
  nothing(
    shared.map(([name, files]) => `${name}: ${files.join(', ')}`),
    'give one of them another name, so that a name means one thing (sharedNames has the exceptions, with the reason)',
  );
});
