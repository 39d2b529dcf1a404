import assert from 'node:assert/strict';
import { build, type BuildOptions } from 'esbuild';
import { test } from 'node:test';
import { api, client, common, webClient, webServer } from '../../client/bundles.mjs';

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
