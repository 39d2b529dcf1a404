// Packs what strangers install into out/package: the extension as .vsix and the command line as .tgz.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { install } from '../start/install.mjs';
import { api, cli, client, editor, pages, server, webClient } from './bundles.mjs';
import { noticesOf } from './notices.mjs';
import { shrink } from './shrink.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const out = join(root, 'out', 'package');
const staging = join(out, 'extension');
const packager = join(import.meta.dirname, 'packager', 'node_modules');
const noticesFile = 'ThirdPartyNotices.txt';
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const target = (suffix) => join(out, `${manifest.name}-${manifest.version}.${suffix}`);

/** The pictures of the walkthrough; those of the documents stay with them. */
const pictures = manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg));

/** All that the extension needs of the repository. */
const extension = [
  'dist/package.json',
  'dist/extension.js',
  'dist/client',
  'dist/server.js',
  'dist/server',
  'dist/web',
  'dist/webview',
  'client/assets/icon.png',
  'client/language-configuration.json',
  'client/assets/gouji.schema.json',
  'client/assets/gouji-kind.schema.json',
  ...pictures,
  'samples/结转错误.年报.md',
  'snippets',
  'syntaxes',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'README.md',
  'README.zh-CN.md',
  'CHANGELOG.md',
  'LICENSE',
];

/** Runs a command in a folder and gives what it prints; an error of it ends everything. */
function run(cwd, command, ...args) {
  const options = { cwd, encoding: 'utf8', shell: process.platform === 'win32' && command === 'npm' };
  const { status, stdout, stderr } = spawnSync(command, args, options);
  if (status === 0) return stdout;
  console.error(stdout, stderr);
  process.exit(1);
}

/** Copies the extension's files to a folder of their own: vsce takes no list beside the one npm reads. */
function stage() {
  for (const path of extension) cpSync(join(root, path), join(staging, path), { recursive: true });
  const { files, bin, exports, scripts, devDependencies, allowScripts, ...needed } = manifest;
  writeFileSync(join(staging, 'package.json'), JSON.stringify(needed));
}

/** Prints the size of a package and how many files are in it. */
function report(file, count) {
  console.log(`${file}  ${Math.ceil(statSync(file).size / 1024)} KiB, ${count} files`);
}

/** Packs the extension, for every platform. */
async function packExtension() {
  stage();
  await shrink(join(staging, 'dist'));
  const notices = await noticesOf([editor, client, pages, webClient]);
  writeFileSync(join(staging, noticesFile), notices);
  const vsce = join(packager, '@vscode', 'vsce', 'vsce');
  const printed = run(staging, process.execPath, vsce, 'package', '--no-dependencies', '--out', target('vsix'));
  report(target('vsix'), /Packaged: .*\((\d+) files/.exec(printed)?.[1]);
}

/** Writes the types of what programs import, as one file. */
function declareTypes() {
  const generator = join(packager, 'dts-bundle-generator', 'dist', 'bin', 'dts-bundle-generator.js');
  const options = ['--silent', '--no-banner', '--project=tsconfig.json', '--out-file=dist/api.d.mts'];
  run(root, process.execPath, generator, ...options, 'server/src/api.ts');
}

/** Packs the command line, the server for other editors and what programs import. */
async function packCommand() {
  declareTypes();
  writeFileSync(join(root, 'dist', noticesFile), await noticesOf([api, cli, server]));
  const [{ entryCount }] = JSON.parse(run(root, 'npm', 'pack', '--json', '--pack-destination', out));
  report(target('tgz'), entryCount);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(staging, { recursive: true });
install(join(import.meta.dirname, 'packager'));
run(root, process.execPath, join(root, 'client', 'build', 'build.mjs'));
await packExtension();
await packCommand();
