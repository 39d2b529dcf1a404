import { statSync } from 'node:fs';
import { join } from 'node:path';

const bundles = [
  join('out', 'bench', 'echo.js'),
  ...['server.js', 'extension.js', 'cli.js', join('web', 'server.js'), join('web', 'extension.js')].map((name) =>
    join('dist', name),
  ),
];

/** The sizes of the bundles in kB, and of the bundled floor. */
export function measure() {
  return bundles.map((file) => ({ what: `size: ${file}`, kB: Math.round(statSync(file).size / 1000) }));
}
