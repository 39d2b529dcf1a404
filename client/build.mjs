// Bundles the entry points into dist/, each with everything it needs; with --watch, again after every change.
import { context } from 'esbuild';
import { checkForms } from './forms.mjs';

const formFolder = 'server/src/forms/builtin';
const formFiles = {
  name: 'form-files',
  setup: ({ onStart }) => onStart(async () => ({ errors: await checkForms(formFolder) })),
};
const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  minify: true,
  logLevel: 'warning',
};
const bundles = await Promise.all([
  context({ ...common, entryPoints: ['server/src/main.ts'], outfile: 'dist/server.js', plugins: [formFiles] }),
  context({
    ...common,
    entryPoints: ['server/src/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  }),
  context({ ...common, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] }),
]);

if (process.argv.includes('--watch')) {
  await Promise.all(bundles.map((bundle) => bundle.watch()));
} else {
  const results = await Promise.allSettled(bundles.map((bundle) => bundle.rebuild()));
  process.exitCode = results.every(({ status }) => status === 'fulfilled') ? 0 : 1;
  await Promise.all(bundles.map((bundle) => bundle.dispose()));
}
