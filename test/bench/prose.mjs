// Prints how much of the sentences of test/core/narrative/reports is read, and how much of what is told of them is right.
//   node test/bench/prose.mjs [--missed]
import { load } from './load.mjs';

const { proseRates, total } = await load('prose');
const rates = proseRates();
const all = { ...rates, total: total(Object.values(rates)) };
console.table(Object.fromEntries(Object.entries(all).map(([name, { missed, ...counts }]) => [name, counts])));
if (process.argv.includes('--missed')) console.log(all.total.missed.join('\n\n'));
