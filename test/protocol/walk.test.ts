/** Every request at many places of whole drafts and damaged ones: none may fail, no range may leave the text. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CallHierarchyItem, Position } from 'vscode-languageserver';
import { connect, type Client } from '../support/connect.ts';
import { capabilities } from './capabilities.ts';

const uri = 'file:///walk.年报.md';
const atPosition = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/inlineCompletion',
  'textDocument/documentHighlight',
  'textDocument/definition',
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
];

/** The drafts of the repository, and the real ones where they are at hand. */
const drafts = ['samples', '../shared/drafts']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));

async function walk(client: Client, text: string, step: number): Promise<void> {
  await client.change(uri, text);
  const lines = text.split('\n');
  const end: Position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const range = { start: { line: 0, character: 0 }, end };
  for (const method of onWhole) checkRanges(await client.request(method, uri), lines, method);
  for (const [method, params] of [
    ['textDocument/inlayHint', { range }],
    ['textDocument/codeAction', { range, context: { diagnostics: [] } }],
  ] as const)
    checkRanges(await client.request(method, uri, params), lines, method);
  for (let line = 0; line < lines.length; line += step) {
    const position = { line, character: Math.floor((lines[line]?.length ?? 0) / 2) };
    for (const method of atPosition) checkRanges(await client.request(method, uri, { position }), lines, method);
    const items = await client.request<CallHierarchyItem[] | null>('textDocument/prepareCallHierarchy', uri, {
      position,
    });
    for (const item of items ?? [])
      for (const method of ['callHierarchy/outgoingCalls', 'callHierarchy/incomingCalls'])
        checkRanges(await client.request(method, uri, { item }), lines, method);
  }
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

for (const draft of drafts) {
  test(`every request over ${draft}, whole and damaged`, async () => {
    const text = readFileSync(draft, 'utf8').replaceAll('\r', '');
    const client = await connect({ capabilities });
    await client.open(uri, '');
    await walk(client, text, 5);
    for (const part of [
      text.slice(0, text.length / 2),
      text.slice(text.length / 3),
      text.replaceAll('\t', ' '),
      text.replaceAll('|', ''),
    ])
      await walk(client, part, 40);
    assert.deepEqual(client.logged, []);
    await client.stop();
  });
}
