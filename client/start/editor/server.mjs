import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { linkBuiltinExtensions, writeSettings } from './profile.mjs';

const require = createRequire(import.meta.url);
const startLimit = 60_000;

/** VS Code's own server, as it lies inside the package code-server. */
function installation() {
  const root = join(dirname(require.resolve('code-server/package.json')), 'lib', 'vscode');
  // The browser loads grammars' engines from the server's node_modules; npm put those packages further up.
  if (!existsSync(join(root, 'node_modules'))) symlinkSync('../../..', join(root, 'node_modules'), 'dir');
  return root;
}

function environment(scratch) {
  const { NODE_OPTIONS = '', ...rest } = process.env;
  const needsWebSocket = Number(process.versions.node.split('.')[0]) < 22;
  return {
    ...rest,
    // VS Code patches the global WebSocket and hangs without one.
    NODE_OPTIONS: needsWebSocket ? `${NODE_OPTIONS} --experimental-websocket`.trim() : NODE_OPTIONS,
    // No request to a marketplace, and sockets where they are removed with the rest.
    EXTENSIONS_GALLERY: '{}',
    XDG_RUNTIME_DIR: scratch,
  };
}

/**
 * Installs a packed extension as the command line of the desktop editor would.
 * @param vsix the package
 * @param options as of startServer
 * @returns the exit status of VS Code's own installer
 */
export function installExtension(vsix, { scratch, userData, extensions }) {
  const args = [
    ...['--install-extension', vsix, '--extensions-dir', extensions ?? join(scratch, 'extensions')],
    ...['--user-data-dir', userData ?? join(scratch, 'user-data'), '--server-data-dir', join(scratch, 'server')],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--log', 'off'],
  ];
  const server = join(installation(), 'out', 'server-main.js');
  const options = { env: environment(scratch), encoding: 'utf8' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [server, ...args], options);
  if (status !== 0) console.error(stdout, stderr);
  return status;
}

/**
 * Starts VS Code's server on a free local port, in a process group of its own.
 * @param options `scratch`: a folder for all it writes; `userData`, `extensions`: folders in place of those
 *   inside it; `output`: gets what the server prints
 * @returns `authority` (host and port), `token`, `stop()`, and `ended`, which resolves when the server ends
 */
export async function startServer({ scratch, userData, extensions, output = () => undefined }) {
  const root = installation();
  const profile = userData ?? join(scratch, 'user-data');
  const builtin = join(scratch, 'builtin');
  linkBuiltinExtensions(join(root, 'extensions'), builtin);
  writeSettings(profile);
  const token = randomBytes(16).toString('hex');
  const args = [
    ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token],
    ...['--user-data-dir', profile, '--extensions-dir', extensions ?? join(scratch, 'extensions')],
    ...['--server-data-dir', join(scratch, 'server'), '--builtin-extensions-dir', builtin],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
  ];
  const child = spawn(process.execPath, [join(root, 'out', 'server-main.js'), ...args], {
    env: environment(scratch),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const stop = () => stopGroup(child.pid);
  try {
    return { authority: `127.0.0.1:${await portOf(child, output)}`, token, stop, ended };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Ends the server, its extension hosts and their language servers. */
function stopGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function portOf(child, output) {
  return new Promise((resolve, reject) => {
    let seen = '';
    const read = (data) => {
      output(String(data));
      seen += data;
      const port = /Extension host agent listening on (\d+)/.exec(seen)?.[1];
      if (port) resolve(port);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', () => reject(new Error(`the editor did not start:\n${seen}`)));
    setTimeout(() => reject(new Error(`the editor did not start in time:\n${seen}`)), startLimit).unref();
  });
}
