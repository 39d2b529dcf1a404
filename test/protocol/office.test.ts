/** Word and Excel documents as drafts that the client shows under an address of their own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver';
import type { FormChange } from '../../server/src/features/form/edit.ts';
import type { EditedForm, Forms } from '../../server/src/lsp/handlers/form.ts';
import type { OfficeDraft } from '../../server/src/lsp/handlers/officeDraft.ts';
import type { SavedDocument } from '../../server/src/lsp/handlers/officeSave.ts';
import { mendDocument } from '../../server/src/office/write/mendDocument.ts';
import { stored } from '../support/office/readWord.ts';
import { asWord } from '../support/office/asWord.ts';
import { wordFile } from '../support/office/wordXml.ts';
import { connect, type Client } from '../support/connect.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';
import { requests } from '../support/read.ts';

const report = (year: number, carriedIn: number, carriedOut: number) => `某市${year}年政府信息公开工作年度报告
${requests(`
| 二、上年结转政府信息公开申请数量 | ${carriedIn} | 0 | 0 | 0 | 0 | 0 | ${carriedIn} |
| 四、结转下年度继续办理 | ${carriedOut} | 0 | 0 | 0 | 0 | 0 | ${carriedOut} |
`)}`;
const [shown2022, shown2023] = ['gouji-office:/reports/2022.docx', 'gouji-office:/reports/2023.docx'];
const documents = () =>
  new Map([
    ['/reports/2022.docx', asWord(report(2022, 1, 7))],
    ['/reports/2023.docx', asWord(report(2023, 8, 2))],
  ]);
const capabilities = {
  textDocument: { diagnostic: {} },
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
};
const workspaceFolders = [{ uri: 'file:///reports', name: 'reports' }];
const shows = { documents: true };

const ask = (client: Client, uri: string, bytes: Uint8Array) =>
  client.request<OfficeDraft>('gouji/officeDraft', uri, { content: Buffer.from(bytes).toString('base64') });

async function codes(client: Client, uri: string): Promise<unknown[]> {
  return (await client.diagnostics(uri)).map(({ code }) => code);
}

/** Asks until the answer is wanted: folders are looked through in the background. */
async function until<Answer>(ask: () => Promise<Answer>, isWanted: (answer: Answer) => boolean): Promise<Answer> {
  for (let tries = 0; tries < 500; tries++) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return assert.fail('never answered so');
}

test('a document is read as a draft, and held against the year before in a document of its folder', async () => {
  const world = new MemoryWorld({}, documents());
  const client = await connect({ capabilities, workspaceFolders, initializationOptions: shows }, world);
  const draft = await ask(client, shown2023, asWord(report(2023, 8, 2)));
  assert.ok('text' in draft);
  assert.deepEqual(draft.unread, []);
  await client.open(shown2023, draft.text, 'gov-report');
  const found = await until(
    () => client.diagnostics(shown2023),
    (all) => all.some(({ code }) => code === 'prior-year'),
  );
  const related = found.flatMap(({ relatedInformation = [] }) => relatedInformation);
  assert.ok(related.some(({ location }) => location.uri === shown2022));
  await client.stop();
});

test('what is said of documents that are not open stands under the addresses of their drafts', async () => {
  const world = new MemoryWorld({ '/reports/2021.md': report(2021, 0, 1) }, documents());
  const client = await connect({ capabilities, workspaceFolders, initializationOptions: shows }, world);
  const pull = () =>
    client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  const { items } = await until(pull, (answer) => answer.items.length === 3);
  assert.deepEqual(items.map(({ uri }) => uri).sort(), ['file:///reports/2021.md', shown2022, shown2023]);
  await client.stop();
});

test('a client that shows no documents is told of them only beside its drafts', async () => {
  const world = new MemoryWorld({ '/reports/2024.md': report(2024, 3, 1) }, documents());
  const client = await connect({ capabilities, workspaceFolders }, world);
  await client.open('file:///reports/2024.md', report(2024, 3, 1));
  const found = await until(
    () => client.diagnostics('file:///reports/2024.md'),
    (all) => all.some(({ code }) => code === 'prior-year'),
  );
  const related = found.flatMap(({ relatedInformation = [] }) => relatedInformation);
  assert.ok(related.some(({ location }) => location.uri === 'file:///reports/2023.docx'));
  const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds: [],
  });
  assert.deepEqual(items, []);
  await client.stop();
});

