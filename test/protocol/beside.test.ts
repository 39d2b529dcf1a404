/** The requests of our own client: the tables as read, and the draft of the year after. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Range } from 'vscode-languageserver';
import type { DraftAfter } from '../../server/src/lsp/handlers/nextDraft.ts';
import type { DrawnTables } from '../../server/src/lsp/handlers/tablesAsRead.ts';
import type { Unchecked } from '../../server/src/features/uncheckedFigures.ts';
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

test('the figures that nothing checks are listed with their places', async () => {
  const disclosure = `二、主动公开政府信息情况

| 第二十条第（一）项 |
|---|---|---|---|
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 5 |
${text}`;
  const found = await ask<Unchecked<Range>>('gouji/uncheckedFigures', disclosure);
  assert.ok(found);
  assert.deepEqual(
    found.unchecked.map(({ name, value, range: { start } }) => [name, value, start.line]),
    [
      ['规章 · 本年制发件数', '0', 5],
      ['规章 · 本年废止件数', '0', 5],
      ['规章 · 现行有效件数', '5', 5],
    ],
  );
  assert.equal(found.figures, 18);
});
