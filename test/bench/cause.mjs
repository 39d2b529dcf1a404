// Prints how often the cause of failing sums is found in generated tables, and how long it takes.
//   node test/bench/cause.mjs [tables] [seed]
import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [tables = '500', seed = '1'] = process.argv.slice(2);
const outfile = join('out', `cause-${process.pid}.mjs`);
await build({
  entryPoints: ['test/bench/cause.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  mainFields: ['module', 'main'],
  packages: 'external',
  logLevel: 'warning',
});
try {
  const { measure } = await import(pathToFileURL(outfile).href);
  console.table(measure(Number(tables), Number(seed)));
} finally {
  rmSync(outfile);
}