test('a document that changes on the disk is read again', async () => {
  const world = new MemoryWorld({}, documents());
  const client = await connect({ capabilities, workspaceFolders, initializationOptions: shows }, world);
  const draft = await ask(client, shown2023, asWord(report(2023, 8, 2)));
  await client.open(shown2023, 'text' in draft ? draft.text : '', 'gov-report');
  const isTold = (all: readonly unknown[]) => all.includes('prior-year');
  await until(() => codes(client, shown2023), isTold);
  world.documents.set('/reports/2022.docx', asWord(report(2022, 1, 8)));
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: 'file:///reports/2022.docx', type: 2 }],
  });
  await until(
    () => codes(client, shown2023),
    (all) => !isTold(all),
  );
  await client.stop();
});

test('what of a document is not read is told, in its draft as well', async () => {
  const client = await connect({ capabilities, initializationOptions: shows, locale: 'zh-CN' });
  const draft = await ask(client, shown2023, wordFile('<w:altChunk r:id="r9"/>'));
  assert.ok('text' in draft);
  assert.equal(draft.unread.length, 1);
  await client.open(shown2023, draft.text, 'gov-report');
  assert.ok((await codes(client, shown2023)).includes('unread-part'));
  const start = { line: 0, character: 0 };
  await client.change(shown2023, '某市2023年政府信息公开工作年度报告\n', { start, end: start });
  assert.ok((await codes(client, shown2023)).includes('unread-part'));
  await client.stop();
});

test('what is no document, or a damaged one, is not shown, with the reason', async () => {
  const client = await connect({ capabilities, locale: 'zh-CN' });
  const reasons = [];
  for (const bytes of [Buffer.from('年报'), asWord('某市').slice(0, 300), Buffer.from('%PDF-1.7')]) {
    const draft = await ask(client, shown2023, bytes);
    reasons.push('reason' in draft ? draft.reason : '');
  }
  assert.deepEqual(
    reasons.map((reason) => /文本|不完整|损坏/.exec(reason)?.[0]),
    ['文本', '不完整', '损坏'],
  );
  await client.stop();
});

test('a draft that is saved puts its figures into the document; any other edit is refused with the reason', async () => {
  const client = await connect({ capabilities, locale: 'zh-CN' });
  const bytes = asWord(report(2023, 8, 2));
  const content = Buffer.from(bytes).toString('base64');
  const draft = await ask(client, shown2023, bytes);
  const text = 'text' in draft ? draft.text : '';
  const save = (edited: string) =>
    client.request<SavedDocument>('gouji/officeSave', shown2023, { content, text: edited });
  const saved = await save(text.replaceAll('| 2 |', '| 3 |'));
  assert.ok('content' in saved);
  assert.deepEqual(
    Buffer.from(saved.content, 'base64'),
    Buffer.from(mendDocument(stored(bytes), text.replaceAll('| 2 |', '| 3 |'), new Date()).bytes),
  );
  const same = await save(text);
  assert.ok('content' in same && same.content === content);
  const refused = await save(text.replace('上年结转', '上年'));
  assert.match('reason' in refused ? refused.reason : '', /只能改.*数字/);
  await client.stop();
});

test('the form puts figures into the draft of a document, and says at once where saving would refuse an edit', async () => {
  const client = await connect({ capabilities, locale: 'zh-CN' });
  const draft = await ask(client, shown2023, asWord(`${report(2023, 8, 2)}\n六、其他需要报告的事项\n全年收到8件。\n`));
  const text = 'text' in draft ? draft.text : '';
  await client.open(shown2023, text, 'gov-report');
  const edit = (change: FormChange) => client.request<EditedForm>('gouji/formEdit', shown2023, { change });
  const at = { report: 0, form: 'requests', nth: 0, slot: 8 };
  const figure = await edit([{ kind: 'figure', at, text: '9' }]);
  assert.deepEqual([figure.refused, figure.edits.length], [undefined, 1]);
  const forms = await client.request<Forms>('gouji/form', shown2023);
  const sections = forms.reports?.[0]?.sections ?? [];
  const section = sections.findIndex(({ number }) => number === 6);
  const prose = (newText: string) =>
    edit({ kind: 'text', at: { report: 0, section, nth: 0 }, before: '全年收到8件。', text: newText });
  assert.deepEqual((await prose('全年收到9件。')).refused, undefined);
  assert.match((await prose('全年未收到申请。')).refused ?? '', /只能改.*数字/);
  await client.stop();
});

test('a new report takes over what last year’s document in the folder carried forward', async () => {
  const client = await connect({ capabilities, workspaceFolders, locale: 'zh-CN' }, new MemoryWorld({}, documents()));
  const asked = { organisation: '某市', year: 2024 };
  const draft = await until(
    () => client.connection.sendRequest<string>('gouji/newReport', asked),
    (text) => text.includes('| 2 |'),
  );
  assert.match(draft, /二、上年结转政府信息公开申请数量[| ]*2 \| 0/);
  assert.deepEqual(await client.connection.sendRequest('gouji/reportToWrite', {}), asked);
  await client.stop();
});
