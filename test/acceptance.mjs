// Writes the folder of a province, offices over three years with known faults, and holds every output of the built command and the overview of the server against them.
//   node test/acceptance.mjs [offices] [folder]      500 out/acceptance
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadSource } from './support/loadSource.mjs';

const [offices = '500', folder = join('out', 'acceptance')] = process.argv.slice(2);
const { untruths } = await loadSource(join('test', 'support', 'acceptance', 'everywhere.ts'));
const output = join('out', 'acceptance.output');
const found = await untruths(resolve(folder), Number(offices), async (format, at) => {
  const argv = [join('dist', 'cli.js'), 'check', '--lang', 'en', '--quiet', '--format', format, '--output', output, at];
  spawnSync(
    process.execPath,
    format === 'text' || format === 'github' ? argv.filter((one) => one !== '--quiet') : argv,
  );
  const bytes = readFileSync(output);
  console.log(`${format}: ${bytes.length} bytes`);
  return bytes;
});
rmSync(output);
console.log(
  found.length === 0 ? `${offices} offices: every output tells the same truth` : found.slice(0, 40).join('\n'),
);
process.exitCode = found.length === 0 ? 0 : 1;
