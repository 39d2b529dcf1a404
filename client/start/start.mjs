// Shows the project at work: checks a draft in the terminal, then opens the editor on its folder with the extension.
//   npm start                 on a copy of samples/
//   npm start -- PATH         on your own folder or draft
//   npm start -- --no-open    the check alone
//   npm start -- --browser    in the browser, even if there is a desktop VS Code
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { install } from './install.mjs';
import { findCommandLine } from './desktop.mjs';
import { serveEditor } from './serveEditor.mjs';

const root = resolve(import.meta.dirname, '..', '..');
// npm runs scripts in the package's folder; the author's path counts from where they stand.
const origin = process.env.INIT_CWD ?? process.cwd();

/** The sample to begin with, in a fresh copy of all: what is tried there leaves the project as it is. */
function copySamples() {
  const folder = join(root, 'out', 'samples');
  cpSync(join(root, 'samples'), folder, { recursive: true });
  return join(folder, '结转错误.年报.md');
}

/** What to check, and what to open how. */
function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'no-open': { type: 'boolean' }, browser: { type: 'boolean' } },
  });
  const path = positionals[0] === undefined ? copySamples() : resolve(origin, positionals[0]);
  if (!existsSync(path)) {
    console.error(`找不到 ${path}\nThere is no ${path}`);
    process.exit(2);
  }
  const window = statSync(path).isFile() ? { folder: dirname(path), file: path } : { folder: path };
  return { path, window, open: !values['no-open'], browser: values.browser };
}

/** Runs a script of the project, in the folder `cwd`, and gives its exit status. */
function run(cwd, script, ...args) {
  return spawnSync(process.execPath, [join(root, script), ...args], { cwd, stdio: 'inherit' }).status;
}

/** Opens the desktop VS Code and returns at once. Whether there is one. */
function openDesktop({ folder, file }) {
  const args = [`--extensionDevelopmentPath=${root}`, folder, ...(file ? [file] : [])];
  if (process.env.VSCODE_EXECUTABLE) {
    spawn(process.env.VSCODE_EXECUTABLE, args, { detached: true, stdio: 'ignore' }).unref();
    return true;
  }
  const commandLine = findCommandLine();
  if (!commandLine) return false;
  const shell = process.platform === 'win32';
  const quote = (text) => (shell ? `"${text}"` : text);
  return spawnSync(quote(commandLine), args.map(quote), { shell, stdio: 'inherit' }).status === 0;
}

const { path, window, open, browser } = readArguments();
install(root);
if (run(root, join('client', 'build', 'build.mjs')) !== 0) process.exit(1);
run(origin, join('dist', 'cli.js'), 'check', relative(origin, path) || '.');
if (open && (browser || !openDesktop(window))) await serveEditor({ ...window, development: root });
