// Runs the checks and ends in one line: N passed, N failed.
//   node test/run.mjs               all of it: types, style, build and the tests below
//   node test/run.mjs unit [part …] the unit tests whose path holds one of the parts
//   node test/run.mjs start         the tests of npm start
//   node test/run.mjs host [part …] the build and the tests in the editor whose name holds one of the parts
//   node test/run.mjs gallery       the build and a picture of each thing a user sees, in both languages and three themes
//   node test/run.mjs pace          the build and the time the form takes in the editor, which none of these fails on
//   node test/run.mjs web         the build and the tests in VS Code for the Web
//   node test/run.mjs package       the packages people install, and the tests in the editor on the installed one
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runHostTests, takeGallery, takePace } from './host/run.mjs';
import { runPackageTests, runStartTests, runUnitTests, runWebTests } from './unit.mjs';

const [what = 'all', ...parts] = process.argv.slice(2);

/** A check that is one command: passed if it ends with 0. */
const command =
  (name, script, ...args) =>
  () => {
    console.log(`▶ ${name}`);
    const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' });
    return status === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: [`${name}: ended with ${status}`] };
  };
const tool = (...path) => join('node_modules', ...path);

const compiler = tool('@typescript', 'native', 'bin', 'tsc');
const typecheck = command('typecheck', compiler, '-p', 'tsconfig.json');
const typecheckPage = command('typecheck of the page', compiler, '-p', join('client', 'webview'));
const lint = command('lint', tool('eslint', 'bin', 'eslint.js'), '.');
const format = command('format', tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.');
const build = command('build', join('client', 'build', 'build.mjs'));
const unit = () => runUnitTests(parts);
const start = () => runStartTests(parts);
const host = () => runHostTests(parts);
const web = () => runWebTests(parts);
const pack = command('package', join('client', 'build', 'package.mjs'));
const packedCommand = () => runPackageTests(parts);
const packedExtension = () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return runHostTests(parts, resolve('out', 'package', `gouji-${version}.vsix`));
};
// The tests of the start come last, since those in the editor install what both need.
const all = [typecheck, typecheckPage, lint, format, build, unit, host, web, start];
const packages = [pack, packedCommand, packedExtension];
const checks = {
  all,
  unit: [unit],
  start: [start],
  host: [build, host],
  gallery: [build, takeGallery],
  pace: [build, takePace],
  web: [build, web],
  package: packages,
};
if (!checks[what]) throw new Error(`no tests are called ${what}: choose ${Object.keys(checks).join(', ')}`);

/** Runs one check; an error it throws is one failure. */
async function attempt(check) {
  try {
    return await check();
  } catch (error) {
    console.error(error);
    return { passed: 0, failures: [error.stack] };
  }
}

let passed = 0;
const failures = [];
for (const check of checks[what]) {
  const result = await attempt(check);
  passed += result.passed;
  failures.push(...result.failures);
}
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;
// Once more at the end, where whoever sees only that finds what it was.
for (const failure of failures) console.log(`✖ ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
