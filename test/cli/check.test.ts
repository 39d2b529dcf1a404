import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gouji } from '../support/commandLine.ts';
import { broken, correct, folderOf, incomplete, memo } from './drafts.ts';

const folder = folderOf({ 'correct.md': correct, 'broken.md': broken, 'incomplete.md': incomplete, 'memo.txt': memo });
const at = (name: string) => join(folder, name);

/** The exit status of a check, which must say nothing on standard error. */
async function statusOf(...argv: string[]): Promise<number | null> {
  const { status, stderr } = await gouji(['check', ...argv]);
  assert.equal(stderr, '');
  return status;
}

const nothingFound = 'files 1: reports 1, skipped 0, unreadable 0; errors 0, warnings 0\n';

test('a correct report gives its verdict and its summary, and which of its figures nothing checks', async () => {
  const { status, stdout, stderr } = await gouji(['check', at('correct.md')]);
  const [coverage = '', ...summary] = stdout.split(/^/m);
  assert.deepEqual(
    { status, summary, stderr },
    { status: 0, summary: ['✓ Gouji: everything reconciles\n', nothingFound], stderr: '' },
  );
  assert.match(coverage, /^2\d\d figures, \d+ of which no sum and no sentence checks: /);
});

test('of a folder, and where it is to be quiet, unchecked figures are not told', async () => {
  const { stdout } = await gouji(['check', folderOf({ 'a.md': correct })]);
  assert.equal(stdout, nothingFound);
  assert.equal((await gouji(['check', '--quiet', at('correct.md')])).stdout, '');
});

test('a finding is printed with its place and the source line', async () => {
  const { stdout } = await gouji(['check', at('broken.md')]);
  const [head, source, carets] = stdout.split('\n');
  assert.match(head ?? '', /broken\.md:29:10: error not-a-number /);
  assert.deepEqual([source, carets], ['    | 行政处罚 | 三十x | | |', '                 ^^^^^']);
});

test('where there is no report, it is said what is looked at and how a report is known', async () => {
  const printed = async (files: Record<string, string>) => (await gouji(['check', folderOf(files)])).stdout;
  assert.match(await printed({ 'draft.log': memo }), /^No file to check: .*\.md, .*\nfiles 0: [^\n]*\n$/);
  assert.match(await printed({ 'a.md': memo }), /^No report was found: .*\nfiles 1: [^\n]*\n$/);
  assert.match(await printed({ 'a.md': memo, 'b.md': correct }), /^files 2: .*\n$/);
});

test('the exit status follows --fail-on', async () => {
  const statuses = { error: [0, 1, 0, 0], warning: [0, 1, 1, 0], never: [0, 0, 0, 0] };
  for (const [level, expected] of Object.entries(statuses)) {
    const given: (number | null)[] = [];
    for (const name of ['correct.md', 'broken.md', 'incomplete.md', 'memo.txt'])
      given.push(await statusOf('--fail-on', level, at(name)));
    assert.deepEqual(given, expected, level);
  }
  assert.equal(await statusOf(at('broken.md')), 1);
});

test('a path that cannot be read is named, the others are checked, and the status is 2', async () => {
  const { status, stdout, stderr } = await gouji(['check', at('missing.md'), at('broken.md')]);
  assert.equal(status, 2);
  assert.equal(stderr, `gouji: ${at('missing.md')}: no such file or folder\n`);
  assert.match(stdout, /error not-a-number/);
  assert.match(
    stdout,
    /files 2: reports 1, skipped 0, unreadable 1; errors 1, warnings 0; 1 figure unread \(.*broken\.md:29\)\n$/,
  );
  assert.equal((await gouji(['check', '--fail-on', 'never', at('missing.md')])).status, 2);
});

test('a text that is no report is skipped, unless its name says it is one', async () => {
  const drafts = folderOf({ 'memo.md': memo, 'memo.年报.md': memo });
  const { stdout } = await gouji(['check', '--quiet', '--format', 'ndjson', drafts]);
  const kinds = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { kind: string }).kind);
  assert.deepEqual(kinds, ['skipped', 'report']);
});

test('a folder is checked in the order of its paths, and no file twice', async () => {
  const { stdout } = await gouji(['check', '--format', 'ndjson', folder, at('broken.md'), at('.')]);
  const paths = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { path: string }).path);
  assert.deepEqual(paths, ['broken.md', 'correct.md', 'incomplete.md', 'memo.txt'].map(at));
});

test('an empty folder holds nothing to complain about', async () => {
  assert.equal(await statusOf(folderOf({})), 0);
});

