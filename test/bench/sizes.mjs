import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const bundles = [
  join('out', 'bench', 'echo.js'),
  ...['server.js', 'extension.js', 'cli.js', join('web', 'server.js'), join('web', 'extension.js')].map((name) =>
    join('dist', name),
  ),
];

/** The folders of what the server and the command load when they need it. */
const parts = ['server', 'cli'].map((name) => join('dist', name));

const kB = (files) => Math.round(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000);

/** The sizes of the bundles and their parts in kB, and of the bundled floor. */
export function measure() {
  return [
    ...bundles.map((file) => ({ what: `size: ${file}`, kB: kB([file]) })),
    ...parts.map((folder) => ({
      what: `size: ${folder}, all parts`,
      kB: kB(readdirSync(folder).map((name) => join(folder, name))),
    })),
  ];
}
