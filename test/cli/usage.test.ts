import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { version } from '../../package.json';
import { checkOptions } from '../../server/src/cli/check/options.ts';
import { verbs } from '../../server/src/cli/verbs/index.ts';
import { gouji } from '../support/commandLine.ts';
import { correct, folderOf } from './drafts.ts';

/** What is said of a wrong call; its exit status must be 2 and standard output empty. */
async function refusal(...argv: string[]): Promise<string> {
  const { status, stdout, stderr } = await gouji(argv);
  assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
  return stderr;
}

test('a wrong option is named, with what was expected', async () => {
  assert.equal(await refusal('check', '--colour', 'a.md'), 'gouji: there is no option --colour\n');
  assert.equal(await refusal('check', '-x', 'a.md'), 'gouji: there is no option -x\n');
  assert.equal(
    await refusal('check', '--fail-on', 'hint', 'a.md'),
    'gouji: --fail-on expects error|warning|never, not “hint”\n',
  );
  assert.equal(await refusal('check', 'a.md', '--edition'), 'gouji: --edition expects auto|2019|2021\n');
  assert.equal(await refusal('check', '--stdin-filename', '--quiet', '-'), 'gouji: --stdin-filename expects NAME\n');
  assert.equal(await refusal('check', '--quiet=yes', 'a.md'), 'gouji: --quiet takes no value\n');
  assert.equal(await refusal('check', '--lang', 'fr', 'a.md'), 'gouji: --lang expects zh-CN|en, not “fr”\n');
});

test('a number of jobs is a whole number of 1 or more', async () => {
  for (const jobs of ['0', '1.5', 'two', '10000'])
    assert.match(await refusal('check', '--jobs', jobs, 'a.md'), /--jobs expects a whole number from 1 to 9999/);
  assert.match(await refusal('check', '--jobs', '-1', 'a.md'), /--jobs expects N/);
});

test('options that contradict each other are refused', async () => {
  assert.match(await refusal('check'), /no file or folder given/);
  assert.match(await refusal('check', '--fix-figures', 'a.md'), /--fix-figures needs --fix or --fix-dry-run/);
  assert.match(await refusal('check', '--fix', '-'), /--fix cannot write to standard input/);
  assert.match(await refusal('check', '--fix-dry-run', '--format', 'json', 'a.md'), /only with --format text/);
  assert.match(await refusal('check', '--show-tables', '--format', 'sarif', 'a.md'), /with --format text only/);
  assert.match(await refusal('check', '--show-prose', '--format', 'json', 'a.md'), /with --format text only/);
});

test('a command is expected', async () => {
  assert.match(await refusal(), /expects a command: check \|/);
  assert.match(await refusal('draft.md'), /no command “draft\.md”/);
});

test('the help lists every command, and every option of a command, in both languages', async () => {
  for (const LANG of ['zh_CN.UTF-8', 'en_US.UTF-8']) {
    const { status, stdout } = await gouji(['--help'], { environment: { LANG } });
    assert.equal(status, 0);
    for (const name of verbs.keys()) assert.match(stdout, new RegExp(`  gouji ${name} `));
  }
  const { stdout } = await gouji(['check', 'a.md', '-h']);
  for (const { name } of checkOptions) assert.match(stdout, new RegExp(` --${name} `));
  assert.match(stdout, /Exit status: 0 /);
});

test('the version is that of the package', async () => {
  for (const argv of [['--version'], ['check', '--version']])
    assert.deepEqual(await gouji(argv), { status: 0, stdout: `${version}\n`, stderr: '' });
});

test('the language is that of the option, else of the locale, else Chinese', async () => {
  const said = async (environment: Record<string, string>, ...argv: string[]) =>
    (await gouji(['check', ...argv], { environment })).stderr;
  const [chinese, english] = ['gouji: 没有给出文件或文件夹\n', 'gouji: no file or folder given\n'];
  assert.equal(await said({}), chinese);
  assert.equal(await said({ LANG: 'C.UTF-8' }), chinese);
  assert.equal(await said({ LANG: 'zh_CN.UTF-8' }), chinese);
  assert.equal(await said({ LANG: 'en_US.UTF-8' }), english);
  assert.equal(await said({ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }), chinese);
  assert.equal(await said({ LANG: 'en_US.UTF-8' }, '--lang', 'zh-CN'), chinese);
  assert.equal(await said({}, '--lang=en'), english);
});

test('the language server is started in this process', async () => {
  assert.deepEqual(await gouji(['lsp', '--stdio']), { status: 0, stdout: 'server started\n', stderr: '' });
});

test('- is standard output, and never a file of that name', async () => {
  const folder = folderOf({
    'a.md': correct,
    'b.md':
      '季度办件统计表\n\n| 项目 | 本级 | 乡镇 |\n|---|---|---|\n| 一季度 | 21 | 8 |\n| 二季度 | 12 | 5 |\n| 合计 | 33 | 13 |\n',
  });
  const [draft, table] = ['a.md', 'b.md'].map((name) => join(folder, name)) as [string, string];
  const calls: readonly (readonly string[])[] = [
    ['check', '--format', 'csv', '--output', '-', draft],
    ['certify', '--out', '-', draft],
    ['new', '--from', draft, '--out', '-'],
    ['export', '--to', 'html', '--out', '-', draft],
    ['kind', '--from', table, '--accept', 'all', '--output', '-'],
  ];
  for (const argv of calls) {
    const { status, stdout, stderr } = await gouji(argv);
    assert.deepEqual([status, stderr], [0, ''], argv.join(' '));
    assert.notEqual(stdout, '', argv.join(' '));
  }
  assert.ok(!existsSync('-'));
});
