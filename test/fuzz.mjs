// Reads many generated drafts and prints how much of them was read, and the smallest that was not.
//   node test/fuzz.mjs [runs] [seed] [notation or operator …]
import { join } from 'node:path';
import { loadSource } from './support/loadSource.mjs';

const [runs = '200', seed = `${Date.now() % 1_000_000}`, ...names] = process.argv.slice(2);
const { fuzz } = await loadSource(join('test', 'properties', 'fuzz.ts'));
console.log(fuzz(Number(runs), Number(seed), names));
