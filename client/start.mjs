// Shows the project at work: checks a draft in the terminal, then opens the editor on its folder with the extension.
//   npm start                 on samples/
//   npm start -- PATH         on your own folder or draft
//   npm start -- --no-open    the check alone
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { install } from '../test/setup.mjs';
import { findCommandLine } from './desktop.mjs';
import { serveEditor } from './serveEditor.mjs';

const root = dirname(import.meta.dirname);
const sample = join(root, 'samples', '结转错误.年报.md');

/** What to check and what to open. */
function readArguments() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'no-open': { type: 'boolean' } } });
  const [path] = positionals;
  if (path === undefined) return { check: sample, folder: dirname(sample), file: sample, open: !values['no-open'] };
  // npm runs scripts in the package's folder; the author's paths count from where they stand.
  const given = resolve(process.env.INIT_CWD ?? '.', path);
  if (!existsSync(given)) {
    console.error(`找不到 ${given}\nThere is no ${given}`);
    process.exit(2);
  }
  const isFile = statSync(given).isFile();
  return {
    check: given,
    folder: isFile ? dirname(given) : given,
    file: isFile ? given : undefined,
    open: !values['no-open'],
  };
}

function run(script, ...args) {
  return spawnSync(process.execPath, [join(root, ...script), ...args], { stdio: 'inherit' }).status;
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

const { check, folder, file, open } = readArguments();
install(root);
if (run(['client', 'build.mjs']) !== 0) process.exit(1);
run(['dist', 'cli.js'], 'check', check);
if (open && !openDesktop({ folder, file })) await serveEditor({ folder, file, development: root });
