// Checks what was touched since the last commit: types, style, and the nearest of the tests that have to do with it.
//   npm run check
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { importsOf, sourcesIn } from './support/imports.mjs';
import { isFeltIn, testsFor } from './support/touched.mjs';
import { runFiles, unitTestFiles } from './unit.mjs';

/** So many milliseconds behind the start no further tests are begun. */
const budget = 3000;
/** How many test files are bundled and run at a time. */
const batch = 4;
const started = performance.now();

const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).split('\0').filter(Boolean).map(normalize);

/** The files that differ from the last commit, those that are new or gone among them. */
function touchedFiles() {
  const changed = git('diff', '--name-only', '--relative', '-z', 'HEAD');
  const added = git('ls-files', '--others', '--exclude-standard', '-z');
  return [...changed, ...added];
}

/** Runs a tool beside what else is done; prints what it has to say if it fails. Resolves to whether it passed. */
function runTool(name, ...args) {
  const tool = spawn(process.execPath, [join('node_modules', ...args[0]), ...args.slice(1)]);
  const printed = [];
  tool.stdout.on('data', (data) => printed.push(data));
  tool.stderr.on('data', (data) => printed.push(data));
  return new Promise((resolve) =>
    tool.on('close', (code) => {
      console.log(`${code === 0 ? '✔' : '✖'} ${name}`);
      if (code !== 0) console.log(String(Buffer.concat(printed)));
      resolve(code === 0);
    }),
  );
}

/** Types and style: types of everything that feels the change, style of what was touched. */
function runTools(touched, sources) {
  const compiler = ['@typescript', 'native', 'bin', 'tsc'];
  const files = touched.filter((file) => existsSync(file) && statSync(file).isFile());
  const scripts = files.filter((file) => /\.[cm]?[jt]s$/.test(file));
  const onSome = (some, ...tool) => (some.length > 0 ? [runTool(...tool, ...some)] : []);
  const page = join('client', 'webview');
  const inPage = isFeltIn(touched, page, sources, importsOf)
    ? [runTool('types of the page', compiler, '-p', page)]
    : [];
  return [
    runTool('types', compiler, '-p', 'tsconfig.json'),
    ...inPage,
    ...onSome(files, 'format', ['prettier', 'bin', 'prettier.cjs'], '--check', '--ignore-unknown'),
    ...onSome(scripts, 'lint', ['eslint', 'bin', 'eslint.js'], '--no-warn-ignored'),
  ];
}

/** Runs test files from the first on: some whatever it takes, and as many more as there is time for. Whether they passed. */
async function runNearest(files) {
  let run = 0;
  let failed = 0;
  while (run < files.length && (run === 0 || performance.now() - started < budget)) {
    const some = files.slice(run, run + batch);
    const printed = [];
    const result = await runFiles(some, (text) => printed.push(text));
    if (result.failures.length > 0) console.log(printed.join('').replace(/^.*?(?=✖ failing tests)/s, ''));
    failed += result.failures.length;
    run += some.length;
  }
  const rest = run < files.length ? ', the nearest: npm test runs all' : '';
  console.log(`${failed > 0 ? '✖' : '✔'} tests: ${run} of ${files.length} files that have to do with it${rest}`);
  return failed === 0;
}

const touched = touchedFiles();
if (touched.length === 0) console.log('Nothing differs from the last commit.');
else {
  const sources = ['client', 'server', 'test'].flatMap(sourcesIn);
  const tests = testsFor(touched, unitTestFiles(), sources, importsOf);
  const passed = await Promise.all([...runTools(touched, sources), runNearest(tests)]);
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
  process.exitCode = passed.every(Boolean) ? 0 : 1;
}