test('standard input is read as the file it is named for', async () => {
  const page = '<html><table><tr><td>1</td></tr></table>';
  const { status, stdout } = await gouji(['check', '-', '--stdin-filename', 'now.md'], { stdin: broken });
  assert.equal(status, 1);
  assert.match(stdout, /^now\.md:29:10: error not-a-number /);
  assert.match((await gouji(['check', '-'], { stdin: broken })).stdout, /^-:29:10: /);
  assert.match((await gouji(['check', '-', '--stdin-filename', 'a.html'], { stdin: page })).stdout, /skipped 1/);
});

test('bytes that are no text are named with their place', async () => {
  const bytes = Buffer.concat([Buffer.from('一\n二'), Buffer.from([0xc0])]);
  const { status, stderr } = await gouji(['check', '-'], { stdin: bytes });
  assert.deepEqual(
    [status, stderr],
    [2, 'gouji: -: not UTF-8: 0xC0 at byte offset 7 (line 2) is no text; save the file as UTF-8\n'],
  );
});

test('a report in another encoding is checked, and the encoding told', async () => {
  const { status, stdout } = await gouji(['check', '-'], { stdin: Buffer.from(`\uFEFF\n${broken}`, 'utf16le') });
  assert.equal(status, 1);
  assert.match(stdout, /^-:2:1: warning encoding stored as UTF-16LE and read as such/);
  assert.match(stdout, /\n-:30:10: error not-a-number /);
});

test('how a file is stored says nothing against the report in it', async () => {
  const { stdout } = await gouji(['check', '--format', 'json', '-'], {
    stdin: Buffer.from(`\uFEFF${correct}`, 'utf16le'),
  });
  const { files } = JSON.parse(stdout) as { files: { verdict: { state: string }; findings: { code: string }[] }[] };
  assert.equal(files[0]?.verdict.state, 'ties');
  assert.deepEqual(
    files[0].findings.map(({ code }) => code),
    ['encoding'],
  );
});

test('the edition can be prescribed, for tables that both have', async () => {
  const editionOf = async (...argv: string[]) => {
    const { stdout } = await gouji(['check', '--format', 'json', ...argv, at('correct.md')]);
    const { files } = JSON.parse(stdout) as { files: { tables: { form: string; edition: string }[] }[] };
    return files[0]?.tables.find(({ form }) => form === 'litigation')?.edition;
  };
  assert.equal(await editionOf(), '2021');
  assert.equal(await editionOf('--edition', '2019'), '2019');
});

test('the tables are drawn on request', async () => {
  const { stdout } = await gouji(['check', '--show-tables', at('correct.md')]);
  assert.match(stdout, /correct\.md:19:\d+: .*\(2021 edition\)\n/);
  assert.match(stdout, /^ {2}（一）予以公开 +│ {3}41 +6 +1 +0 +2 +0 +50$/m);
});

test('the figures of the text are marked on request', async () => {
  const { stdout } = await gouji(['check', '--show-prose', at('broken.md')]);
  assert.match(stdout, /broken\.md: ✓ agrees with what it repeats \d+ · ✗ differs \d+ · \? not checked \d+\n/);
});

test('colour and progress are for terminals alone', async () => {
  const colour = /\u001B\[/;
  assert.match((await gouji(['check', at('broken.md')], { terminal: true })).stdout, colour);
  for (const surroundings of [{}, { terminal: true, environment: { NO_COLOR: '1' } }])
    assert.doesNotMatch((await gouji(['check', at('broken.md')], surroundings)).stdout, colour);
  assert.doesNotMatch((await gouji(['check', '--no-color', at('broken.md')], { terminal: true })).stdout, colour);
});

test('quiet leaves out the summary', async () => {
  assert.equal((await gouji(['check', '--quiet', at('correct.md')])).stdout, '');
});

test('what is printed goes into a file where one is named, and replaces it only when whole', async () => {
  const folder = folderOf({ 'a.md': broken, 'out.txt': 'old' });
  const out = join(folder, 'out.txt');
  const printed = await gouji(['check', join(folder, 'a.md')]);
  const { status, stdout } = await gouji(['check', '--output', out, join(folder, 'a.md')]);
  assert.deepEqual({ status, stdout }, { status: printed.status, stdout: '' });
  assert.equal(readFileSync(out, 'utf8'), printed.stdout);
  const refused = await gouji(['check', '--output', join(folder, 'missing', 'out.txt'), join(folder, 'a.md')]);
  assert.equal(refused.status, 2);
  assert.match(refused.stderr, /out\.txt: no such file or folder/);
});
