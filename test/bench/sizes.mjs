import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cli, editor } from '../../client/build/bundles.mjs';
import { outputsOf } from '../support/outputs.mjs';

const bundles = [
  join('out', 'bench', 'echo.js'),
  ...['extension.js', join('web', 'extension.js')].map((name) => join('dist', name)),
];

/** What is a program in parts: its entry, and where it begins. */
const programs = [
  { name: 'server', options: editor, source: 'server/src/main.ts' },
  { name: 'gouji check', options: cli, source: 'server/src/cli/verbs/check.ts' },
];

/** The folders of all parts. */
const folders = ['server', 'client', 'cli'].map((name) => join('dist', name));

const kB = (bytes) => Math.round(bytes.reduce((sum, one) => sum + one, 0) / 1000);
const sizeOf = (file) => statSync(file).size;

/** The package or the folder of the sources that an input of a bundle belongs to. */
const originOf = (input) => /^(?:node_modules\/(?:@[^/]+\/)?|server\/src\/)[^/]+/.exec(input)?.[0] ?? input;

/** What the most of it comes from, each with its size. */
function largest(outputs) {
  const sizes = new Map();
  for (const [input, { bytesInOutput }] of outputs.flatMap(({ inputs }) => Object.entries(inputs))) {
    const origin = originOf(input);
    sizes.set(origin, (sizes.get(origin) ?? 0) + bytesInOutput);
  }
  return [...sizes].sort(([, one], [, other]) => other - one).slice(0, 8);
}

/** What a program needs to start, what that comes from, and what it may need later besides. */
async function measureProgram({ name, options, source }) {
  const [start, all] = await Promise.all([false, true].map((whenever) => outputsOf(options, source, whenever)));
  const size = (outputs) => kB(outputs.map(({ bytes }) => bytes));
  return [
    { what: `size: ${name}, at its start`, kB: size(start) },
    ...largest(start).map(([origin, bytes]) => ({ what: `size: ${name}, of that ${origin}`, kB: kB([bytes]) })),
    { what: `size: ${name}, in all`, kB: size(all) },
  ];
}

/** The sizes of the bundles and their parts in kB, and of the bundled floor. */
export async function measure() {
  const measured = await Promise.all(programs.map(measureProgram));
  return [
    ...bundles.map((file) => ({ what: `size: ${file}`, kB: kB([sizeOf(file)]) })),
    ...measured.flat(),
    ...folders.map((folder) => ({
      what: `size: ${folder}`,
      kB: kB(readdirSync(folder).map((name) => sizeOf(join(folder, name)))),
    })),
  ];
}
