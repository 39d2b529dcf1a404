import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sourcesIn } from '../support/imports.mjs';

interface Source {
  readonly file: string;
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

function read(file: string): Source {
  const text = readFileSync(file, 'utf8');
  return { file, text, words: new Set(text.match(/\w+/g)) };
}

const sources = [...['server/src', 'client', 'test'].flatMap(sourcesIn).map(read), read('eslint.config.mjs')];
const product = sources.filter(({ file }) => /^(?:server.src|client.(?:src|webview))/.test(file));

/** What the editor calls by name. */
const entries = ['activate'];

/** The names that a source declares and exports, `type` being those that leave no trace in a bundle. */
function exportsOf({ text }: Source) {
  const declarations = text.matchAll(/^export (?:async |abstract )*(function\*?|const|class|interface|type) (\w+)/gm);
  return [...declarations].map(([, kind = '', name = '']) => ({ name, type: /interface|type/.test(kind) }));
}

const occursIn = (name: string, { text }: Source) => text.split(new RegExp(`\\b${name}\\b`)).length - 1;

test('what a file exports is used in another, or is a type that its own exports speak of', () => {
  const unused = product.flatMap((source) =>
    exportsOf(source)
      .filter(({ name }) => !sources.some((other) => other !== source && other.words.has(name)))
      .filter(({ name, type }) => !entries.includes(name) && !(type && occursIn(name, source) > 1))
      .map(({ name }) => `${source.file}: ${name}`),
  );
  assert.deepEqual(unused, []);
});

/** What another package asks to have beside it: typescript-eslint reads with this compiler. */
const asked = ['typescript'];

test('every package of the project is imported or called somewhere', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Record<string, string> };
  // A path in parts, 'eslint', 'bin', reads as one here.
  const texts = sources.map(({ text }) => text.replaceAll("', '", '/'));
  const unused = Object.keys(manifest.devDependencies)
    .map((name) => name.replace(/^@types\//, ''))
    .filter((name) => !asked.includes(name) && !texts.some((text) => new RegExp(`'${name}['/:]`).test(text)));
  assert.deepEqual(unused, []);
});
