// Makes every edit that is offered on each of many damaged drafts, and prints those by which more relations fail.
//   node test/offers.mjs [drafts] [seed]
import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [drafts = '500', seed = `${Date.now() % 1_000_000}`] = process.argv.slice(2);
const outfile = join('out', `offers-${process.pid}.mjs`);
await build({
  entryPoints: ['test/properties/offers.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  mainFields: ['module', 'main'],
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
let failures = 0;
try {
  const { harmsOn, slippedCases } = await import(pathToFileURL(outfile).href);
  for (const [nth, each] of slippedCases(Number(drafts), Number(seed)).entries())
    for (const harm of harmsOn(each)) {
      failures++;
      console.log(`draft ${nth}: ${harm}\n${JSON.stringify(each)}`);
    }
} finally {
  rmSync(outfile);
}
console.log(`${drafts} drafts, seed ${seed}: ${failures} offers make more relations fail`);
process.exitCode = failures > 0 ? 1 : 0;
