// Prints how much of the sentences of test/core/narrative/reports is read, how much of what is told of them is right,
// and how many of their figures are told once they are made false.
//   node test/bench/prose.mjs [--missed] [--silent]
import { load } from './load.mjs';

const { proseRates, toldRates, total } = await load('prose');
const rates = proseRates();
const all = { ...rates, total: total(Object.values(rates)) };
console.table(Object.fromEntries(Object.entries(all).map(([name, { missed, ...counts }]) => [name, counts])));
const told = toldRates();
console.table(Object.fromEntries(Object.entries(told).map(([kind, one]) => [kind, shown(one)])));
if (process.argv.includes('--missed')) console.log(all.total.missed.join('\n\n'));
if (process.argv.includes('--silent'))
  console.log(
    Object.values(told)
      .flatMap(({ silent }) => silent)
      .join('\n\n'),
  );

function shown({ falsified, warned, hinted }) {
  const rate = (count) => `${((100 * count) / falsified).toFixed(1)}%`;
  return { falsified, warned, hinted, told: rate(warned + hinted), 'warned %': rate(warned) };
}
