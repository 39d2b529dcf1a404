import { resolve } from 'node:path';
import { findCommandLine, findProgram } from '../../client/desktop.mjs';
import { install } from '../setup.mjs';

const embedded = resolve('test', 'host', 'editor');
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
  return { vscodeExecutablePath: resolve(embedded, 'code.mjs') };
}
