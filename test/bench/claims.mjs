// Prints how many of the claims of test/core/narrative/claims are told once they are false, by group, and the true
// sentences that are accused; with --held-back those of the third that nobody looks at while mending.
//   node test/bench/claims.mjs [--silent] [--held-back]
import { load } from './load.mjs';

const { claimRates, total } = await load('claims');
const rates = claimRates(process.argv.includes('--held-back'));
const all = { ...rates, total: total(Object.values(rates)) };
console.table(Object.fromEntries(Object.entries(all).map(([name, one]) => [name, shown(one)])));
if (process.argv.includes('--silent')) console.log(all.total.silent.join('\n'));
console.log(all.total.accused.map((sentence) => `accused though true: ${sentence}`).join('\n'));

function shown({ claims, told, accused }) {
  return { claims, told, rate: claims ? `${((100 * told) / claims).toFixed(1)}%` : '', accused: accused.length };
}
