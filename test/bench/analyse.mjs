// Prints what reading and checking one report costs in process, fresh and after a keystroke, as ratios to a bare pass.
//   node test/bench/analyse.mjs [rounds]
import { load } from './load.mjs';

const [rounds = '300'] = process.argv.slice(2);
const { measure } = await load('analyse');
console.table(measure(Number(rounds)));
