/** The verdict: what is counted anew from the figures, and the same in the JSON, the text, the status, the lens and the preview. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import type { CodeLens } from 'vscode-languageserver';
import type { ReportJson } from '../../server/src/features/json/reportJson.ts';
import type { Preview } from '../../server/src/features/preview/preview.ts';
import { damagedCases, draftOf } from '../properties/cases.ts';
import { damageNames, notationKinds } from '../properties/rates.ts';
import { gouji, temporaryFolder } from '../support/commandLine.ts';
import { connect, type Client, type Verdict } from '../support/connect.ts';
import { draftFiles } from '../support/draftFiles.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';
import { withSlip } from '../support/otherDigit.ts';
import { ownCount, ownUnread, type OwnCount } from '../support/ownCount.ts';

const chinese = { environment: { LANG: 'zh_CN.UTF-8' } };

interface SkippedJson {
  readonly kind: 'skipped' | 'unreadable';
}

/** The reports of a file that is checked together with those beside it. */
async function jsonOf(files: readonly string[], path: string): Promise<ReportJson[]> {
  const { stdout } = await gouji(['check', '--format', 'json', ...files], chinese);
  const all = (JSON.parse(stdout) as { files: (ReportJson | SkippedJson)[] }).files;
  return all.filter((file) => file.kind === 'report').filter((file) => file.path === path);
}

/** What the verdict reads as. */
function lineOf({ state, fails, open }: OwnCount, unread: number): string {
  const waiting = [open > 0 ? `${open} 项待定` : '', unread > 0 ? `${unread} 个数字未读` : '']
    .filter(Boolean)
    .join('，');
  return {
    fails: `✗ 勾稽：${fails} 处不符`,
    errors: '✗ 勾稽：有错误',
    open: `… 尚未核对完${waiting ? `（${waiting}）` : ''}`,
    ties: '✓ 勾稽相符',
  }[state];
}

const states = new Map<string, number>();

/** Holds every outlet to the count, for a file that the client has open. */
async function assertSame(client: Client, path: string, together: readonly string[] = [path]): Promise<void> {
  const reports = await jsonOf(together, path);
  const counts = reports.map(ownCount);
  const lines = counts.map((count, nth) => lineOf(count, reports[nth]?.verdict.unread ?? 0));
  for (const [nth, report] of reports.entries()) {
    const { unread, ...verdict } = report.verdict;
    assert.deepEqual(verdict, counts[nth], `the JSON of ${path}`);
    assert.ok(unread >= ownUnread(report), `what was not read of ${path}`);
    states.set(verdict.state, (states.get(verdict.state) ?? 0) + 1);
  }
  if (together.length === 1) {
    const { stdout } = await gouji(['check', '--format', 'text', path], chinese);
    const said = stdout.split('\n').filter((line) => /^[✗…✓] /.test(line));
    assert.deepEqual(said, lines, `the text of ${path}`);
  }
  await assertInEditor(client, path, counts, lines);
}

async function assertInEditor(client: Client, path: string, counts: readonly OwnCount[], lines: readonly string[]) {
  const uri = `file://${encodeURI(path)}`;
  const text = readFileSync(path, 'utf8');
  await client.open(uri, text, path.endsWith('.html') ? 'html' : 'gov-report');
  const status = await settled(client, uri, lines);
  const total = (key: 'fails' | 'open') => counts.reduce((sum, count) => sum + count[key], 0);
  assert.equal(status.report, counts.length > 0, `whether ${path} is a report`);
  assert.deepEqual([status.fails, status.open], [total('fails'), total('open')], `the status of ${path}`);
  if (lines.length === 1) assert.equal(status.text, lines[0], `the status of ${path}`);
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', uri);
  const ofReports = lenses.filter(({ command }) => command?.command === 'gouji.nextFailing');
  assert.deepEqual(
    ofReports.map(({ command }) => command?.title),
    lines,
    `the lens of ${path}`,
  );
  const previews = await client.request<Preview<unknown>[]>('gouji/preview', uri);
  const shown = previews.map(({ verdict }) => verdict.text);
  assert.deepEqual(
    shown,
    lines.map((line) => line.slice(2)),
    `the preview of ${path}`,
  );
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
}

/** The verdict on a document once it is that, or what it is long after: files beside it are read one after the other. */
async function settled(client: Client, uri: string, [line, ...others]: readonly string[]): Promise<Verdict> {
  const newest = () => client.verdicts.findLast((one) => one.uri === uri);
  const isDue = (one: Verdict | undefined) => one && (others.length > 0 || line === undefined || one.text === line);
  const inTime = client.until(() => isDue(newest()) && newest());
  await Promise.race([inTime, setTimeout(3000, undefined, { ref: false })]);
  return client.until(newest);
}

const capabilities = { textDocument: { codeLens: {}, diagnostic: {} } };
const connectTo = (files: Readonly<Record<string, string>> = {}, folder?: string) =>
  connect(
    {
      locale: 'zh-CN',
      capabilities,
      initializationOptions: { verdict: true },
      ...(folder ? { workspaceFolders: [{ uri: `file://${folder}`, name: 'drafts' }] } : {}),
    },
    new MemoryWorld(files),
  );

