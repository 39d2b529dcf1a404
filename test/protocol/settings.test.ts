import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from '../../server/src/lsp/settings.ts';
import { connect } from '../support/connect.ts';

test('a setting that cannot be used is named and left at its default, the rest is in force', () => {
  const { settings, wrong } = readSettings({
    edition: 'new',
    ordinaryTables: true,
    severity: { 'row-total': 'off', 'column-total': 'fatal', 'row-totl': 'off' },
  });
  assert.deepEqual([settings.edition, settings.ordinaryTables], ['auto', true]);
  assert.deepEqual(settings.severity, { 'row-total': 'off' });
  assert.deepEqual(wrong, [
    { name: 'gouji.edition', expected: ['2019', '2021', 'auto'] },
    { name: 'gouji.severity.column-total', expected: ['error', 'warning', 'information', 'hint', 'off'] },
    { name: 'gouji.severity.row-totl', expected: [] },
  ]);
});

test('settings of no shape at all are the defaults', () => {
  for (const raw of [undefined, null, 7, 'off', []]) assert.deepEqual(readSettings(raw), readSettings({}));
});

test('a wrong setting is named in the log, in the language of the client', async () => {
  const client = await connect({
    locale: 'zh-Hans-CN',
    capabilities: { workspace: { configuration: true } },
    settings: { inlayHints: 'some' },
  });
  const { message } = await client.until(() => client.logged[0]);
  assert.equal(message, '设置 gouji.inlayHints 的值不可用，应为 off、failing、all；已忽略，其余设置照常生效。');
  await client.stop();
});

test('settings that change are followed', async () => {
  const client = await connect();
  const settings = { gouji: { language: 'zh-CN', edition: 3 } };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  const { message } = await client.until(() => client.logged[0]);
  assert.match(message, /^设置 gouji\.edition /);
  await client.stop();
});

test('when settings change the client is asked to ask again for all it shows', async () => {
  const refreshSupport = true;
  const shown = { diagnostics: { refreshSupport }, codeLens: { refreshSupport }, inlayHint: { refreshSupport } };
  const client = await connect({ capabilities: { workspace: { ...shown, semanticTokens: { refreshSupport } } } });
  const asked: string[] = [];
  const methods = ['diagnostic', 'codeLens', 'inlayHint', 'semanticTokens'].map((what) => `workspace/${what}/refresh`);
  const all = new Promise<void>((resolve) => {
    for (const method of methods)
      client.connection.onRequest(method, () => {
        asked.push(method);
        if (methods.every((other) => asked.includes(other))) resolve();
        return null;
      });
  });
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { gouji: {} } });
  await all;
  await client.stop();
});
