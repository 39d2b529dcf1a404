// Bundles the entry points into dist/.
//   --debug   for debuggers: readable, and with the sources it comes from
//   --watch   again after every change
import { context } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { api, cli, client, editor, pages, webClient, webServer } from './bundles.mjs';

const all = [editor, client, cli, api, pages, webServer, webClient];
const debug = process.argv.includes('--debug') ? { minify: false, sourcemap: 'inline' } : {};
// What kind of module a file is, Node asks the next package.json above it: that of the project, 80 kB of what it
// contributes to an editor, took every start of the client, the server and the command 2 ms.
mkdirSync('dist', { recursive: true });
writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');
const bundles = await Promise.all(all.map((options) => context({ ...options, ...debug })));
if (process.argv.includes('--watch')) {
  await Promise.all(bundles.map((bundle) => bundle.watch()));
} else {
  const results = await Promise.allSettled(bundles.map((bundle) => bundle.rebuild()));
  process.exitCode = results.every(({ status }) => status === 'fulfilled') ? 0 : 1;
  await Promise.all(bundles.map((bundle) => bundle.dispose()));
}
