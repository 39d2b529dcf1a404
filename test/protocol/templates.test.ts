import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionList } from 'vscode-languageserver';
import { connect } from '../support/connect.ts';
import { capabilities } from './capabilities.ts';

const uri = 'file:///a.年报.md';

async function offeredInEmptyDraft(initializationOptions?: object): Promise<number> {
  const client = await connect({ capabilities, ...(initializationOptions && { initializationOptions }) });
  await client.open(uri, '');
  const position = { line: 0, character: 0 };
  const { items } = await client.request<CompletionList>('textDocument/completion', uri, { position });
  await client.stop();
  return items.length;
}

test('templates of whole reports are offered only where the client has none of its own', async () => {
  assert.equal(await offeredInEmptyDraft(), 2);
  assert.equal(await offeredInEmptyDraft({ ownTemplates: true }), 0);
  assert.equal(await offeredInEmptyDraft({ ownTemplates: ['markdown'] }), 2);
  assert.equal(await offeredInEmptyDraft({ ownTemplates: ['gov-report'] }), 0);
});
