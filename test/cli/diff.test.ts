import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundledCommand, gouji } from '../support/commandLine.ts';
import { correct, folderOf, memo } from './drafts.ts';

const wrong = correct.replace('| 3 | 0 | 104 |', '| 3 | 0 | 105 |');
const folder = folderOf({ 'old.md': correct, 'new.md': wrong, 'memo.md': memo });
const [old, now, other] = ['old.md', 'new.md', 'memo.md'].map((name) => join(folder, name));
const diff = (...argv: (string | undefined)[]) => gouji(['diff', ...argv.map(String)]);

test('each changed figure is told with its place, the relations it stands in, and whether they hold', async () => {
  const { stdout, status } = await diff(old, now);
  assert.equal(status, 1);
  assert.match(stdout, /^青禾市水务局 2023: ✓ .* → ✗ .*: 3 relations fail$/m);
  assert.match(
    stdout,
    /new\.md:\d+:\d+: 3\.7 .*, total: 104 → 105\n(?: {4}✗ .*differs by -1\n){3} {4}✗ line 9 “104件”$/m,
  );
  assert.match(stdout, /^figures changed 1; relations touched that fail 3, sentences that differ 1$/m);
});

test('what still ties gives no failure, and the other way about what is put right is told', async () => {
  const { stdout, status } = await diff(now, old);
  assert.equal(status, 0);
  assert.match(stdout, /105 → 104\n {4}✓ /);
  assert.match((await diff(old, old)).stdout, /figures changed 0/);
});

test('sentences that repeat a changed figure are told', async () => {
  const said = folderOf({
    'old.md': correct.replace('## 二、', '本年新收政府信息公开申请102件。\n\n## 二、'),
    'new.md': wrong
      .replace('## 二、', '本年新收政府信息公开申请102件。\n\n## 二、')
      .replace('| 0 | 102 |', '| 0 | 103 |'),
  });
  const { stdout } = await diff(join(said, 'old.md'), join(said, 'new.md'));
  assert.match(stdout, /102 → 103\n(?: {4}.*\n)* {4}✗ line \d+ “102件”/);
});

test('a report that names no office is called by its file', async () => {
  const nameless = (text: string) =>
    text.replace(/^# .*$/m, '# 2023年政府信息公开工作年度报告').replaceAll('青禾市水务局', '');
  const files = folderOf({ 'a.md': nameless(correct), 'b.md': nameless(wrong) });
  const { stdout } = await diff(join(files, 'a.md'), join(files, 'b.md'));
  assert.match(stdout, /^.*b\.md 2023: ✓ .* → ✗ /m);
});

test('programs are told the same with ranges, people on a page', async () => {
  const { reports } = JSON.parse((await diff('--format', 'json', old, now)).stdout) as {
    reports: { before: object; figures: { from: string; to: string; range: object; relations: object[] }[] }[];
  };
  const [figure] = reports[0]?.figures ?? [];
  assert.deepEqual([figure?.from, figure?.to, figure?.relations.length], ['104', '105', 3]);
  assert.ok(figure?.range);
  const page = await diff('--format', 'html', '--lang', 'zh-CN', old, now);
  assert.equal(page.status, 1);
});

test('a version may be a revision of git', async () => {
  const git = (...argv: string[]) => execFileSync('git', ['-C', folder, ...argv], { stdio: 'ignore' });
  git('init', '--quiet');
  git('add', 'old.md');
  git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '--message=a');
  writeFileSync(join(folder, 'old.md'), wrong);
  const command = await bundledCommand();
  const run = (version: string) =>
    spawnSync(process.execPath, [command, 'diff', '--lang', 'en', version, 'old.md'], {
      cwd: folder,
      encoding: 'utf8',
    });
  const { stdout, status } = run('HEAD:old.md');
  writeFileSync(join(folder, 'old.md'), correct);
  assert.equal(status, 1);
  assert.match(stdout, /104 → 105/);
  const gone = run('HEAD:gone.md');
  assert.equal(gone.status, 2);
  assert.match(gone.stderr, /^gouji: HEAD:gone\.md: no file, and not in git/);
});

test('the other years of the folder are known, and what they say of a changed figure is told', async () => {
  const lastYear = correct.replaceAll('2023', '2022');
  const old = correct.replace('| | | 5 | 1 | 0 | 0 | 0 | 0 | 6 |', '| | | 4 | 1 | 0 | 0 | 0 | 0 | 5 |');
  assert.notEqual(old, correct);
  const office = folderOf({ '2022.md': lastYear, '2023.md': correct, 'old/2023.md': old });
  const { stdout, status } = await diff(join(office, 'old/2023.md'), join(office, '2023.md'));
  assert.equal(status, 1);
  assert.match(stdout, /natural persons: 4 → 5\n(?: {4}✓ .*\n)+ {4}✗ prior-year: .*natural persons 5 ≠ 3/);
  const apart = folderOf({ '2023.md': correct, 'old/2023.md': old });
  const versions = [join(apart, 'old/2023.md'), join(apart, '2023.md')];
  assert.equal((await diff(...versions)).status, 0);
  assert.match((await diff('--among', office, ...versions)).stdout, /✗ prior-year/);
});

test('what gouji.json accepts is no failure, as long as it rests on the same figures', async () => {
  const office = folderOf({ 'a.md': wrong, 'old/a.md': correct });
  const [before, after] = [join(office, 'old/a.md'), join(office, 'a.md')];
  const known = join(folderOf({}), 'known.json');
  await gouji(['check', '--quiet', '--baseline', known, after]);
  const { findings } = JSON.parse(readFileSync(known, 'utf8')) as { findings: object[] };
  const exceptions = findings.map((one) => ({ ...one, file: 'a.md', reason: '已核实' }));
  writeFileSync(join(office, 'gouji.json'), JSON.stringify({ exceptions }));
  const { stdout, status } = await diff(before, after);
  assert.match(stdout, /✓ .*differs by -1 \(accepted: 已核实\)/);
  assert.equal(status, 1, 'the sentence that repeats the figure is another finding');
  assert.match(stdout, /relations touched that fail 0, sentences that differ 1$/m);
});

test('line ends and byte order marks of Windows are no difference', async () => {
  const windows = folderOf({ 'a.md': `\uFEFF${correct.replaceAll('\n', '\r\n')}` });
  const { stdout, status } = await diff(old, join(windows, 'a.md'));
  assert.equal(status, 0);
  assert.match(stdout, /figures changed 0/);
});

test('two versions are expected, and a report in one of them', async () => {
  assert.equal((await diff(old)).status, 2);
  assert.equal((await diff(other, other)).status, 2);
  assert.equal((await diff(old, join(folder, 'gone.md'))).status, 2);
});
