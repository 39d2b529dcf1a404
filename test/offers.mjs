// Makes every edit that is offered on each of many damaged drafts, and prints those by which more relations fail.
//   node test/offers.mjs [drafts] [seed]
import { join } from 'node:path';
import { loadSource } from './support/loadSource.mjs';

const [drafts = '500', seed = `${Date.now() % 1_000_000}`] = process.argv.slice(2);
const { harmsOn, slippedCases } = await loadSource(join('test', 'properties', 'offers.ts'));
let failures = 0;
for (const [nth, each] of slippedCases(Number(drafts), Number(seed)).entries())
  for (const harm of harmsOn(each)) {
    failures++;
    console.log(`draft ${nth}: ${harm}\n${JSON.stringify(each)}`);
  }
console.log(`${drafts} drafts, seed ${seed}: ${failures} offers make more relations fail`);
process.exitCode = failures > 0 ? 1 : 0;
