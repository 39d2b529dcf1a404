import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Input } from '../../server/src/cli/check/input.ts';
import type { Outcome } from '../../server/src/cli/check/job.ts';
import { resumed, runKey } from '../../server/src/cli/check/journal.ts';
import { nothingChecked } from '../../server/src/cli/formats/summary.ts';
import { bundledCommand, gouji, runProcess, temporaryFolder } from '../support/commandLine.ts';
import { broken, correct, folderOf } from './drafts.ts';

const inputs: readonly Input[] = ['a', 'b', 'c', 'd', 'e'].map((path) => ({ path }));

/** Takes so many outcomes; what they are of, and what was checked for it. */
async function taken(path: string, key: string, most: number, said = '') {
  const checked: string[] = [];
  async function* check(rest: Iterable<Input>): AsyncGenerator<Outcome> {
    for (const { path } of rest) {
      checked.push(path);
      yield await Promise.resolve({ path, summary: nothingChecked, text: `${path}${said}\n` });
    }
  }
  const outcomes: string[] = [];
  for await (const outcome of resumed(inputs.values(), { path, key }, check)) {
    outcomes.push(outcome.path);
    if (outcomes.length === most) break;
  }
  return { outcomes: outcomes.join(''), checked: checked.join('') };
}

test('what was checked before an interruption is not checked again', async () => {
  const journal = join(temporaryFolder(), 'journal');
  assert.deepEqual(await taken(journal, 'one', 3), { outcomes: 'abc', checked: 'abc' });
  appendFileSync(journal, '{"path":"d","text":"half a li');
  assert.deepEqual(await taken(journal, 'one', 4), { outcomes: 'abcd', checked: 'd' });
  assert.deepEqual(await taken(journal, 'one', 9), { outcomes: 'abcde', checked: 'e' });
  assert.deepEqual(await taken(journal, 'one', 9), { outcomes: 'abcde', checked: '' });
});

test('what divides lines for others divides none in the journal', async () => {
  const journal = join(temporaryFolder(), 'journal');
  await taken(journal, 'one', 3, '\u2028\u2029\u0085\r');
  assert.deepEqual(await taken(journal, 'one', 9), { outcomes: 'abcde', checked: 'de' });
});

test('the journal of another run is of no use', async () => {
  const journal = join(temporaryFolder(), 'journal');
  await taken(journal, 'one', 3);
  assert.deepEqual(await taken(journal, 'two', 9), { outcomes: 'abcde', checked: 'abcde' });
  writeFileSync(journal, 'on');
  assert.deepEqual(await taken(journal, 'one', 9), { outcomes: 'abcde', checked: 'abcde' });
});

test('a run is another when a draft or an option is', () => {
  const folder = folderOf({ 'a.md': correct });
  const drafts = [{ path: join(folder, 'a.md') }];
  const key = runKey(drafts, { format: 'csv' });
  assert.equal(runKey(drafts, { format: 'csv' }), key);
  assert.notEqual(runKey(drafts, { format: 'text' }), key);
  writeFileSync(join(folder, 'a.md'), broken);
  assert.notEqual(runKey(drafts, { format: 'csv' }), key);
});

test('a run that was killed and resumed writes what one run would have', async () => {
  const years = Array.from({ length: 400 }, (_, nth) => [`单位${nth}/2023.md`, nth % 7 === 0 ? broken : correct]);
  const folder = folderOf(Object.fromEntries(years) as Record<string, string>);
  const command = await bundledCommand();
  const output = join(temporaryFolder(), 'result.csv');
  const argv = [command, 'check', '--lang', 'en', '--format', 'csv', '--output', output, '--resume', folder];
  const child = spawn(process.execPath, argv, { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('close', resolve));
  while (child.exitCode === null && !(existsSync(`${output}.resume`) && statSync(`${output}.resume`).size > 1000))
    await new Promise((resolve) => setTimeout(resolve, 1));
  child.kill('SIGKILL');
  await ended;
  const { status } = await runProcess(process.execPath, argv);
  assert.equal(status, 1);
  assert.equal(existsSync(`${output}.resume`), false);
  const { stdout } = await gouji(['check', '--format', 'csv', folder]);
  assert.equal(readFileSync(output, 'utf8'), stdout);
});

test('only what goes into a file can be resumed', async () => {
  for (const argv of [
    ['--resume', 'samples'],
    ['--resume', '--fix', '--output', 'x', 'samples'],
    ['--resume', '--output', 'x', '-'],
  ])
    assert.equal((await gouji(['check', ...argv])).status, 2);
});
