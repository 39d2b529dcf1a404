import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { commands as served } from '../../server/src/lsp/commands.ts';
import { draftLanguages } from '../../server/src/workspace/draftFiles.ts';

interface Manifest {
  readonly version: string;
  readonly main: string;
  readonly icon: string;
  readonly keywords: readonly string[];
  readonly devDependencies: Record<string, string>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Record<string, readonly { readonly command: string }[]>;
    readonly languages: readonly { readonly configuration: string }[];
    readonly grammars: readonly { readonly path: string; readonly scopeName: string }[];
    readonly snippets: readonly { readonly path: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
    readonly languageModelTools: readonly { readonly when: string }[];
    readonly configuration: readonly { readonly properties: Record<string, { readonly default: unknown }> }[];
    readonly semanticTokenScopes: readonly { readonly language: string; readonly scopes: unknown }[];
    readonly jsonValidation: readonly { readonly url: string }[];
  };
}

/** A step of the walkthrough. */
interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg: string };
  readonly completionEvents: readonly string[];
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const manifest = readJson('package.json') as Manifest;
const { commands, menus, languages, grammars, snippets, jsonValidation, walkthroughs } = manifest.contributes;
const declared = commands.map(({ command }) => command).sort();

test('the commands declared are those the client registers and those the server runs', () => {
  const client = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join('client/src', file), 'utf8'))
    .join('\n');
  const registered = [...client.matchAll(/(?:registerCommand|onReports)\(\s*'([^']+)'/g)].map(([, name]) => name);
  assert.deepEqual([...registered, ...Object.keys(served)].sort(), declared);
});

test('menus hold declared commands only', () => {
  const used = Object.values(menus).flatMap((items) => items.map(({ command }) => command));
  assert.deepEqual(
    used.filter((command) => !declared.includes(command)),
    [],
  );
});

test('every text of the manifest stands in both languages', () => {
  const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
  const unique = [...new Set(used)].sort();
  for (const file of ['package.nls.json', 'package.nls.zh-cn.json'])
    assert.deepEqual(
      Object.keys(readJson(file) as object).sort(),
      unique,
      `${file} must have a text for every %key% of package.json, and no other: write it there, or run npm run generate`,
    );
});

test('every file the manifest names is there', () => {
  const files = [
    manifest.icon,
    ...languages.map(({ configuration }) => configuration),
    ...[...grammars, ...snippets].map(({ path }) => path),
    ...jsonValidation.map(({ url }) => url),
    ...walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
  ];
  for (const file of files) assert.ok(existsSync(file), file);
});

test('the keywords are no more than a marketplace takes', () => {
  assert.ok(manifest.keywords.length <= 30);
});

test('the editor’s assistants see the tools only where the setting asks for them, which is off', () => {
  const { languageModelTools: tools, configuration } = manifest.contributes;
  const name = 'gouji.assistantTools';
  assert.equal(configuration.find(({ properties }) => name in properties)?.properties[name]?.default, false);
  assert.deepEqual([...new Set(tools.map(({ when }) => when))], [`config.${name}`]);
});

test('the button of a step of the walkthrough ticks it', () => {
  for (const nls of ['package.nls.json', 'package.nls.zh-cn.json']) {
    const texts = readJson(nls) as Record<string, string>;
    for (const { id, description, completionEvents } of walkthroughs.flatMap(({ steps }) => steps))
      for (const [, command] of (texts[description.slice(1, -1)] ?? '').matchAll(/\(command:(?:toSide:)?([\w.]+)\)/g))
        assert.ok(completionEvents.includes(`onCommand:${command}`), `${nls}: ${id}`);
  }
});

test('a grammar is contributed under its own scope', () => {
  for (const { path, scopeName } of grammars)
    assert.equal((readJson(path) as { scopeName: string }).scopeName, scopeName, path);
});

test('figures have the same colours in every language of drafts', () => {
  const { semanticTokenScopes } = manifest.contributes;
  assert.deepEqual(
    semanticTokenScopes.map(({ language }) => language),
    draftLanguages,
  );
  for (const { scopes } of semanticTokenScopes) assert.deepEqual(scopes, semanticTokenScopes[0]?.scopes);
});

test('the version is that of the newest entry of the changelog', () => {
  const newest = /^## \[([^\]]+)\]/m.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1];
  assert.equal(newest, manifest.version);
});

test('every package is pinned to one version', () => {
  const packager = readJson('client/build/packager/package.json') as Manifest;
  const loose = Object.entries({ ...manifest.devDependencies, ...packager.devDependencies }).filter(
    ([, version]) => !/(^|@)\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  assert.deepEqual(loose, []);
});

test('the lock files name no host', () => {
  for (const folder of ['.', 'client/build/packager', 'client/start/editor', 'test/host/browser', 'test/web/editor'])
    assert.doesNotMatch(readFileSync(join(folder, 'package-lock.json'), 'utf8'), /"resolved"/, folder);
});
