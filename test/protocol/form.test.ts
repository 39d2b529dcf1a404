/** The form as it is told: at once with an edit, and only in what differs. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { EditedForm, Forms, Reports } from '../../server/src/lsp/handlers/form.ts';
import { withDifferences } from '../../server/src/text/delta.ts';
import { connect, type Client } from '../support/connect.ts';
import { requests } from '../support/read.ts';

const text = `某市2021年政府信息公开工作年度报告
${requests(`
| 一、本年新收政府信息公开申请数量 | 12 | 3 | 0 | 0 | 0 | 0 | 16 |
`)}
六、其他需要报告的事项
全年新收申请16件。
`;
const at = { report: 0, form: 'requests', nth: 0, slot: 0 };
const twelve = { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } };

let client: Client;
before(async () => {
  client = await connect({ locale: 'zh-CN' });
});
after(() => client.stop());

let nth = 0;
/** Opens the draft anew; its address, and what is told of it first. */
async function opened(): Promise<{ uri: string; stamp: number; reports: Reports }> {
  const uri = `file:///${String(nth++)}.年报.md`;
  await client.open(uri, text);
  const { stamp, reports = assert.fail('not all is told') } = await client.request<Forms>('gouji/form', uri);
  return { uri, stamp, reports };
}

/** All that there is to tell of a document. */
async function whole(uri: string): Promise<Reports> {
  return (await client.request<Forms>('gouji/form', uri)).reports ?? assert.fail('not all is told');
}

function keyIn(uri: string, figure: string, since?: number): Promise<EditedForm> {
  return client.request<EditedForm>('gouji/formEdit', uri, { change: [{ kind: 'figure', at, text: figure }], since });
}

async function make(uri: string, { edits }: EditedForm): Promise<void> {
  for (const { range, newText } of edits) await client.change(uri, newText, range);
}

test('what the form shows comes with the edit, before it is made', async () => {
  const { uri, stamp, reports } = await opened();
  const edited = await keyIn(uri, '13', stamp);
  const { foreseen = assert.fail('nothing is foreseen') } = edited;
  assert.equal(foreseen.reports, undefined);
  assert.ok(JSON.stringify(foreseen).length < JSON.stringify(reports).length / 5);
  const shown = withDifferences(reports, foreseen.differences ?? []);
  const sumsApart = (forms: Reports) => forms[0]?.findings.filter(({ message }) => message.includes('16')).length;
  assert.deepEqual([reports, shown].map(sumsApart), [1, 0]);
  await make(uri, edited);
  assert.deepEqual(JSON.parse(JSON.stringify(shown)), await whole(uri));
});

test('nothing is told twice', async () => {
  const { uri, stamp } = await opened();
  const edited = await keyIn(uri, '13', stamp);
  await make(uri, edited);
  const next = await client.request<Forms>('gouji/form', uri, { since: edited.foreseen?.stamp });
  assert.deepEqual(next.differences, []);
});

test('who was told something else is told all', async () => {
  const { uri, stamp } = await opened();
  await whole(uri);
  const next = await client.request<Forms>('gouji/form', uri, { since: stamp });
  assert.ok(next.reports);
  assert.equal(next.differences, undefined);
});

test('what was foreseen and does not come is forgotten', async () => {
  const { uri, reports } = await opened();
  await keyIn(uri, '13');
  assert.deepEqual(await whole(uri), reports);
  await keyIn(uri, '14');
  await client.change(uri, '前言\n', twelve);
  const other = `file:///${String(nth++)}.年报.md`;
  await client.open(other, text.split('\n').toSpliced(4, 0, '前言').join('\n'));
  assert.deepEqual(await whole(uri), await whole(other));
});
