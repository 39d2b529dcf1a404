// Measures everything beside its floor and its peers, each ratio in one run, and prints a table in Markdown.
//   npm run bench                   all of it
//   npm run bench -- PART …         of keystroke, growth, waiting, indexing, workspace, starting, activation, inProcess,
//                                   profile, commands, sizes
//   npm run bench -- --rounds 20    fewer rounds (200)
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { install } from '../../client/start/install.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string' } } });
const rounds = Number(values.rounds ?? 200);
const parts = {
  keystroke: rounds,
  growth: rounds,
  waiting: rounds,
  indexing: rounds,
  workspace: rounds,
  starting: Math.ceil(rounds / 20),
  activation: Math.ceil(rounds / 10),
  inProcess: rounds,
  profile: rounds,
  commands: Math.ceil(rounds / 10),
  sizes: 1,
};

/** How far the same loop differs from itself on this machine now: the 95 % over the median. */
function noise() {
  const times = Array.from({ length: 200 }, () => {
    const start = performance.now();
    for (let sum = 0, nth = 0; nth < 1e6; nth++) sum += nth;
    return performance.now() - start;
  }).sort((one, other) => one - other);
  return (times[190] / times[100]).toFixed(2);
}

function table(rows) {
  const heads = ['what', 'ms (95 %)', 'ratio (95 %)', 'MiB', 'kB', 'share'].filter((head) =>
    rows.some((row) => head in row),
  );
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map((row) => line(heads.map((head) => row[head] ?? '')))];
}

install(resolve('test', 'bench', 'peers'));
if (spawnSync(process.execPath, [join('client', 'build', 'build.mjs')], { stdio: 'inherit' }).status !== 0)
  process.exit(1);
const { buildServers } = await import('./servers.mjs');
await buildServers();
console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0].model}, ${new Date().toISOString().slice(0, 10)}`,
);
for (const part of positionals.length > 0 ? positionals : Object.keys(parts)) {
  const { measure } = await import(`./${part}.mjs`);
  const before = noise();
  const rows = await measure(parts[part]);
  const load = loadavg()[0].toFixed(1);
  console.log(
    ['', `### ${part}`, '', ...table(rows), '', `Noise ${before} before, ${noise()} after; load ${load}.`].join('\n'),
  );
}
