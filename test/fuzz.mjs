// Reads many generated drafts and prints how much of them was read, and the smallest that was not.
//   node test/fuzz.mjs [runs] [seed] [notation or operator …]
import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [runs = '200', seed = `${Date.now() % 1_000_000}`, ...names] = process.argv.slice(2);
const outfile = join('out', `fuzz-${process.pid}.mjs`);
await build({
  entryPoints: ['test/properties/fuzz.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  mainFields: ['module', 'main'],
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
try {
  const { fuzz } = await import(pathToFileURL(outfile).href);
  console.log(fuzz(Number(runs), Number(seed), names));
} finally {
  rmSync(outfile);
}
