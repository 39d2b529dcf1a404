import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeFolder, writePages } from './reports.mjs';
import { median, ratio, short, since, spread } from './statistics.mjs';

const decode = `const fs = require('fs'), { join } = require('path'); let units = 0;
for (const name of fs.readdirSync(process.argv[1])) units += fs.readFileSync(join(process.argv[1], name), 'utf8').length;
console.log(units)`;
const lint = `import { lint } from 'markdownlint/sync'; import { readdirSync } from 'node:fs'; import { join, resolve } from 'node:path';
const files = readdirSync(process.argv[1]).map((name) => join(process.argv[1], name));
console.log(Object.values(lint({ files })).flat().length)`;
const render = `import MarkdownIt from 'markdown-it'; import { readdirSync, readFileSync } from 'node:fs'; import { join, resolve } from 'node:path';
const parser = new MarkdownIt(); let tokens = 0;
for (const name of readdirSync(process.argv[1])) tokens += parser.parse(readFileSync(join(process.argv[1], name), 'utf8'), {}).length;
console.log(tokens)`;

const commands = [
  { name: 'node -e 0', args: () => ['-e', '0'], most: Infinity },
  { name: 'reading and decoding alone', args: (folder) => ['-e', decode, folder], most: Infinity },
  { name: 'gouji check', args: (folder) => ['dist/cli.js', 'check', folder], most: Infinity },
  { name: 'markdown-it, parse alone', args: (folder) => ['--input-type=module', '-e', render, folder], most: Infinity },
  { name: 'markdownlint', args: (folder) => ['--input-type=module', '-e', lint, folder], most: 1000 },
];

const peak = resolve('test', 'bench', 'peak.cjs');

/** The time a process takes and the most memory it holds. */
function run(args) {
  const start = performance.now();
  const cwd = args[0].startsWith('--input') ? join('test', 'bench', 'peers') : '.';
  const stdio = ['ignore', 'ignore', 'pipe'];
  const { status, stderr } = spawnSync(process.execPath, ['--require', peak, ...args], { cwd, stdio });
  const time = since(start);
  if (status !== 0) throw new Error(String(stderr));
  return { time, memory: Number(String(stderr).split('\n').at(-1)) / 1024 };
}

/** The time that the whole command takes over a folder, and the most memory it holds. */
export function checkOf(folder) {
  return run(['dist/cli.js', 'check', folder]);
}

/** What is checked: one report, and so many of them, or of pages that are none. */
const sets = [
  { what: '1 file', count: 1, write: writeFolder },
  { what: '1000 files', count: 1000, write: writeFolder },
  { what: '10000 files', count: 10000, write: writeFolder },
  { what: '3000 pages that are no report', count: 3000, write: writePages },
];

/** The whole command over each of them, in turn with decoding alone and two peers. */
export function measure(rounds) {
  const scratch = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  const rows = sets.flatMap(({ what, count, write }) => {
    const folder = write(join(scratch, String(count)), count);
    const chosen = commands.filter(({ most }) => count <= most);
    const results = chosen.map(() => []);
    for (let round = 0; round < (count === 1 ? rounds : 3); round++)
      chosen.forEach(({ args }, nth) => results[nth].push(run(args(folder))));
    const times = results.map((all) => all.map(({ time }) => time));
    // One file is held against the bare start of Node, many against reading them.
    const floor = times[count === 1 ? 0 : 1];
    return chosen.map(({ name }, nth) => ({
      what: `${what}: ${name}`,
      'ms (95 %)': spread(times[nth]),
      'ratio (95 %)': ratio(times[nth], floor),
      MiB: short(median(results[nth].map(({ memory }) => memory))),
    }));
  });
  rmSync(scratch, { recursive: true });
  return rows;
}
