// Reads many generated documents, worn and damaged; ends with 1 where a figure is misread, anything is thrown or a bound passed.
//   node test/fuzzOffice.mjs [runs] [seed]
import { join } from 'node:path';
import { loadSource } from './support/loadSource.mjs';

const [runs = '1000', seed = `${Date.now() % 1_000_000}`] = process.argv.slice(2);
const { fuzzOffice } = await loadSource(join('test', 'properties', 'officeFuzz.ts'));
const { report, failed } = fuzzOffice(Number(runs), Number(seed));
console.log(report);
process.exitCode = failed ? 1 : 0;
