import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundledCommand, temporaryFolder } from '../support/commandLine.ts';

const command = await bundledCommand();

/** Runs the command for a user whose folder for caches is that one. */
function version(caches: string): string {
  const env = { ...process.env, HOME: caches, XDG_CACHE_HOME: caches, LOCALAPPDATA: caches };
  return execFileSync(process.execPath, [command, '--version'], { env, encoding: 'utf8' });
}

test('what is compiled is kept in the folder of the user for caches, where Node can', () => {
  const caches = temporaryFolder();
  assert.match(version(caches), /^\d/);
  const kept = readdirSync(caches, { recursive: true, encoding: 'utf8' });
  assert.equal(
    kept.some((name) => name.includes('gouji')),
    'enableCompileCache' in nodeModule,
  );
});

test('a folder that cannot be written to is no reason to do without', () => {
  assert.match(version(join('/dev/null', 'none')), /^\d/);
});
