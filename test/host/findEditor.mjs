import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { findCommandLine, findProgram } from '../../client/start/desktop.mjs';
import { install } from '../../client/start/install.mjs';

const embedded = resolve('client', 'start', 'editor');
const standIn = resolve('test', 'host', 'standIn', 'code.mjs');
const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/**
 * The editor to test in, as options of @vscode/test-electron: the one named by VSCODE_EXECUTABLE, a download of
 * the version named by VSCODE_VERSION, the desktop VS Code of this machine, or else the embedded one on Linux,
 * installed here, and a download of the newest elsewhere.
 */
export function findEditor() {
  const { VSCODE_EXECUTABLE: executable, VSCODE_VERSION: version } = process.env;
  if (executable) return { vscodeExecutablePath: executable };
  if (version) return { version };
  const commandLine = hasDisplay() ? findCommandLine() : undefined;
  const program = commandLine && findProgram(commandLine);
  if (program) return { vscodeExecutablePath: program };
  if (process.platform !== 'linux') return {};
  install(embedded);
  return { vscodeExecutablePath: standIn };
}

/**
 * Installs a packed extension with the editor's own command line.
 * @param editor what findEditor returned
 * @param args where the editor keeps its things: `--extensions-dir=…`, `--user-data-dir=…`
 */
export async function installPackage(editor, vsix, args) {
  const program = editor.vscodeExecutablePath ?? (await downloadAndUnzipVSCode(editor.version));
  const own = program === standIn ? [program] : resolveCliArgsFromVSCodeExecutablePath(program);
  const [cli, ...rest] = [...own, `--install-extension=${vsix}`, ...args];
  const { status } = spawnSync(cli, rest, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${vsix} could not be installed`);
}
