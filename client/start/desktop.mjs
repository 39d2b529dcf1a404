import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const names = ['code', 'code-insiders', 'codium'];
const applications = ['Visual Studio Code.app', 'Visual Studio Code - Insiders.app', 'VSCodium.app'];

/** The command line of a desktop VS Code on this machine: on the path, or where macOS keeps applications. */
export function findCommandLine() {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name + suffix)));
  const inApplications = applications.map((name) =>
    join('/Applications', name, 'Contents', 'Resources', 'app', 'bin', 'code'),
  );
  return [...onPath, ...inApplications].find(existsSync);
}

/** The program behind a command line of VS Code, which stays until the window is closed. */
export function findProgram(commandLine) {
  const bin = dirname(realpathSync(commandLine));
  const programs = [
    join(bin, '..', 'code'),
    join(bin, '..', 'code-insiders'),
    join(bin, '..', 'codium'),
    join(bin, '..', 'Code.exe'),
    join(bin, '..', 'Code - Insiders.exe'),
    join(bin, '..', 'VSCodium.exe'),
    join(bin, '..', '..', '..', 'MacOS', 'Electron'),
  ];
  return programs.find(existsSync);
}
