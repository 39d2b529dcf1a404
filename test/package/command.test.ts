import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const packed = resolve('out', 'package', `gouji-${version}.tgz`);
const folder = mkdtempSync(join(tmpdir(), 'gouji-package-'));
const installed = join(folder, 'node_modules', 'gouji');

/** Runs npm or npx in the folder of somebody who has nothing but the package. */
function run(command: 'npm' | 'npx', ...args: readonly string[]) {
  return spawnSync(command, args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
}

before(() => {
  const { status, stderr } = run('npm', 'install', '--offline', '--no-audit', '--no-fund', packed);
  assert.equal(status, 0, stderr);
  cpSync('samples', join(folder, 'samples'), { recursive: true });
});
after(() => rmSync(folder, { recursive: true }));

test('the package of the command holds what it needs and nothing else', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(installed, file)).isFile() && !/^dist.(?:cli|server).\S+\.js$/.test(file))
    .sort();
  assert.deepEqual(files, [
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'README.zh-CN.md',
    join('dist', 'cli.js'),
    join('dist', 'server.js'),
    'package.json',
  ]);
  assert.deepEqual(
    readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
    ['gouji'],
  );
});

test('the installed command checks a folder', () => {
  const { status, stdout } = run('npx', '--no-install', 'gouji', 'check', '--lang=en', 'samples');
  assert.match(stdout, /结转错误\.年报\.md:\d+:\d+: error wrong-figure /);
  assert.equal(status, 1);
});

test('the installed command finds nothing wrong in a correct draft', () => {
  const { status } = run('npx', '--no-install', 'gouji', 'check', join('samples', '正确.年报.md'));
  assert.equal(status, 0);
});

test('the installed command tells its version', () => {
  assert.equal(run('npx', '--no-install', 'gouji', '--version').stdout.trim(), version);
});
