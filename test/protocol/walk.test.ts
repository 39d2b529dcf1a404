/** Every request at many places of whole drafts and damaged ones: none may fail, no range may leave the text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CancellationTokenSource, type CallHierarchyItem, type Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { commands } from '../../server/src/lsp/commands.ts';
import type { EditedForm } from '../../server/src/lsp/handlers/form.ts';
import { handlers } from '../../server/src/lsp/handlers/index.ts';
import { damagedCases, draftOf } from '../properties/cases.ts';
import { damageNames, notationKinds } from '../properties/rates.ts';
import { connect, type Client } from '../support/connect.ts';
import { draftFiles } from '../support/draftFiles.ts';
import { capabilities } from './capabilities.ts';

const uri = 'file:///walk.年报.md';
const atPosition = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/inlineCompletion',
  'textDocument/documentHighlight',
  'textDocument/definition',
  'textDocument/linkedEditingRange',
  'textDocument/prepareCallHierarchy',
];
const onWhole = [
  'textDocument/diagnostic',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/codeLens',
  'textDocument/semanticTokens/full',
  'textDocument/documentLink',
  'textDocument/formatting',
  'gouji/preview',
  'gouji/form',
  'gouji/uncheckedFigures',
  'gouji/proseFigures',
];
/** Requests of our own client whose answers are texts of their own, with places in them. */
const own = ['gouji/tablesAsRead', 'gouji/nextDraft'];
/** Requests whose answers name places of another text, or none. */
const elsewhere = [
  'gouji/exception',
  'gouji/officeDraft',
  'gouji/officeSave',
  'gouji/export',
  'gouji/certificate',
  'gouji/review',
  'gouji/learn',
  'gouji/learnedKind',
];
const onRange = [
  'textDocument/semanticTokens/range',
  'textDocument/rangeFormatting',
  'textDocument/inlayHint',
  'gouji/formFixes',
];
const atCalls = 'textDocument/prepareCallHierarchy';
const calls = ['callHierarchy/outgoingCalls', 'callHierarchy/incomingCalls'];
/** Requests that take more than a place. */
const withMore: Readonly<Record<string, (position: Position) => object>> = {
  'gouji/copyTable': (position) => ({ position }),
  'gouji/nextFigure': (position) => ({ position, direction: 'next' }),
  'gouji/whatFollows': (position) => ({ position }),
  'textDocument/references': (position) => ({ position, context: { includeDeclaration: true } }),
  'textDocument/selectionRange': (position) => ({ positions: [position] }),
  'gouji/paste': (position) => ({ range: { start: position, end: position }, text: '1\t2\r\n3\t4\r\n' }),
  'textDocument/onTypeFormatting': (position) => ({ position, ch: '\n', options: { tabSize: 4, insertSpaces: true } }),
};
/** What the form asks, of its own places. */
const inForm = {
  'gouji/formPaste': { at: { report: 0, form: 'requests', nth: 0, slot: 0 }, content: { text: '1\t2\r\n3\t4\r\n' } },
  'gouji/formEdit': { change: { kind: 'zeros', report: 0 } },
};
const onWorkspace = {
  'workspace/symbol': { query: '总计' },
  'workspace/diagnostic': { previousResultIds: [] },
  'gouji/reportToWrite': {},
  'gouji/ownTemplates': {},
  'gouji/overview': {},
  'gouji/newReport': { organisation: '某县财政局', year: 2024 },
  'gouji/assistant': { tool: 'propose_repairs', input: { apply: true }, textDocument: { uri } },
};

test('the walk leaves out no request that the server answers', () => {
  const walked = [...atPosition, ...onWhole, ...own, ...elsewhere, ...onRange, ...calls, ...Object.keys(withMore)];
  const named = [
    ...walked,
    ...Object.keys({ ...onWorkspace, ...inForm }),
    'textDocument/codeAction',
    'workspace/executeCommand',
  ];
  assert.deepEqual(named.toSorted(), handlers.map(({ method }) => method).toSorted());
});

