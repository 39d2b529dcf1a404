import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hover, MarkupContent, MarkupKind } from 'vscode-languageserver';
import { connect } from '../support/connect.ts';
import { litigation } from '../support/read.ts';

const uri = 'file:///a.年报.md';
const text = litigation('\n| 57 | 3 | 4 | 5 | 68 | 25 | 0 | 1 | 5 | 31 | 17 | 0 | 3 | 10 | 30 |\n');
const position = { line: text.split('\n').length - 2, character: 2 };

async function hover(contentFormat: MarkupKind[], locale: string): Promise<MarkupContent> {
  const client = await connect({ capabilities: { textDocument: { hover: { contentFormat } } }, locale });
  await client.open(uri, text);
  const { contents } = await client.request<Hover>('textDocument/hover', uri, { position });
  await client.stop();
  return contents as MarkupContent;
}

test('a hover is in Markdown, in the language of the client', async () => {
  const { kind, value } = await hover(['markdown', 'plaintext'], 'zh-CN');
  assert.equal(kind, 'markdown');
  assert.match(value, /^行政复议 · 结果维持：\*\*57\*\*\n/);
  assert.match((await hover(['markdown'], 'de')).value, /\*\*fails by 1\*\*/);
});

test('a client that shows no Markdown gets plain text', async () => {
  const { kind, value } = await hover(['plaintext'], 'zh-CN');
  assert.equal(kind, 'plaintext');
  assert.match(value, /^行政复议 · 结果维持：57\n/);
});
