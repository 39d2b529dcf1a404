import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { codes, type Code } from '../../server/src/check/codes.ts';
import type { Finding } from '../../server/src/check/finding.ts';
import type { Repair } from '../../server/src/check/model/found.ts';
import { fixed } from '../../server/src/features/settle.ts';
import type { Analysis } from '../../server/src/workspace/analysis.ts';
import { gouji } from '../support/commandLine.ts';
import { analysisOf, spanOf } from '../support/markedFile.ts';
import { correct, folderOf, memo } from './drafts.ts';

/** A repair that puts words in the place of others, given as the offset and the words. */
type Change = readonly [start: number, from: string, to: string];

function repair(safe: boolean, ...changes: Change[]): Repair {
  const edits = changes.map(([start, from, newText]) => ({
    span: spanOf({ start, end: start + from.length }),
    newText,
  }));
  return { title: { zh: '改', en: 'change' }, cells: [], edits, slip: undefined, safe };
}

function finding(code: Code, ...repairs: Repair[]): Finding {
  const words = { zh: '', en: '' };
  const rest = { relations: [], related: [], severity: codes[code], message: words };
  return { code, span: spanOf({ start: 0, end: 0 }), repairs, ...rest };
}

/** A checker that knows texts by heart: what is found in each; nothing in any other. */
function checker(findings: Readonly<Record<string, readonly Finding[]>>): (text: string) => Analysis {
  return (text) => analysisOf(text, findings[text] ?? []);
}

/** The text after its fixes. */
async function fixedText(text: string, analyse: (text: string) => Analysis, figures = false): Promise<string> {
  return (await fixed(analyse(text), figures, (text) => Promise.resolve(analyse(text)))).text.toString();
}

test('safe edits are applied, others are not', async () => {
  const safe = finding('section-title', repair(false, [0, 'one', 'no']), repair(true, [4, 'two', '2']));
  const unsafe = finding('leftover', repair(false, [8, 'three', 'no']));
  assert.equal(await fixedText('one two three', checker({ 'one two three': [safe, unsafe] })), 'one 2 three');
});

test('figures are changed on request, and only where the cause is certain', async () => {
  const wrong = finding('wrong-figure', repair(false, [0, '12', '21'], [6, '30', '39']), repair(false, [3, '18', '9']));
  const blank = finding('blank-total', repair(false, [9, '', '7']));
  const tie = finding('carry-forward', repair(false, [3, '18', '1']));
  const analyse = checker({ '12 18 30 ': [wrong, blank, tie] });
  assert.equal(await fixedText('12 18 30 ', analyse), '12 18 30 ');
  assert.equal(await fixedText('12 18 30 ', analyse, true), '21 18 39 7');
});

test('edits that meet wait for the next round', async () => {
  const first = finding('section-title', repair(true, [0, 'ab', 'x']));
  const second = finding('leftover', repair(true, [0, 'a', ''], [2, 'c', 'z']));
  const later = finding('leftover', repair(true, [1, 'c', 'y']));
  assert.equal(await fixedText('abc', checker({ abc: [first, second], xc: [later] })), 'xy');
});

test('fixes that undo each other come to an end', async () => {
  const there = finding('section-title', repair(true, [0, 'a', 'b']));
  const back = finding('section-title', repair(true, [0, 'b', 'a']));
  assert.match(await fixedText('a', checker({ a: [there], b: [back] })), /^[ab]$/);
});

/** A heading off the official wording, which `--fix` sets right. */
const offTitle = correct.replace('存在的主要问题及改进情况', '存在问题及改进情况');

test('--fix writes the draft back, and prints what is still found', async () => {
  const folder = folderOf({ 'a.md': `\uFEFF${offTitle}`, 'b.md': correct, 'c.md': memo });
  chmodSync(join(folder, 'a.md'), 0o600);
  assert.match((await gouji(['check', folder])).stdout, /a\.md:75:\d+: information section-title/);
  const { status, stdout, stderr } = await gouji(['check', '--fix', folder]);
  assert.deepEqual(
    { status, stdout, stderr },
    { status: 0, stdout: 'files 3: reports 2, skipped 1, unreadable 0; errors 0, warnings 0\n', stderr: '' },
  );
  assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), `\uFEFF${correct}`);
  assert.equal(statSync(join(folder, 'a.md')).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(folder), ['a.md', 'b.md', 'c.md']);
});

test('a link in a folder is checked, and what it leads to left alone unless it is named', async () => {
  const [folder, elsewhere] = [folderOf({ 'a.md': correct }), folderOf({ 'b.md': offTitle })];
  const [draft, link] = [join(elsewhere, 'b.md'), join(folder, 'b.md')];
  symlinkSync(draft, link);
  const { status, stdout, stderr } = await gouji(['check', '--fix', folder]);
  assert.equal(status, 0);
  assert.match(stdout, /b\.md:75:\d+: information section-title/);
  assert.match(stderr, /b\.md: not fixed: this is a link/);
  assert.equal(readFileSync(draft, 'utf8'), offTitle);
  await gouji(['check', '--fix', link]);
  assert.equal(readFileSync(draft, 'utf8'), correct);
  assert.ok(lstatSync(link).isSymbolicLink());
});

test('--fix-dry-run prints the change as a diff, and nothing else', async () => {
  const folder = folderOf({ 'a.md': offTitle, 'b.md': correct });
  const { status, stdout } = await gouji(['check', '--fix-dry-run', folder]);
  const path = join(folder, 'a.md');
  assert.equal(status, 0);
  assert.deepEqual(stdout.split('\n').slice(0, 2), [`--- ${path}`, `+++ ${path}`]);
  assert.deepEqual(
    stdout.split('\n').filter((line) => /^[-+][^-+]/.test(line)),
    ['-## 五、存在问题及改进情况', '+## 五、存在的主要问题及改进情况'],
  );
  assert.equal(readFileSync(path, 'utf8'), offTitle);
});

test('a path stands in the diff as it is, with a TAB behind one that has blanks', async () => {
  const folder = folderOf({ '甲.md': offTitle, '甲 乙.md': offTitle });
  const { stdout } = await gouji(['check', '--fix-dry-run', folder]);
  const names = [...stdout.matchAll(/^\+\+\+ (.*)$/gm)].map(([, name = '']) => name.slice(folder.length + 1));
  assert.deepEqual(names, ['甲 乙.md\t', '甲.md']);
});

test('standard input can be fixed as a diff', async () => {
  const { stdout } = await gouji(['check', '--fix-dry-run', '-'], { stdin: offTitle });
  assert.match(stdout, /^--- -\n\+\+\+ -\n@@ /);
});

test('a draft in another encoding is left alone, and that is said', async () => {
  const bytes = Buffer.from(`\uFEFF${offTitle}`, 'utf16le');
  const folder = folderOf({ 'a.md': bytes });
  const { status, stderr } = await gouji(['check', '--fix', folder]);
  assert.equal(status, 0);
  assert.match(stderr, /a\.md: not fixed: only UTF-8 files are/);
  assert.deepEqual(readFileSync(join(folder, 'a.md')), bytes);
});
