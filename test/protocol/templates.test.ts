import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionList } from 'vscode-languageserver';
import type { OwnTemplate } from '../../server/src/lsp/handlers/ownTemplates.ts';
import { connect } from '../support/connect.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';
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

const forest = `{
  "name": "forest",
  "title": "造林面积情况表",
  "tables": [{
    "name": "forest",
    "columns": [{ "key": "area", "label": "面积" }],
    "rows": [{ "key": "fresh", "label": "本年新造" }, { "key": "end", "label": "年末保有" }]
  }]
}`;

test('templates of kinds that a folder describes are offered whatever the client has of its own', async () => {
  const world = new MemoryWorld({
    '/reports/gouji.json': '{ "kinds": ["forest.gouji-kind.json"] }',
    '/reports/forest.gouji-kind.json': forest,
  });
  const workspaceFolders = [{ uri: 'file:///reports', name: 'reports' }];
  const initializationOptions = { ownTemplates: ['markdown'] };
  const client = await connect({ capabilities, workspaceFolders, initializationOptions, locale: 'zh-CN' }, world);
  for (const typed of ['', 'fore', '造林']) {
    const uri = `file:///reports/${typed.length}.md`;
    await client.open(uri, typed, 'markdown');
    const position = { line: 0, character: typed.length };
    // The folder is read while the client goes on.
    let labels: string[] = [];
    for (let tries = 0; tries < 1000 && labels.length === 0; tries++) {
      const { items } = await client.request<CompletionList>('textDocument/completion', uri, { position });
      labels = items.map(({ label }) => label);
    }
    assert.deepEqual(labels, ['造林面积情况表'], `of “${typed}”`);
  }
  await client.stop();
});

test('they are told whole, to be chosen from a list, and the built-in ones are none of them', async () => {
  const world = new MemoryWorld({
    '/reports/gouji.json': '{ "kinds": ["forest.gouji-kind.json"] }',
    '/reports/forest.gouji-kind.json': forest,
  });
  const workspaceFolders = [{ uri: 'file:///reports', name: 'reports' }];
  const client = await connect({ capabilities, workspaceFolders, locale: 'zh-CN' }, world);
  let told: OwnTemplate[] = [];
  for (let tries = 0; tries < 1000 && told.length === 0; tries++)
    told = await client.connection.sendRequest('gouji/ownTemplates', {});
  assert.deepEqual(
    told.map(({ label }) => label),
    ['造林面积情况表'],
  );
  assert.match(told[0]?.body ?? '', /\| 本年新造 \| \$\{3\} \|/);
  await client.stop();
});
