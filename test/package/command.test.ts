import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Installed, version } from './installed.ts';

let installed: Installed;
before(() => {
  installed = new Installed();
});
after(() => installed.remove());

const gouji = (...args: readonly string[]) => installed.run('npx', '--no-install', 'gouji', ...args);

test('the package of the command holds what it needs and nothing else', () => {
  const files = readdirSync(installed.package, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(installed.package, file)).isFile())
    .filter((file) => !/^dist.(?:cli|server).\S+\.js$/.test(file))
    .sort();
  assert.deepEqual(files, [
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'README.zh-CN.md',
    join('dist', 'ThirdPartyNotices.txt'),
    join('dist', 'api.d.mts'),
    join('dist', 'api.mjs'),
    join('dist', 'cli.js'),
    join('dist', 'server.js'),
    'package.json',
  ]);
});

test('nothing is installed beside it', () => {
  const packages = readdirSync(join(installed.folder, 'node_modules')).filter((name) => !name.startsWith('.'));
  assert.deepEqual(packages, ['gouji']);
});

test('the installed command checks a folder', () => {
  const { status, stdout } = gouji('check', '--lang=en', 'samples');
  assert.match(stdout, /结转错误\.年报\.md:\d+:\d+: error wrong-figure /);
  assert.equal(status, 1);
});

test('the installed command finds nothing wrong in a correct draft', () => {
  const { status } = gouji('check', join('samples', '正确.年报.md'));
  assert.equal(status, 0);
});

test('the installed command tells its version', () => {
  assert.equal(gouji('--version').stdout.trim(), version);
});
