import assert from 'node:assert/strict';
import { build, type BuildOptions } from 'esbuild';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { api, cli, client, common, editor, webClient } from '../../client/build/bundles.mjs';
import { outputsOf } from '../support/outputs.mjs';

/** The size of outputs in bytes. */
const sizeOf = (outputs: readonly { readonly bytes: number }[]) => outputs.reduce((sum, { bytes }) => sum + bytes, 0);

test('the client adds little to the library it is built on', async () => {
  const stdin = { contents: `export * from 'vscode-languageclient/node'`, resolveDir: '.' };
  const options: BuildOptions = { ...(common as BuildOptions), stdin, external: ['vscode'] };
  const { metafile } = await build({ ...options, write: false, metafile: true });
  const library = sizeOf(Object.values(metafile.outputs));
  const parts = await outputsOf(editor as BuildOptions, 'client/src/desktop.ts', true);
  const outputs = [...parts, ...(await outputsOf(client as BuildOptions, 'client/src/extension.ts', true))];
  // The pages of the rules are text to be read, not to be run.
  const own = sizeOf(outputs.filter(({ inputs }) => !('rule-pages:docs/codes' in inputs)));
  assert.ok(own <= 1.15 * library, `${own} bytes, the library alone ${library}`);
});

test('the manifest asks for no older editor than the client’s library, whose question is left out', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { vscode: string } };
  const library = readFileSync('node_modules/vscode-languageclient/lib/node/main.js', 'utf8');
  const [, oldest = ''] = /REQUIRED_VSCODE_VERSION = '\^([\d.]+)'/.exec(library) ?? [];
  const [own, asked] = [engines.vscode, oldest].map((version) => version.match(/\d+/g)?.map(Number) ?? []);
  const inOrder = ([major = 0, minor = 0, patch = 0]: readonly number[] = []) => major * 1e6 + minor * 1e3 + patch;
  assert.match(oldest, /^\d+\.\d+\.\d+$/);
  assert.ok(inOrder(own) >= inOrder(asked), `${engines.vscode} ${oldest}`);
});

for (const [name, source, options, given] of [
  ['client', 'client/src/web/extension.ts', webClient, ['vscode']],
  ['part of the client', 'client/src/web/browser.ts', editor, ['vscode']],
  ['server', 'server/src/browser.ts', editor, []],
  ['core for programs', 'server/src/api.ts', api, []],
] as const)
  test(`the ${name} that runs in a browser asks for no module of Node`, async () => {
    const outputs = await outputsOf(options as BuildOptions, source, true);
    assert.ok(outputs.length > 0);
    const imports = outputs.flatMap((output) => output.imports);
    const outside = new Set(imports.filter(({ external }) => external).map(({ path }) => path));
    assert.deepEqual([...outside], given);
  });

/** The sources in the output that holds one of them, and in those it cannot be loaded without. */
async function loadedWith(source: string, options: BuildOptions): Promise<string[]> {
  const outputs = await outputsOf(options, source, false);
  return outputs.flatMap(({ inputs }) => Object.keys(inputs));
}

for (const [what, source, options, needless] of [
  [
    'the client waits for a report',
    'client/src/extension.ts',
    client,
    /node_modules|rule-pages|server.src.(?!text.|workspace.|kinds.|office.unreadable)/,
  ],
  ['the server starts', 'server/src/main.ts', editor, /readProject|rule-pages|node_modules.(?:zod|jsonc-parser)\//],
  ['the command starts', 'server/src/cli.ts', cli, /src.(?:bind|narrative|syntax).|rule-pages/],
  [
    'drafts are checked',
    'server/src/cli/verbs/check.ts',
    cli,
    /rule-pages|readProject|office.(?!documentKind|unreadable)|node_modules.(?:zod|jsonc-parser|diff|fflate)\//,
  ],
] as const)
  test(`${what} without what only some have need of`, async () => {
    const loaded = await loadedWith(source, options as BuildOptions);
    assert.ok(loaded.includes(source));
    assert.deepEqual(
      loaded.filter((input) => needless.test(input)),
      [],
    );
  });
