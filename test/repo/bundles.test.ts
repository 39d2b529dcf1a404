import assert from 'node:assert/strict';
import { build, type BuildOptions } from 'esbuild';
import { test } from 'node:test';
import { api, cli, client, common, server, webClient, webServer } from '../../client/bundles.mjs';

/** The size of a bundle in bytes. */
async function sizeOf(options: BuildOptions): Promise<number> {
  const { outputFiles } = await build({ ...options, write: false });
  return outputFiles.reduce((sum, { contents }) => sum + contents.length, 0);
}

test('the client adds little to the library it is built on', async () => {
  const stdin = { contents: `export * from 'vscode-languageclient/node'`, resolveDir: '.' };
  const library = await sizeOf({ ...(common as BuildOptions), stdin, external: ['vscode'] });
  const own = await sizeOf(client as BuildOptions);
  assert.ok(own <= 1.15 * library, `${own} bytes, the library alone ${library}`);
});

for (const [name, options, given] of [
  ['client', webClient, ['vscode']],
  ['server', webServer, []],
  ['core for programs', api, []],
] as const)
  test(`the ${name} that runs in a browser asks for no module of Node`, async () => {
    const { metafile } = await build({ ...(options as BuildOptions), write: false, metafile: true });
    const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
    const outside = new Set(imports.filter(({ external }) => external).map(({ path }) => path));
    assert.deepEqual([...outside], given);
  });

/** The sources in the output that holds one of them, and in those it cannot be loaded without. */
async function loadedWith(source: string, options: BuildOptions): Promise<string[]> {
  const { metafile } = await build({ ...options, plugins: [], write: false, metafile: true });
  const outputs = new Set(Object.values(metafile.outputs).filter(({ inputs }) => source in inputs));
  for (const { imports } of outputs)
    for (const { path, kind } of imports) {
      const imported = metafile.outputs[path];
      if (imported && kind === 'import-statement') outputs.add(imported);
    }
  return Array.from(outputs, ({ inputs }) => Object.keys(inputs)).flat();
}

for (const [what, source, options, needless] of [
  ['the server starts', 'server/src/main.ts', server, /readProject|node_modules.(?:zod|jsonc-parser)\//],
  ['the command starts', 'server/src/cli.ts', cli, /src.(?:bind|narrative|syntax)./],
  [
    'drafts are checked',
    'server/src/cli/verbs/check.ts',
    cli,
    /codes.*md$|readProject|node_modules.(?:zod|jsonc-parser|diff)\//,
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
