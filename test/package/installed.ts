import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import assert from 'node:assert/strict';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
export const version = manifest.version;

/** What was packed, by the end of its name. */
export function packed(suffix: 'tgz' | 'vsix'): string {
  return resolve('out', 'package', `gouji-${version}.${suffix}`);
}

/** The folder of somebody who has nothing but the package, installed without a network, and the samples. */
export class Installed {
  readonly folder = mkdtempSync(join(tmpdir(), 'gouji-package-'));
  readonly package = join(this.folder, 'node_modules', 'gouji');

  constructor() {
    const { status, stderr } = this.run('npm', 'install', '--offline', '--no-audit', '--no-fund', packed('tgz'));
    assert.equal(status, 0, stderr);
    cpSync('samples', join(this.folder, 'samples'), { recursive: true });
  }

  /** Runs a program in the folder. */
  run(command: string, ...args: readonly string[]) {
    const shell = process.platform === 'win32' && command.startsWith('np');
    return spawnSync(command, args, { cwd: this.folder, encoding: 'utf8', shell });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
