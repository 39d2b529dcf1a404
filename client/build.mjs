// Bundles the entry points into dist/, each with everything it needs.
import { build } from 'esbuild';

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  minify: true,
  sourcemap: false,
  logLevel: 'warning',
};
const bundle = (entry, outfile, options = {}) =>
  build({ ...common, entryPoints: [entry], outfile, format: 'cjs', ...options });

await Promise.all([
  bundle('server/src/main.ts', 'dist/server.js'),
  bundle('server/src/cli.ts', 'dist/cli.js', { banner: { js: '#!/usr/bin/env node' } }),
  bundle('client/src/extension.ts', 'dist/extension.js', { external: ['vscode'] }),
]);
