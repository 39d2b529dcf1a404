import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Range } from 'vscode-languageserver';
import type { Preview, PreviewFigure } from '../../server/src/features/preview/preview.ts';
import type { Trend } from '../../server/src/features/preview/trend.ts';
import { connect } from '../support/connect.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

const wrong = readFileSync(join('samples', '结转错误.年报.md'), 'utf8');

/** The pictures of a document among other files. */
async function pictures(text: string, files: Record<string, string> = {}): Promise<Preview<Range>[]> {
  const folder = { uri: 'file:///reports', name: 'reports' };
  const client = await connect({ locale: 'zh-CN', workspaceFolders: [folder] }, new MemoryWorld(files));
  for (const [path, content] of Object.entries(files)) await client.open(`file://${path}`, content);
  await client.open('file:///reports/2022.年报.md', text);
  const found = await client.request<Preview<Range>[]>('gouji/preview', 'file:///reports/2022.年报.md');
  await client.stop();
  return found;
}

function figuresOf(preview: Preview<Range> | undefined): PreviewFigure<Range>[] {
  const cells = preview?.tables.flatMap(({ rows }) => rows.flat()) ?? [];
  return cells.flatMap(({ figure }) => figure ?? []);
}

/** The trend drawn with one of the tables. */
function trendIn(preview: Preview<Range> | undefined): Trend | undefined {
  return preview?.tables.find(({ trend }) => trend)?.trend;
}

test('the wrong figure is marked with its reason, at its place in the draft', async () => {
  const [preview] = await pictures(wrong);
  const [marked, ...more] = figuresOf(preview).filter(({ mark }) => mark === 'wrong');
  assert.deepEqual(more, []);
  assert.equal(marked?.name, '四、结转下年度继续办理 · 自然人');
  assert.match(marked.reasons.join(), /6/);
  const line = wrong.split('\n')[marked.range?.start.line ?? 0];
  assert.equal(line?.slice(marked.range?.start.character, marked.range?.end.character), '16');
});

test('of a row with several wrong figures only those are marked', async () => {
  const draft = readFileSync(join('test', 'drafts', 'tsv-wrong-row.md'), 'utf8');
  const [preview] = await pictures(draft);
  assert.deepEqual(
    figuresOf(preview)
      .filter(({ mark }) => mark === 'wrong')
      .map(({ name }) => name),
    ['自然人', '商业企业', '法律服务机构', '总计'].map((column) => `四、结转下年度继续办理 · ${column}`),
  );
});

test('a table stands in the official layout, merged cells and all', async () => {
  const [preview] = await pictures(wrong);
  const requests = preview?.tables.find(({ form }) => form === 'requests');
  const widths = requests?.rows.map((row) => row.reduce((sum, { columnSpan }) => sum + columnSpan, 0));
  assert.equal(Math.max(...(widths ?? [])), 10);
  const refused = requests?.rows.flat().find(({ text }) => text === '（三）不予公开');
  assert.equal(refused?.rowSpan, 8);
});

test('the flow leads from what came in to what became of it', async () => {
  const [preview] = await pictures(wrong);
  const flow = preview?.tables.find(({ form }) => form === 'requests')?.flow;
  assert.deepEqual(
    flow?.sources.map(({ label, count }) => `${label} ${count}`),
    ['本年新收 171', '上年结转 15'],
  );
  assert.deepEqual(
    flow.outcomes.map(({ label, count }) => `${label} ${count}`),
    [
      '（一）予以公开 73',
      '（二）部分公开 18',
      '（三）不予公开 36',
      '（四）无法提供 38',
      '（五）不予处理 9',
      '（六）其他处理 4',
      '四、结转下年度继续办理 8',
    ],
  );
});

test('the trend runs through all years at hand, and there is none of one year', async () => {
  const inYear = (year: number) => wrong.replaceAll('2022', String(year));
  const files = { '/reports/2020.年报.md': inYear(2020), '/reports/2021.年报.md': inYear(2021) };
  const [preview] = await pictures(wrong, files);
  assert.deepEqual(trendIn(preview), {
    years: [2020, 2021, 2022],
    series: [
      { name: '本年新收', counts: [171, 171, 171] },
      { name: '上年结转', counts: [15, 15, 15] },
      { name: '办结', counts: [178, 178, 178] },
      { name: '结转下年度', counts: [8, 8, 8] },
    ],
  });
  const [alone] = await pictures(wrong);
  assert.ok(alone);
  assert.equal(trendIn(alone), undefined);
});

test('a lacking row is told of the table, and marks no figure of the row it is missed behind', async () => {
  const [preview] = await pictures(wrong.replace(/^.*3\.其他.*\n/m, '').replace('| 16 |', '| 6 |'));
  const requests = preview?.tables.find(({ form }) => form === 'requests');
  assert.deepEqual(
    requests?.problems.map(({ reason }) => reason),
    ['表中缺少“（六）3.其他”一行'],
  );
  assert.deepEqual(
    figuresOf(preview).filter(({ mark }) => mark === 'wrong'),
    [],
  );
});

test('a document that is no report has no picture', async () => {
  assert.deepEqual(figuresOf((await pictures('没有表格。'))[0]), []);
});

test('the sections stand with their numerals, their text and their tables', async () => {
  const [preview] = await pictures(wrong);
  assert.deepEqual(
    preview?.sections.map(({ heading, tables }) => `${heading.slice(0, 2)}${tables.join()}`),
    ['一、', '二、0', '三、1', '四、2', '五、', '六、'],
  );
  assert.ok((preview.sections[0]?.paragraphs[0] ?? '').length > 0);
});
