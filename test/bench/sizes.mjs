import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cli, server } from '../../client/bundles.mjs';
import { outputsOf } from '../support/outputs.mjs';

const bundles = [
  join('out', 'bench', 'echo.js'),
  ...['extension.js', join('web', 'extension.js')].map((name) => join('dist', name)),
];

/** What is a program in parts: its entry, and where it begins. */
const programs = [
  { name: 'server', options: server, source: 'server/src/main.ts' },
  { name: 'server in a browser', options: server, source: 'server/src/browser.ts' },
  { name: 'gouji check', options: cli, source: 'server/src/cli/verbs/check.ts' },
];

/** The folders of all parts. */
const folders = ['server', 'cli'].map((name) => join('dist', name));

const kB = (bytes) => Math.round(bytes.reduce((sum, one) => sum + one, 0) / 1000);
const sizeOf = (file) => statSync(file).size;

/** What a program needs to start, and what it may need later besides. */
async function measureProgram({ name, options, source }) {
  const size = async (whenever) => kB((await outputsOf(options, source, whenever)).map(({ bytes }) => bytes));
  return [
    { what: `size: ${name}, at its start`, kB: await size(false) },
    { what: `size: ${name}, in all`, kB: await size(true) },
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
