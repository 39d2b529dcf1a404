// Bundles the entry points into dist/.
//   --debug   for debuggers: readable, and with the sources it comes from
//   --watch   again after every change
import { context } from 'esbuild';
import { api, cli, editor, pages, webClient, webServer } from './bundles.mjs';

const all = [editor, cli, api, pages, webServer, webClient];
const debug = process.argv.includes('--debug') ? { minify: false, sourcemap: 'inline' } : {};
const bundles = await Promise.all(all.map((options) => context({ ...options, ...debug })));
if (process.argv.includes('--watch')) {
  await Promise.all(bundles.map((bundle) => bundle.watch()));
} else {
  const results = await Promise.allSettled(bundles.map((bundle) => bundle.rebuild()));
  process.exitCode = results.every(({ status }) => status === 'fulfilled') ? 0 : 1;
  await Promise.all(bundles.map((bundle) => bundle.dispose()));
}