async function walk(client: Client, text: string, step: number): Promise<void> {
  await client.change(uri, text);
  const lines = text.split('\n');
  const end: Position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const range = { start: { line: 0, character: 0 }, end };
  for (const method of onWhole) checkRanges(await client.request(method, uri), lines, method);
  for (const method of own) await client.request(method, uri);
  for (const method of onRange) checkRanges(await client.request(method, uri, { range }), lines, method);
  for (const [method, params] of Object.entries(onWorkspace))
    checkRanges(await client.connection.sendRequest(method, params), lines, method);
  await keyIn(client, text);
  const context = { diagnostics: [] };
  checkRanges(await client.request('textDocument/codeAction', uri, { range, context }), lines, 'codeAction');
  for (let line = 0; line < lines.length; line += step)
    await walkAt(client, { line, character: Math.floor((lines[line]?.length ?? 0) / 2) }, lines);
}

/** Every request of the form that edits; what it foresees is of the text after the edit. */
async function keyIn(client: Client, text: string): Promise<void> {
  const lines = text.split('\n');
  checkRanges(await client.request('gouji/formPaste', uri, inForm['gouji/formPaste']), lines, 'formPaste');
  const { edits, foreseen } = await client.request<EditedForm>('gouji/formEdit', uri, inForm['gouji/formEdit']);
  checkRanges(edits, lines, 'formEdit');
  const after = TextDocument.applyEdits(TextDocument.create(uri, 'gov-report', 0, text), [...edits]);
  checkRanges(foreseen, after.split('\n'), 'what formEdit foresees');
}

/** Every request about one place. */
async function walkAt(client: Client, position: Position, lines: readonly string[]): Promise<void> {
  for (const method of atPosition) checkRanges(await client.request(method, uri, { position }), lines, method);
  for (const [method, paramsAt] of Object.entries(withMore))
    checkRanges(await client.request(method, uri, paramsAt(position)), lines, method);
  for (const command of Object.keys(commands))
    await client.connection.sendRequest('workspace/executeCommand', { command, arguments: [{ uri, position }] });
  const items = await client.request<CallHierarchyItem[] | null>(atCalls, uri, { position });
  for (const item of items ?? [])
    for (const method of calls) checkRanges(await client.request(method, uri, { item }), lines, method);
}

/** Looks at every range anywhere in the answer. */
function checkRanges(answer: unknown, lines: readonly string[], method: string): void {
  if (typeof answer !== 'object' || answer === null) return;
  const { start, end } = answer as { start?: Position; end?: Position };
  for (const position of [start, end])
    if (position)
      assert.ok(position.character <= (lines[position.line]?.length ?? -1), `${method}: ${JSON.stringify(answer)}`);
  for (const value of Object.values(answer)) checkRanges(value, lines, method);
}

async function withClient(use: (client: Client) => Promise<void>): Promise<void> {
  const client = await connect({ capabilities });
  await client.open(uri, '');
  await use(client);
  assert.deepEqual(client.logged, []);
  await client.stop();
}

for (const { path, text } of draftFiles())
  test(`every request over ${path}, whole and damaged`, async () => {
    await withClient(async (client) => {
      await walk(client, text, 5);
      for (const part of [
        text.slice(0, text.length / 2),
        text.slice(text.length / 3),
        text.replaceAll('\t', ' '),
        text.replaceAll('|', ''),
      ])
        await walk(client, part, 40);
    });
  });

test('every request over drafts damaged in every way', async () => {
  await withClient(async (client) => {
    for (const name of damageNames)
      for (const each of fc.sample(damagedCases(notationKinds, [name]), { numRuns: 1, seed: 20_240_131 }))
        await walk(client, draftOf(each).text.replaceAll('\r', ''), 60);
  });
});

test('every request about a document may be cancelled', async () => {
  await withClient(async (client) => {
    const position = { line: 0, character: 0 };
    for (const method of [...atPosition, ...onWhole, ...own]) {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest(method, { textDocument: { uri }, position }, source.token);
      source.cancel();
      await assert.rejects(answer, { code: -32800 }, method);
    }
  });
});
