// Prints how much of the hidden structure of generated tables is learned, how much of it is right, and how long it takes.
//   node test/bench/learn.mjs [tables] [seed]
import { load } from './load.mjs';

const [tables = '500', seed = '1'] = process.argv.slice(2);
const { measure } = await load('learn');
console.table(measure(Number(tables), Number(seed)));
