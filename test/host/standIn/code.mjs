#!/usr/bin/env node
// Stands in for the desktop executable of VS Code where there is none: understands the command line that
// @vscode/test-electron gives it, installs extensions, and runs the same workbench and a Node extension host behind a headless browser.
import { join } from 'node:path';
import { format } from 'node:util';
import { openBrowser } from '../browser/browser.mjs';
import { readCommandLine } from './commandLine.mjs';
import { whenStopped } from '../../../client/start/editor/lifetime.mjs';
import { makeScratch } from '../../../client/start/editor/profile.mjs';
import { installExtension, startServer } from '../../../client/start/editor/server.mjs';
import { workbenchAddress } from '../../../client/start/editor/workbench.mjs';

/** What the exit status says, where the tests themselves did not end the run. */
const status = {
  failure: 70,
  serverEnded: 71,
  browserEnded: 72,
  extensionHostEnded: 73,
  timeLimit: 74,
  interrupted: 130,
};
const timeLimit = 900_000;

const { flags, folder } = readCommandLine(process.argv.slice(2));
const scratch = makeScratch();
let server;
let browser;
let ending = false;

async function end(code, reason) {
  if (ending) return;
  ending = true;
  if (reason) console.error(reason);
  await browser?.close().catch(() => undefined);
  server?.stop();
  scratch.remove();
  process.exit(code);
}

/** VS Code for the web reports a crashed extension host as success; the server's own words tell the truth. */
function watchExtensionHost(output) {
  if (process.env.GOUJI_EDITOR_VERBOSE) process.stderr.write(output);
  const crash = /Extension Host Process exited with (code: (?!0,).*)/.exec(output)?.[1];
  if (crash) void end(status.extensionHostEnded, `the extension host ended early (${crash})`);
}

/** Prints what the workbench and the extension host have to say, when asked to. */
function print(type, args) {
  if (process.env.GOUJI_EDITOR_VERBOSE) console.error(format(...args));
}

/**
 * Has extensions speak the language of `--locale`. The words of the editor itself stay English: those of others are
 * packages of their own, which are not at hand.
 */
async function speak(page, locale) {
  if (locale) await page.addInitScript((language) => (globalThis._VSCODE_NLS_LANGUAGE = language), locale);
}

whenStopped(() => void end(status.interrupted));
setTimeout(() => void end(status.timeLimit, `no result after ${timeLimit / 1000} s`), timeLimit).unref();
const folders = { scratch: scratch.path, userData: flags['user-data-dir'], extensions: flags['extensions-dir'] };
try {
  if (flags['install-extension']) await end(installExtension(flags['install-extension'], folders));
  server = await startServer({ ...folders, output: watchExtensionHost });
  void server.ended.then(() => end(status.serverEnded, 'the editor ended early'));
  const opened = await openBrowser({ scratch: scratch.path, debuggingPort: flags['remote-debugging-port'] });
  browser = opened.context;
  browser.on('close', () => void end(status.browserEnded, 'the browser ended early'));
  // The workbench calls these two functions of its window with console lines and the exit code of the tests.
  await opened.page.exposeFunction('codeAutomationLog', print);
  await opened.page.exposeFunction('codeAutomationExit', (code) => end(code));
  await speak(opened.page, flags.locale);
  const window = { folder, development: flags.extensionDevelopmentPath, tests: flags.extensionTestsPath };
  await opened.page.goto(workbenchAddress(server, window));
} catch (error) {
  await end(status.failure, error);
}
