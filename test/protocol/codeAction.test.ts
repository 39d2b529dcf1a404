import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClientCapabilities, CodeAction, CodeActionContext } from 'vscode-languageserver';
import { connect } from '../support/connect.ts';

const uri = 'file:///a.年报.md';
const heading = { start: { line: 0, character: 0 }, end: { line: 0, character: 11 } };
const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };

async function actions(capabilities: ClientCapabilities, only?: string[]): Promise<CodeAction[]> {
  const client = await connect({ capabilities });
  await client.open(uri, '五、存在问题及改进情况\n已改进。\n');
  const context: CodeActionContext = { diagnostics: [], ...(only && { only }) };
  const found = await client.request<CodeAction[]>('textDocument/codeAction', uri, { range: heading, context });
  await client.stop();
  return found;
}

const edit = { range: heading, newText: '五、存在的主要问题及改进情况' };

test('a repair is a quick fix of its diagnostic', async () => {
  const [action] = await actions({ textDocument: { codeAction } });
  assert.deepEqual(
    [action?.kind, action?.isPreferred, action?.edit],
    ['quickfix', true, { changes: { [uri]: [edit] } }],
  );
  assert.deepEqual(
    action?.diagnostics?.map((diagnostic) => diagnostic.code),
    ['section-title'],
  );
});

test('what is missing can be inserted', async () => {
  const [, first] = await actions({ textDocument: { codeAction } });
  assert.deepEqual([first?.title, first?.kind], ['补入“一、总体情况”', 'quickfix']);
});

test('edits name the version they are for where the client knows versions', async () => {
  const workspace = { workspaceEdit: { documentChanges: true } };
  const [action] = await actions({ textDocument: { codeAction }, workspace });
  assert.deepEqual(action?.edit, { documentChanges: [{ textDocument: { uri, version: 1 }, edits: [edit] }] });
});

test('all that is safe to fix is one action, offered where it is asked for', async () => {
  for (const only of [['source'], ['source.fixAll'], ['source.fixAll.gouji']]) {
    const [action, ...others] = await actions({ textDocument: { codeAction } }, only);
    assert.deepEqual(others, []);
    assert.deepEqual([action?.kind, action?.edit], ['source.fixAll.gouji', { changes: { [uri]: [edit] } }]);
  }
});

test('nothing is offered of a kind that is not asked for', async () => {
  assert.deepEqual(await actions({ textDocument: { codeAction } }, ['refactor.extract']), []);
});

test('only kinds of action the client has announced are offered', async () => {
  const knowing = (...valueSet: string[]) => ({
    textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet } } } },
  });
  const kindsOf = async (capabilities: ClientCapabilities) => [
    ...new Set((await actions(capabilities)).map(({ kind }) => kind)),
  ];
  assert.deepEqual(await kindsOf(knowing('refactor')), []);
  assert.deepEqual(await kindsOf(knowing('quickfix')), ['quickfix']);
  assert.deepEqual(await kindsOf(knowing('')), ['quickfix']);
});
