import { build as bundle, type BuildOptions, type Plugin } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from './commandLine.ts';

/** Modules of Node as they are on Windows, by their names. */
const ofWindows: Readonly<Record<string, string>> = {
  'node:path': `export * from 'path/win32'`,
  'node:url': `
    import { fileURLToPath as toPath, pathToFileURL as toAddress } from 'url';
    export const fileURLToPath = (address) => toPath(address, { windows: true });
    export const pathToFileURL = (path) => toAddress(path, { windows: true });`,
};

const windows: Plugin = {
  name: 'windows',
  setup(build) {
    build.onResolve({ filter: /^node:(?:path|url)$/ }, ({ path }) => ({ path, namespace: 'windows' }));
    build.onLoad({ filter: /./, namespace: 'windows' }, ({ path }) => ({ contents: ofWindows[path] ?? '' }));
  },
};

/** A module of the project as it runs on Windows, as far as paths and addresses go: needs no Windows, and looks at no disk. */
export async function onWindows<Module>(source: string): Promise<Module> {
  const outfile = join(temporaryFolder(), 'module.mjs');
  const options: BuildOptions = { bundle: true, platform: 'node', format: 'esm', mainFields: ['module', 'main'] };
  await bundle({ ...options, entryPoints: [source], outfile, plugins: [windows], logLevel: 'warning' });
  return (await import(pathToFileURL(outfile).href)) as Module;
}
