/** The action and the hook that others use from their repositories: their steps are run as they stand there. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { documentEndings, draftEndings } from '../../server/src/workspace/draftFiles.ts';
import { bundledCommand } from '../support/commandLine.ts';
import { broken, correct, folderOf } from '../cli/drafts.ts';

const command = await bundledCommand();

/** Runs a program in a folder: its exit status, and what it printed. */
function run(folder: string, program: string, argv: readonly string[], env: Record<string, string> = {}) {
  const options = { cwd: folder, env: { ...process.env, LC_ALL: '', LANG: 'en_GB.UTF-8', ...env } };
  return new Promise<{ status: number; printed: string }>((resolve) => {
    execFile(program, [...argv], options, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, printed: stdout + stderr }),
    );
  });
}

/** The last script of the action, which checks. */
const script = /run: \|\n([^]*)$/.exec(readFileSync('.github/actions/check/action.yml', 'utf8'))?.[1] ?? '';
const unindented = script.replace(/^ {8}/gm, '');

/** Runs the last step of the action as a runner does, with those inputs. */
function check(folder: string, inputs: { paths: string; failOn?: string; options?: string }) {
  const { paths, failOn = 'error', options = '' } = inputs;
  const env = { GOUJI: command, PATHS: paths, FAIL_ON: failOn, OPTIONS: options };
  return run(folder, 'bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', unindented], env);
}

const folder = folderOf({ '年报/a b.md': broken, '年报/b.md': correct, '旧/c.md': broken });

test('the action checks the paths it is given, and fails as it is told', async () => {
  const { status, printed } = await check(folder, { paths: '年报\n' });
  assert.equal(status, 1);
  assert.match(printed, /^::error file=年报\/a b\.md,line=29/m);
  assert.match(printed, /^files 2: reports 2/m);
  assert.equal((await check(folder, { paths: '年报', failOn: 'never' })).status, 0);
});

test('the action takes several paths, patterns and options', async () => {
  const { printed } = await check(folder, { paths: '年报/*.md\n旧', options: '--exclude=a*\n' });
  assert.match(printed, /^files 2: reports 2.*errors 1/m);
});

test('nothing of the inputs is carried out', async () => {
  const { status, printed } = await check(folder, { paths: '$(echo 年报)\n; echo hacked' });
  assert.equal(status, 2);
  assert.doesNotMatch(printed, /^hacked/m);
});

const hook = readFileSync('.pre-commit-hooks.yaml', 'utf8');

test('the hook fails for a file that does not reconcile, and for no other', async () => {
  const [name, ...argv] = /entry: (.*)/.exec(hook)?.[1]?.split(' ') ?? [];
  assert.equal(name, 'gouji');
  const hooked = (...files: string[]) => run(folder, process.execPath, [command, ...argv, ...files]);
  assert.equal((await hooked('年报/b.md')).status, 0);
  const { status, printed } = await hooked('年报/b.md', '年报/a b.md');
  assert.equal(status, 1);
  assert.match(printed, /^年报\/a b\.md:29:/m);
});

test('the hook is given all files that may be drafts', () => {
  const files = new RegExp(/files: '(.*)'/.exec(hook)?.[1] ?? '');
  const templates = ['dotx', 'dotm'];
  for (const ending of [...draftEndings, ...documentEndings.filter((ending) => !templates.includes(ending))])
    assert.match(join('年报', `a.${ending}`), files);
});

test('a package that is made of the repository alone holds the command', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  assert.equal(scripts['prepack'], scripts['build']);
});
