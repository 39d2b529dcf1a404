// Bundles the entry points into dist/; with --watch, again after every change.
import { context } from 'esbuild';
import { api, client, cli, preview, server, webClient, webServer } from './bundles.mjs';

const all = [server, cli, api, client, preview, webServer, webClient];
const bundles = await Promise.all(all.map((options) => context(options)));
if (process.argv.includes('--watch')) {
  await Promise.all(bundles.map((bundle) => bundle.watch()));
} else {
  const results = await Promise.allSettled(bundles.map((bundle) => bundle.rebuild()));
  process.exitCode = results.every(({ status }) => status === 'fulfilled') ? 0 : 1;
  await Promise.all(bundles.map((bundle) => bundle.dispose()));
}
