// Prints what a keystroke in one report costs with more and more reports in the folder, as a ratio to one alone.
//   node --expose-gc test/bench/folder.mjs [keystrokes]
import { load } from './load.mjs';

const [keystrokes = '400'] = process.argv.slice(2);
const { measure } = await load('folder');
console.table(measure([1, 100, 1000, 10000], Number(keystrokes)));
