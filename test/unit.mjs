import { build } from 'esbuild';
import { overviewPage } from '../client/build/overviewPage.mjs';
import { rulePages } from '../client/build/rulePages.mjs';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { sourcesIn } from './support/imports.mjs';

/** After this many milliseconds a test file that hangs has failed. */
const timeout = 120_000;

/** The test files whose path holds one of the parts (all of them without parts) and that are wanted. */
function testFiles(parts, wanted) {
  return sourcesIn('test')
    .filter((file) => file.endsWith('.test.ts') && wanted(file))
    .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)));
}

/** Bundles each test file with the sources it tests, so that Node can run it. */
async function bundle(files, outdir) {
  await build({
    entryPoints: files,
    outdir,
    outbase: '.',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    outExtension: { '.js': '.mjs' },
    sourcemap: true,
    sourcesContent: false,
    packages: 'external',
    plugins: [rulePages, overviewPage],
    logLevel: 'warning',
  });
  return files.map((file) => join(outdir, file.replace(/\.ts$/, '.mjs')));
}

/** What is printed again of a test that failed: its file, its name and the error that ended it. */
const failure = ({ name, file, details: { error } }) =>
  `${file ?? ''} ${name}\n${error.cause?.stack ?? error.cause ?? error.stack}`;

/**
 * Runs test files. Resolves to how many tests passed and which failed.
 * @param files their paths
 * @param print gets each test as it is done, and the failures once more at the end
 */
export async function runFiles(files, print = (text) => process.stdout.write(text)) {
  const outdir = join('out', `unit-${process.pid}`);
  const result = { passed: 0, failures: [] };
  try {
    const stream = run({ files: await bundle(files, outdir), concurrency: true, timeout })
      .on('test:pass', (event) => event.details.type !== 'suite' && result.passed++)
      .on('test:fail', (event) => event.details.type !== 'suite' && result.failures.push(failure(event)));
    for await (const text of stream.compose(spec)) print(text);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
  return result;
}

const inEditor = (file) => file.startsWith(join('test', 'host'));
const buildsAnew = (file) => file.startsWith(join('test', 'start'));
const inBrowser = (file) => file.startsWith(join('test', 'web'));
const installs = (file) => file.startsWith(join('test', 'package'));

/** The test files that need neither an editor nor a build of their own; those whose path holds one of the parts. */
export function unitTestFiles(parts = []) {
  return testFiles(parts, (file) => ![inEditor, inBrowser, buildsAnew, installs].some((other) => other(file)));
}

/** Runs the tests of those files. */
export function runUnitTests(parts) {
  return runFiles(unitTestFiles(parts));
}

/** Runs the tests of `npm start`, which write the bundles that others are reading. */
export function runStartTests(parts) {
  return runFiles(testFiles(parts, buildsAnew));
}

/** Runs the tests of the packed command, which `client/build/package.mjs` has put into out/package. */
export function runPackageTests(parts) {
  return runFiles(testFiles(parts, installs));
}

/** Runs the tests in VS Code for the Web, on the bundles that were built. */
export function runWebTests(parts) {
  return runFiles(testFiles(parts, inBrowser));
}
