// Bundles the entry points into dist/; with --watch, again after every change.
import { context } from 'esbuild';
import { client, cli, server, webClient, webServer } from './bundles.mjs';

const bundles = await Promise.all([server, cli, client, webServer, webClient].map((options) => context(options)));
if (process.argv.includes('--watch')) {
  await Promise.all(bundles.map((bundle) => bundle.watch()));
} else {
  const results = await Promise.allSettled(bundles.map((bundle) => bundle.rebuild()));
  process.exitCode = results.every(({ status }) => status === 'fulfilled') ? 0 : 1;
  await Promise.all(bundles.map((bundle) => bundle.dispose()));
}
