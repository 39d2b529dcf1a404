/** What is turned off is nowhere, and what is regraded is so everywhere: no answer decides it for itself. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CodeAction, Diagnostic, Hover, Range } from 'vscode-languageserver';
import type { Preview } from '../../server/src/features/preview/preview.ts';
import { connect } from '../support/connect.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

const uri = 'file:///reports/2022.年报.md';
const wrong = readFileSync(join('samples', '结转错误.年报.md'), 'utf8');
const line = wrong.split('\n').findIndex((one) => one.includes('四、结转下年度继续办理'));
const character = (wrong.split('\n')[line] ?? '').indexOf('16');
const position = { line, character };

const capabilities = {
  workspace: { executeCommand: {} },
  textDocument: {
    diagnostic: {},
    hover: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
};

/** All that the server says of the wrong figure of a draft, with these grades in the settings and in `gouji.json`. */
async function allSaid(severity: object, declared: object = {}) {
  const project = JSON.stringify({ severity: declared });
  const client = await connect(
    {
      locale: 'zh-CN',
      capabilities,
      workspaceFolders: [{ uri: 'file:///reports', name: 'reports' }],
      initializationOptions: { verdict: true, settings: { severity } },
    },
    new MemoryWorld({ '/reports/gouji.json': project }),
  );
  await client.open(uri, wrong);
  const { findings } = await client.until(() => client.verdicts.at(-1));
  const about = { range: { start: position, end: position }, context: { diagnostics: [] } };
  const command = { command: 'gouji.nextFailing', arguments: [{ uri, position: { line: 0, character: 0 } }] };
  const [preview] = await client.request<Preview<Range>[]>('gouji/preview', uri);
  const said = {
    count: findings,
    diagnostics: await client.diagnostics(uri),
    hover: JSON.stringify((await client.request<Hover>('textDocument/hover', uri, { position })).contents),
    fixes: (await client.request<CodeAction[]>('textDocument/codeAction', uri, about)).map(({ title }) => title),
    next: await client.connection.sendRequest<Range | null>('workspace/executeCommand', command),
    marks: (preview?.tables ?? []).flatMap(({ rows }) => rows.flat()).flatMap(({ figure }) => figure?.mark ?? []),
  };
  await client.stop();
  return said;
}

const codesIn = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

test('a wrong figure is said in every answer', async () => {
  const { count, diagnostics, hover, fixes, next, marks } = await allSaid({});
  assert.deepEqual(codesIn(diagnostics), ['wrong-figure']);
  assert.equal(count, 1);
  assert.match(hover, /不符/);
  assert.ok(fixes.some((title) => /改为 6/.test(title)));
  assert.deepEqual(next?.start, position);
  assert.ok(marks.includes('wrong'));
});

for (const [where, settings, declared] of [
  ['in the settings', { 'wrong-figure': 'off' }, {}],
  ['in gouji.json', {}, { 'wrong-figure': 'off' }],
] as const)
  test(`turned off ${where}, it is in none`, async () => {
    const { count, diagnostics, hover, fixes, next, marks } = await allSaid(settings, declared);
    assert.deepEqual(codesIn(diagnostics), []);
    assert.equal(count, 0);
    assert.match(hover, /不符/, 'that the sum fails is still told: it is no finding');
    assert.ok(!fixes.some((title) => /改为 6/.test(title)));
    assert.equal(next, null);
    assert.ok(!marks.includes('wrong') && marks.includes('involved'));
  });

test('regraded to a hint, it is one in every answer that tells grades', async () => {
  const { count, diagnostics, hover, next, marks } = await allSaid({ 'wrong-figure': 'hint' });
  assert.deepEqual(
    diagnostics.map(({ severity }) => severity),
    [4],
  );
  assert.equal(count, 1);
  assert.match(hover, /不符/);
  assert.deepEqual(next?.start, position);
  assert.ok(!marks.includes('wrong'), 'a figure is marked for errors and warnings alone');
});

test('the settings come before gouji.json', async () => {
  const { diagnostics } = await allSaid({ 'wrong-figure': 'information' }, { 'wrong-figure': 'off' });
  assert.deepEqual(
    diagnostics.map(({ severity }) => severity),
    [3],
  );
});
