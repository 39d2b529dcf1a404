// Bundles the tests, runs them with node:test and ends in one line: N passed, N failed.
// node test/run.mjs [unit] [part of a file's path …]
import { build } from 'esbuild';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const [, ...parts] = process.argv.slice(2);
const files = readdirSync('test', { recursive: true })
  .map((file) => join('test', file))
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith(join('test', 'host')))
  .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)));
const outdir = join('out', `unit-${process.pid}`);
await build({
  entryPoints: files,
  outdir,
  outbase: '.',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.mjs' },
  sourcemap: 'inline',
  packages: 'external',
  logLevel: 'warning',
});
let passed = 0;
let failed = 0;
const built = files.map((file) => join(outdir, file.replace(/\.ts$/, '.mjs')));
const stream = run({ files: built, concurrency: true })
  .on('test:pass', (event) => event.details.type !== 'suite' && passed++)
  .on('test:fail', (event) => event.details.type !== 'suite' && failed++);
stream.compose(spec).pipe(process.stdout);
stream.on('end', () => {
  rmSync(outdir, { recursive: true, force: true });
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  setImmediate(() => console.log(`${passed} passed, ${failed} failed`));
});
