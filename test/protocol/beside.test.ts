/** The requests of our own client: the tables as read, and the draft of the year after. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DraftAfter } from '../../server/src/lsp/handlers/nextDraft.ts';
import type { DrawnTables } from '../../server/src/lsp/handlers/tablesAsRead.ts';
import { connect } from '../support/connect.ts';
import { litigation } from '../support/read.ts';
import { capabilities } from './capabilities.ts';

const uri = 'file:///2023.年报.md';
const row = '| 57 | 3 | 4 | 5 | 69 | 25 | 0 | 1 | 5 | 31 | 17 | 0 | 3 | 10 | 30 |';
const text = litigation(`\n${row}\n`);

async function ask<T>(method: string, content: string): Promise<T | null> {
  const client = await connect({ capabilities, locale: 'zh-CN' });
  await client.open(uri, content);
  const answer = await client.request<T | null>(method, uri);
  await client.stop();
  return answer;
}

test('every figure of the drawing leads to the same figure of the draft', async () => {
  const drawing = await ask<DrawnTables>('gouji/tablesAsRead', text);
  assert.ok(drawing);
  const [drawn, draft] = [drawing.text.split('\n'), text.split('\n')];
  const figures = drawing.figures.map(({ range: { start, end }, source }) => [
    drawn[start.line]?.slice(start.character, end.character),
    draft[source.start.line]?.slice(source.start.character, source.end.character),
  ]);
  assert.equal(figures.length, 15);
  for (const [inDrawing, inDraft] of figures) assert.equal(inDrawing, inDraft);
});

test('a document without tables has no drawing', async () => {
  assert.equal(await ask('gouji/tablesAsRead', '没有表格。'), null);
});

test('the draft after is of the year after the one in the name', async () => {
  const draft = await ask<DraftAfter>('gouji/nextDraft', text);
  assert.match(draft?.text ?? '', /2024\s*年/u);
  assert.ok((draft?.notes.length ?? 0) > 0);
});
