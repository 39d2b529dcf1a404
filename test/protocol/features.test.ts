import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallHierarchyItem, Range } from 'vscode-languageserver';
import { handlers } from '../../server/src/lsp/handlers/index.ts';
import type { FigurePlace, Following } from '../../server/src/lsp/handlers/tab.ts';
import { connect } from '../support/connect.ts';
import { litigation, requests } from '../support/read.ts';
import { capabilities } from './capabilities.ts';

const uri = 'file:///a.年报.md';
const text = `某市2021年政府信息公开工作年度报告
${requests(`
| 一、本年新收政府信息公开申请数量 | 12 | 3 | 0 | 0 | 0 | 0 | 16 |
`)}
${litigation(`
| 57 | 3 | 4 | 5 | 69 | 25 | 0 | 1 | 5 |  | 17 | 0 | 3 | 10 | 30 |
`)}
六、其他需要报告的事项
网址为 https://www.example.gov.cn/。
`;
const lines = text.split('\n');
const line = lines.findIndex((candidate) => candidate.includes('| 16 |'));
const position = { line, character: (lines[line] ?? '').indexOf('16') };
const blankLine = lines.findIndex((candidate) => candidate.includes('| 5 |  |'));
const blank = { line: blankLine, character: (lines[blankLine] ?? '').indexOf('|  |') + 1 };
const total: Range = { start: position, end: { line, character: position.character + 2 } };
const everything: Range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
const item: CallHierarchyItem = { name: '', kind: 16, uri, range: total, selectionRange: total };

const options = { tabSize: 2, insertSpaces: true };

/** What each request is asked with, and whether its answer is right. */
const asked: Record<string, [params: object, isRight: (answer: never) => boolean]> = {
  'textDocument/diagnostic': [
    {},
    ({ kind, items }: { kind: string; items: object[] }) => kind === 'full' && items.length > 0,
  ],
  'textDocument/hover': [
    { position },
    ({ contents }: { contents: { value: string } }) => contents.value.includes('16'),
  ],
  'textDocument/codeAction': [
    { range: total, context: { diagnostics: [] } },
    ([first]: { kind: string }[]) => first?.kind === 'quickfix',
  ],
  'textDocument/documentSymbol': [{}, ([report]: { children: object[] }[]) => report?.children.length === 3],
  'textDocument/foldingRange': [{}, (folds: object[]) => folds.length >= 3],
  'textDocument/selectionRange': [
    { positions: [position] },
    ([range]: { range: Range }[]) => same(range?.range, total),
  ],
  'textDocument/documentHighlight': [{ position }, (highlights: object[]) => highlights.length === 7],
  'textDocument/definition': [{ position }, (terms: object[]) => terms.length === 6],
  'textDocument/references': [
    { position, context: { includeDeclaration: true } },
    ([itself]: { range: Range }[]) => same(itself?.range, total),
  ],
  'textDocument/inlayHint': [{ range: everything }, (hints: { label: string }[]) => labels(hints) === '≠ 15 = 31'],
  'textDocument/codeLens': [{}, (lenses: object[]) => lenses.length === 5],
  'textDocument/prepareCallHierarchy': [{ position }, ([node]: { range: Range }[]) => same(node?.range, total)],
  'callHierarchy/outgoingCalls': [{ item }, (calls: object[]) => calls.length === 6],
  'callHierarchy/incomingCalls': [{ item }, (calls: object[]) => calls.length === 0],
  'textDocument/semanticTokens/full': [{}, ({ data }: { data: number[] }) => data.length > 0 && data.length % 5 === 0],
  'textDocument/semanticTokens/range': [{ range: total }, ({ data }: { data: number[] }) => data.length === 5],
  'textDocument/formatting': [{ options }, (edits: object[]) => edits.length > 0],
  'textDocument/onTypeFormatting': [
    { position: { line, character: (lines[line] ?? '').length }, ch: '|', options },
    (edits: object[]) => edits.length > 0,
  ],
  'textDocument/rangeFormatting': [{ range: total, options }, (edits: object[]) => edits.length > 0],
  'textDocument/completion': [{ position }, ({ items }: { items: { label: string }[] }) => labels(items) === '15'],
  'textDocument/inlineCompletion': [
    { position: blank, context: { triggerKind: 1 } },
    ([item]: { insertText: string }[]) => item?.insertText === '31',
  ],
  'workspace/diagnostic': [{ previousResultIds: [] }, ({ items }: { items: object[] }) => items.length === 0],
  'textDocument/linkedEditingRange': [{ position }, (answer: unknown) => answer === null],
  'workspace/symbol': [{ query: '结转' }, (symbols: object[]) => symbols.length === 0],
  'workspace/executeCommand': [
    { command: 'gouji.walkFailing', arguments: [{ uri, position: everything.start }] },
    (place: Range) => same(place, total),
  ],
  'textDocument/documentLink': [{}, ([link]: { target: string }[]) => link?.target === 'https://www.example.gov.cn/'],
  'gouji/tablesAsRead': [
    {},
    ({ figures }: { figures: { source: Range }[] }) => figures.some(({ source }) => same(source, total)),
  ],
  'gouji/paste': [
    { range: total, text: '17\r\n' },
    ([offer]: { edits: { newText: string }[] }[]) => offer?.edits[0]?.newText === '17',
  ],
  'gouji/copyTable': [{ position }, ({ text: rows }: { text: string }) => rows.includes('\t16')],
  'gouji/preview': [{}, (reports: object[]) => reports.length === 1],
  'gouji/overview': [{}, ([report]: { state: string }[]) => report?.state === 'fails'],
  'gouji/form': [{}, ({ reports }: { reports: object[] }) => reports.length === 1],
  'gouji/formEdit': [
    { change: [{ kind: 'figure', at: { report: 0, form: 'requests', nth: 0, slot: 0 }, text: '77' }] },
    ({ edits }: { edits: object[] }) => edits.length === 1,
  ],
  'gouji/formPaste': [
    { at: { report: 0, form: 'requests', nth: 0, slot: 0 }, content: { text: '7\t0\r\n0\t1\r\n' } },
    ({ offers }: { offers: object[] }) => offers.length === 1,
  ],
  'gouji/formFixes': [{ range: total }, (fixes: object[]) => fixes.length > 0],
  'gouji/reportToWrite': [{}, (likely: object) => typeof likely === 'object'],
  'gouji/ownTemplates': [{}, (templates: object[]) => templates.length === 0],
  'gouji/newReport': [
    { organisation: '某县财政局', year: 2020 },
    (draft: string) => draft.startsWith('# 某县财政局2020年政府信息公开工作年度报告\n'),
  ],
  // A client without folders has no gouji.json to list it.
  'gouji/exception': [
    { range: total, code: 'wrong-figure', reason: '核实', project: { uri: 'file:///gouji.json', text: '' } },
    (changes: object | null) => changes === null,
  ],
  // One row of figures makes no sum of rows; of its columns nothing holds.
  'gouji/learn': [{ position }, ({ proposals }: { proposals: object[] }) => proposals.length === 0],
  'gouji/learnedKind': [
    { position, ticked: [], name: 'learned', title: '依申请公开情况统计表', file: 'a.gouji-kind.json', project: '' },
    ({ text, changes }: { text: string; changes: object[] }) => text.includes('"learned"') && changes.length === 1,
  ],
  'gouji/export': [{ to: 'html' }, ({ content }: { content: string }) => content.length > 1000],
  'gouji/certificate': [
    { to: 'html', path: 'a.md', digest: '00' },
    ({ content }: { content: string }) => atob(content).includes('<h1>'),
  ],
  'gouji/review': [
    { before: btoa('no report') },
    ({ reports: [report] }: { reports: { after: string; figures: { ties: boolean }[] }[] }) =>
      report?.after.startsWith('✗') === true && report.figures.some(({ ties }) => !ties),
  ],
  'gouji/officeSave': [{ content: '', text: '' }, ({ reason }: { reason: string }) => reason !== ''],
  'gouji/officeDraft': [{ content: '' }, ({ reason }: { reason: string }) => reason !== ''],
  'gouji/uncheckedFigures': [{}, ({ figures }: { figures: number }) => figures > 0],
  'gouji/proseFigures': [{}, ({ legend }: { legend: string }) => legend !== ''],
  'gouji/nextFigure': [
    { position, direction: 'next' },
    ({ range: { start } }: FigurePlace) => start.line > position.line || start.character > position.character,
  ],
  'gouji/whatFollows': [{ position }, ({ edits }: Following) => Array.isArray(edits)],
  'gouji/assistant': [
    { tool: 'check_report', input: {} },
    ({ verdict, findings }: { verdict: { state: string }; findings: object[] }) =>
      verdict.state === 'fails' && findings.length > 0,
  ],
  'gouji/nextDraft': [{}, ({ text: next }: { text: string }) => next.includes('2022')],
};

