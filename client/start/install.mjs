// Installs what package-lock.json says, unless it is installed already. Imports nothing outside node:, since it
// runs before anything is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';

const packagesOf = (lock) => JSON.parse(readFileSync(lock, 'utf8')).packages;

/** Whether every package of a lock is there in its version. */
function isInstalled(folder) {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const present = packagesOf(installed);
  return Object.entries(packagesOf(join(folder, 'package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' || wanted.optional || wanted.devOptional || present[path]?.version === wanted.version,
  );
}

/** Installs the packages of a folder, in the versions of its lock, where any is missing. */
export function install(folder) {
  if (isInstalled(folder)) return;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  console.log(`npm ${args.join(' ')}  (${folder})`);
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ci failed in ${folder}`);
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) install('.');
