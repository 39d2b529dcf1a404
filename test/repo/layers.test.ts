import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { test } from 'node:test';
import { core, edges } from '../../server/layers.mjs';
import { nothing } from '../support/nothing.ts';
import { sourcesIn } from '../support/imports.mjs';

const root = join('server', 'src');

/** Each folder of server/src with those it may import besides itself. */
const layers = new Map<string, readonly string[]>([
  ...core.map((layer, height) => [layer, core.slice(0, height)] as const),
  ...Object.entries(edges).map(([layer, others]) => [layer, [...core, ...others]] as const),
]);
const mayUseNode = ['node', 'cli', 'main.ts', 'reader.ts', 'cli.ts'];
const mayUseProtocol = ['lsp', 'main.ts', 'browser.ts'];

interface Import {
  readonly file: string;
  /** The folder of server/src the file is in, or its own name. */
  readonly layer: string;
  readonly target: string;
}

/** Every import of every source, those of types alone included, which a bundler would not show. */
function* imports(): Generator<Import> {
  const files = sourcesIn(root).map((file) => relative(root, file));
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, target = ''] of text.matchAll(/(?:\bfrom|\bimport\(?)\s*'([^']+)'/g))
      yield { file, layer: layerOf(file), target };
  }
}

const layerOf = (file: string) => file.split(/[\\/]/)[0] ?? file;
const print = ({ file, target }: Import) => `${file} imports ${target}`;

test('imports go down only', () => {
  const up = [...imports()].filter(({ file, layer, target }) => {
    const allowed = layers.get(layer);
    if (!allowed || !target.startsWith('.')) return false;
    const other = layerOf(normalize(join(dirname(file), target)));
    return other !== layer && other !== '..' && !allowed.includes(other);
  });
  nothing(up.map(print), 'move what both need down (server/layers.mjs), or hand it in from above');
});

test('every folder has its place among the layers', () => {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.deepEqual(folders.map(({ name }) => name).sort(), [...layers.keys()].sort());
});

test('the protocol is known in lsp/ and main.ts alone', () => {
  const leaks = [...imports()].filter(
    ({ layer, target }) => target.startsWith('vscode') && !mayUseProtocol.includes(layer),
  );
  nothing(leaks.map(print), 'plain data here; the protocol is spoken in lsp/');
});

test('Node is known at the edges alone', () => {
  const leaks = [...imports()].filter(({ layer, target }) => target.startsWith('node:') && !mayUseNode.includes(layer));
  nothing(leaks.map(print), 'the core knows no Node: hand it in from node/, cli/ or lsp/');
});

test('imports name files with their extension', () => {
  const bare = [...imports()].filter(({ target }) => target.startsWith('.') && !/\.(ts|json)$/.test(target));
  assert.deepEqual(bare.map(print), []);
});