function same(one: Range | undefined, other: Range): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function labels(items: readonly { label: string }[]): string {
  return items.map(({ label }) => label).join(' ');
}

test('every request that is answered is asked here', () => {
  assert.deepEqual(Object.keys(asked).sort(), handlers.map(({ method }) => method).sort());
});

for (const [method, [params, isRight]] of Object.entries(asked)) {
  test(`${method} is advertised and answered`, async () => {
    const client = await connect({ capabilities });
    await client.open(uri, text);
    const answer = await client.request(method, uri, params);
    assert.ok(isRight(answer as never), JSON.stringify(answer));
    await client.stop();
  });
}

test('each request is answered about a document that is not open, and one that is no report', async () => {
  const client = await connect({ capabilities });
  await client.open('file:///b.md', '# 会议记录\n', 'markdown');
  for (const [method, [params]] of Object.entries(asked)) {
    await client.request(method, 'file:///c.md', params);
    await client.request(method, 'file:///b.md', params);
  }
  await client.stop();
});

test('without the client announcing it no request is advertised', async () => {
  const client = await connect();
  const providers = Object.keys(client.initialized.capabilities).filter((name) => name.endsWith('Provider'));
  assert.deepEqual(providers, []);
  await client.stop();
});

test('a client without nested symbols gets flat ones', async () => {
  const client = await connect({ capabilities: { textDocument: { documentSymbol: {} } } });
  await client.open(uri, text);
  const symbols = await client.request<{ name: string; containerName: string }[]>('textDocument/documentSymbol', uri);
  const row = symbols.find(({ name }) => name === '一、本年新收政府信息公开申请数量');
  assert.equal(row?.containerName, '收到和处理政府信息公开申请情况');
  await client.stop();
});

/** Values that are hardly ever what a request wants. */
const wrong = [undefined, null, 5, 'x', [], {}, [null], { uri: 5 }, { start: 1, end: null }] as const;

for (const [method, [params]] of Object.entries(asked))
  test(`${method} refuses parameters that are none, without a line in the log`, async () => {
    const client = await connect({ capabilities });
    await client.open(uri, text);
    const whole = { textDocument: { uri }, ...params };
    for (const [key, value] of Object.keys(whole).flatMap((key) => wrong.map((value) => [key, value] as const)))
      await client.connection.sendRequest(method, { ...whole, [key]: value }).catch((error: unknown) => {
        const { code, message } = error as { code: number; message: string };
        assert.equal(code, -32602, `${key}: ${JSON.stringify(value)}: ${message}`);
      });
    assert.deepEqual(client.logged, []);
    await client.stop();
  });
