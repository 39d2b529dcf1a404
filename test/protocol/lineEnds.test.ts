/** What the server writes into a draft with CRLF ends its lines so. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from '../support/connect.ts';

const uri = 'file:///a.年报.md';
const capabilities = {
  textDocument: {
    diagnostic: {},
    inlineCompletion: {},
    completion: { completionItem: { snippetSupport: true } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
};
const text = [
  '某县财政局2023年政府信息公开工作年度报告',
  '',
  '一、总体情况',
  '',
  '无。',
  '',
  '二、主动公开政府信息情况',
  '',
  '| 第二十条第（一）项 | | | |',
  '|---|---|---|---|',
  '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
  '| 规章 | 0 | 0 | 0 |',
  '| 行政规范性文件 | 0 | 0 | 0 |',
  '',
].join('\r\n');

interface Edits {
  readonly title?: string;
  readonly edit?: { readonly changes?: Record<string, readonly { readonly newText: string }[]> };
}

test('templates and rewrites are written in the line ends of the draft', async () => {
  const client = await connect({ capabilities });
  await client.open(uri, text);
  const end = { line: 13, character: 0 };
  const range = { start: { line: 8, character: 2 }, end: { line: 8, character: 2 } };
  const actions = await client.request<Edits[]>('textDocument/codeAction', uri, {
    range,
    context: { diagnostics: [] },
  });
  const { items } = await client.request<{ items: { textEdit: { newText: string } }[] }>(
    'textDocument/completion',
    uri,
    { position: end },
  );
  const shown = await client.request<{ insertText: string }[]>('textDocument/inlineCompletion', uri, {
    position: end,
    context: { triggerKind: 1 },
  });
  const written = [
    ...shown.map(({ insertText }) => ({ newText: insertText })),
    ...actions.flatMap(({ edit }) => Object.values(edit?.changes ?? {}).flat()),
    ...items.map(({ textEdit }) => textEdit),
  ].map(({ newText }) => newText);
  assert.ok(written.some((newText) => newText.includes('\r\n')));
  for (const newText of written) assert.doesNotMatch(newText, /(?<!\r)\n/);
  await client.stop();
});