/** Writes a draft into a folder of its own, so that nothing stands beside it. */
function written(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

test('every draft at hand has the verdict of its figures, the same in every outlet', async () => {
  const client = await connectTo();
  const folder = temporaryFolder();
  for (const [nth, { path, text }] of draftFiles().entries())
    await assertSame(client, written(folder, join(`${nth}`, path.split(/[\\/]/).at(-1) ?? ''), text));
  await client.stop();
});

const seed = 20_240_131;
const slips = fc.array(fc.record({ at: fc.nat(10_000), digit: fc.nat(9) }), { maxLength: 2 });
const damaged = fc.sample(fc.tuple(damagedCases(notationKinds, damageNames), slips), { numRuns: 40, seed });

test('every damaged draft has the verdict of its figures, the same in every outlet', async () => {
  const client = await connectTo();
  const folder = temporaryFolder();
  for (const [nth, [each, slipped]] of damaged.entries()) {
    const { text, markup } = draftOf(each);
    const path = join(`${nth}`, markup === 'html' ? 'draft.html' : 'draft.年报.md');
    await assertSame(client, written(folder, path, slipped.reduce(withSlip, text)));
  }
  await client.stop();
});

const correct = readFileSync(join('samples', '正确.年报.md'), 'utf8');

/** Drafts of every state, by what was done to a correct one. */
const changed: Readonly<Record<string, string>> = {
  'a figure of the text is wrong': correct.replace(/(新收政府信息公开申请)(\d+)件/, '$19$2件'),
  'a figure cannot be read': correct.replace(/(三、[^|]*\| *\|? *[^|]*\|[^\d]*)(\d+)( \|)/, '$1x$2$3'),
  'half a table is blank': correct.replaceAll(/(?<=\| )\d+ (?=\|(?: \d+ \|)? *$)/gm, ' '),
  'a table is not there': correct.replace(/## 三、[\s\S]*?(?=## 四、)/, '## 三、收到和处理政府信息公开申请情况\n\n'),
  'nothing but a title': '江州市2023年政府信息公开工作年度报告\n',
  'two reports, one of them wrong': `${correct}\n\n${readFileSync(join('samples', '结转错误.年报.md'), 'utf8')}`,
};

for (const [what, text] of Object.entries(changed))
  test(`the verdict is the same everywhere where ${what}`, async () => {
    assert.notEqual(text, correct);
    const client = await connectTo();
    await assertSame(client, written(temporaryFolder(), 'draft.年报.md', text));
    await client.stop();
  });

/** What alone keeps a report from tying, with what its folder says of findings, and what the verdict then is. */
const alone: Readonly<Record<string, readonly [text: string, severity: object, verdict: string]>> = {
  'a figure without any sum cannot be read, and that is no finding': [
    correct.replace(/(行政处罚[^|]*\|[^\d]*)(\d+)( \|)/, '$1x$2$3'),
    { 'not-a-number': 'off' },
    '… 尚未核对完（1 个数字未读）',
  ],
  'relations are open': [
    correct.replace(/^(\|(?: \d+ \|){10})(?: \d+ \|){5}$/m, '$1  |  |  |  |  |'),
    { 'blank-total': 'off', 'blank-figure': 'off' },
    '… 尚未核对完（1 项待定）',
  ],
  'a finding is an error': [correct.replace(/(行政处罚[^|]*\|[^\d]*)(\d+)( \|)/, '$1-$2$3'), {}, '✗ 勾稽：有错误'],
  'the text contradicts the tables': [changed['a figure of the text is wrong'] ?? '', {}, '✗ 勾稽：有错误'],
  'a table is not there': [changed['a table is not there'] ?? '', {}, '… 尚未核对完'],
  nothing: [`${correct}\n`, {}, '✓ 勾稽相符'],
};

for (const [what, [text, severity, verdict]] of Object.entries(alone))
  test(`what alone decides is in every outlet: ${what}`, async () => {
    assert.notEqual(text, correct);
    const folder = temporaryFolder();
    const path = written(folder, 'draft.年报.md', text);
    const project = written(folder, 'gouji.json', JSON.stringify({ severity }));
    const files = [path, project].map((file) => [file, readFileSync(file, 'utf8')]);
    const client = await connectTo(Object.fromEntries(files) as Record<string, string>, folder);
    const { stdout } = await gouji(['check', '--format', 'text', path], chinese);
    assert.ok(stdout.split('\n').includes(verdict), stdout);
    await assertSame(client, path);
    await client.stop();
  });

/** The drafts of a folder of samples, each exchanged for what `change` makes of it. */
function drafted(sample: string, change: (text: string, name: string) => string): string[] {
  const [from, folder] = [join('samples', sample), temporaryFolder()];
  const names = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(md|txt|json)$/.test(name),
  );
  return names.map((name) => written(folder, name, change(readFileSync(join(from, name), 'utf8'), name)));
}

/** Another last figure in every row of table four, and its total with it, so that only what stands beside it tells. */
const otherwise = (text: string) =>
  text.replace(
    /^(\|(?: \d+ \|){3} )(\d+)( \| )(\d+)/m,
    (_, before: string, part: string, bar: string, total: string) =>
      `${before}${Number(part) + 1}${bar}${Number(total) + 1}`,
  );

for (const sample of ['三年', '汇总'])
  for (const [how, change] of [
    ['as they are', (text: string) => text],
    [
      'where the last of them differs from the others',
      (text: string, name: string) => (/2024|汇总|2023/.test(name) ? otherwise(text) : text),
    ],
  ] as const)
    test(`the drafts of ${sample} ${how} have one verdict each in every outlet`, async () => {
      const files = drafted(sample, change);
      const folder = dirname(files[0] ?? '');
      const world = Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')]));
      const client = await connectTo(world, folder);
      const reports = files.filter((file) => !file.endsWith('.json') && !/README/.test(file));
      for (const path of reports) await assertSame(client, path, reports);
      await client.stop();
    });

test('there were drafts in every state', () => {
  assert.deepEqual([...states.keys()].sort(), ['errors', 'fails', 'open', 'ties']);
});
