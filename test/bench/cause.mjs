// Prints how often the cause of failing sums is found in generated tables, and how long it takes.
//   node test/bench/cause.mjs [tables] [seed]
import { load } from './load.mjs';

const [tables = '500', seed = '1'] = process.argv.slice(2);
const { measure } = await load('cause');
console.table(measure(Number(tables), Number(seed)));
