import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Settings a window starts with: quiet, offline, and nothing saved that was not asked for. */
const settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

// These need a native module, a network or an account. Only extensions without a `browser` entry may be
// left out: the list of the others is compiled into the browser's half.
const leftOut = /^(github|copilot|microsoft-authentication|tunnel-forwarding|terminal-suggest|ms-vscode\.js-debug.*)$/;

/** Makes a folder for all that one run of the editor writes; `remove` deletes it. */
export function makeScratch() {
  const path = mkdtempSync(join(tmpdir(), 'gouji-editor-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Writes the user's settings where the editor looks for them, unless some are there. */
export function writeSettings(userData) {
  const file = join(userData, 'User', 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(settings, null, 2));
}

/** Links the built-in extensions that can work here into a folder of their own. */
export function linkBuiltinExtensions(from, to) {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true }))
    if (entry.isDirectory() && !leftOut.test(entry.name)) link(join(from, entry.name), join(to, entry.name));
}

/** Git asks for a native module that is not there and only copies files of worktrees: it gets one that does nothing. */
function link(from, to) {
  if (basename(from) !== 'git') return symlinkSync(from, to, 'dir');
  cpSync(from, to, { recursive: true });
  const copyFile = join(to, 'node_modules', '@vscode', 'fs-copyfile');
  mkdirSync(copyFile, { recursive: true });
  writeFileSync(join(copyFile, 'index.js'), 'module.exports = {};\n');
}
