import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findEditor, installPackage } from './findEditor.mjs';
import { galleryPage } from './galleryPage.mjs';

const suite = join('test', 'host', 'suite');
const out = resolve('out', `host-${process.pid}`);
const results = join(out, 'results.ndjson');

/** Bundles the tests that run inside the extension host, Mocha with them. */
async function bundleSuite() {
  const outfile = join(out, 'suite.js');
  await build({
    entryPoints: [join(suite, 'index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    sourcemap: 'inline',
    external: ['vscode', 'playwright-core'],
    logLevel: 'warning',
    // Mocha's parallel mode, which is not used.
    logOverride: { 'require-resolve-not-external': 'silent' },
  });
  return outfile;
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** The names of the test files that hold one of the parts; all of them without parts. The gallery and what takes times are runs of their own. */
function testNames(parts) {
  return readdirSync(suite)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.test.ts'.length))
    .filter((name) => name !== 'gallery' && name !== 'pace')
    .filter((name) => parts.length === 0 || parts.some((part) => name.includes(part)));
}

/** The windows one after another: which test files run in each, and what it has open, with messages in Chinese. */
const windows = [
  { holds: (name) => !/^(?:emptyWindow|reload|folders)/.test(name), open: makeWorkspace },
  // All tests of a window run anew when it is reloaded.
  { holds: (name) => name.startsWith('reload'), open: makeWorkspace },
  { holds: (name) => name.startsWith('folders'), open: makeFolders },
  { holds: (name) => name.startsWith('emptyWindow') },
];

/** A copy of the samples, of a draft of tabs and of one office's years, which the tests may change. */
function makeWorkspace(folder, settings) {
  const workspace = join(folder, '年报');
  cpSync('samples', workspace, { recursive: true });
  cpSync(join('test', 'drafts', 'tsv-wrong-row.md'), join(workspace, '制表符.年报.md'));
  cpSync(join('test', 'workspaces', 'years'), join(workspace, '历年'), { recursive: true });
  mkdirSync(join(workspace, '.vscode'));
  writeFileSync(join(workspace, '.vscode', 'settings.json'), JSON.stringify(settings));
  return workspace;
}

/** Two folders with the same drafts, each with settings of its own. */
function makeFolders(folder, settings) {
  const own = {
    甲: { 'gouji.severity': { 'carry-forward': 'hint', 'wrong-figure': 'hint' }, 'gouji.exclude': ['旧/**'] },
    乙: {},
  };
  for (const [name, folderSettings] of Object.entries(own)) {
    const at = join(folder, name);
    for (const file of ['结转错误.年报.md', join('旧', '结转错误.年报.md')])
      cpSync(join('samples', '结转错误.年报.md'), join(at, file));
    mkdirSync(join(at, '.vscode'));
    writeFileSync(join(at, '.vscode', 'settings.json'), JSON.stringify(folderSettings));
  }
  const workspace = join(folder, '两处.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: Object.keys(own).map((path) => ({ path })), settings }));
  return workspace;
}

/** An extension that is nothing: tests need one under development, though it is the installed one they are of. */
function makeNothing(folder) {
  const nothing = join(folder, 'nothing');
  mkdirSync(nothing);
  const manifest = { name: 'nothing', publisher: 'gouji', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(join(nothing, 'package.json'), JSON.stringify(manifest));
  return nothing;
}

/**
 * Runs tests in a window of the editor, with the extension of this folder or a packed one installed.
 * @param window `names` of the test files; `open`, which makes what it opens below a folder, else it is empty; `locale` of the editor, else its own, with
 *   messages in Chinese; `screenshots`: the folder for the pictures
 */
async function runInEditor({ names, open, locale, screenshots }, vsix) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-host-'));
  const port = await freePort();
  const editor = findEditor();
  const profile = [`--user-data-dir=${join(folder, 'user-data')}`, `--extensions-dir=${join(folder, 'extensions')}`];
  try {
    if (vsix) await installPackage(editor, vsix, profile);
    await runTests({
      ...editor,
      extensionDevelopmentPath: vsix ? makeNothing(folder) : resolve('.'),
      extensionTestsPath: await bundleSuite(),
      extensionTestsEnv: {
        GOUJI_TESTS: names.join(','),
        GOUJI_RESULTS: results,
        GOUJI_SCREENSHOTS: screenshots,
        GOUJI_DEBUGGING_PORT: String(port),
      },
      launchArgs: [
        ...(open ? [open(folder, locale ? {} : { 'gouji.language': 'zh-CN' })] : []),
        ...(locale ? [`--locale=${locale}`] : []),
        `--remote-debugging-port=${port}`,
        ...profile,
      ],
    });
    return true;
  } catch (error) {
    console.error(error.message);
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printTest({ title, duration, error, again }) {
  if (again) console.log(`↻ ${title}: failed at first, tried once more\n${again}`);
  else console.log(error ? `✖ ${title}\n${error}` : `✔ ${title} (${duration} ms)`);
}

/** Runs the tests of the windows one after another and prints each. Resolves to how many passed and which failed. */
async function runWindows(all, screenshots, vsix) {
  mkdirSync(out, { recursive: true });
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });
  writeFileSync(results, '');
  let succeeded = true;
  for (const window of all)
    if (window.names.length > 0) succeeded = (await runInEditor({ ...window, screenshots }, vsix)) && succeeded;
  const tests = readFileSync(results, 'utf8').split('\n').filter(Boolean).map(JSON.parse);
  rmSync(out, { recursive: true });
  tests.forEach(printTest);
  const failures = tests.filter(({ error }) => error).map(({ title, error }) => `${title}\n${error}`);
  const passed = tests.filter(({ error, again }) => !error && !again).length;
  return { passed, failures: succeeded || failures.length > 0 ? failures : ['the editor ended before its tests did'] };
}

/**
 * Runs the tests in a real editor.
 * @param parts of the names of the test files to run
 * @param vsix a packed extension to run them on in place of the one in this folder
 */
export function runHostTests(parts, vsix) {
  const all = windows.map(({ holds, open }) => ({ names: testNames(parts).filter(holds), open }));
  return runWindows(all, resolve('out', 'screenshots'), vsix);
}

/** Takes the pictures of the gallery, in an editor in Chinese and in one in English, and lays them out on a page. */
export async function takeGallery() {
  const pictures = resolve('out', 'gallery');
  const all = ['zh-cn', 'en'].map((locale) => ({ names: ['gallery'], open: makeWorkspace, locale }));
  const counts = await runWindows(all, pictures);
  writeFileSync(join(pictures, 'index.html'), galleryPage(readdirSync(pictures)));
  return counts;
}

/** Prints how long the form takes in the editor; fails on no time. */
export async function takePace() {
  const kept = resolve('out', 'pace');
  const counts = await runWindows([{ names: ['pace'], open: makeWorkspace }], kept);
  console.log(readFileSync(join(kept, 'times.txt'), 'utf8'));
  return counts;
}
