/** The documents that lie beside the project on some machines; where they do not, nothing is compared. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { applied } from '../server/src/check/repair/edits.ts';
import { mendDocument } from '../server/src/office/write/mendDocument.ts';
import { findingsIn, type Analysis } from '../server/src/workspace/analysis.ts';
import { isFault } from '../server/src/check/finding.ts';
import { analyse } from './support/analyse.ts';
import { connect } from './support/connect.ts';
import { MemoryWorld } from './support/memoryWorld.ts';
import { requests } from './support/read.ts';
import { analysed, documentIn, figuresRead, projectionOf, stored } from './support/office/readWord.ts';

const folder = join('..', 'shared', 'office');
const root = { uri: 'file:///reports', name: 'reports' };
const capabilities = {
  textDocument: { diagnostic: {} },
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
};
const isThere = existsSync(folder);
const names = isThere ? readdirSync(folder).filter((name) => /\.(?:docx|xlsx)$/.test(name)) : [];

const figures = isThere
  ? Object.entries(JSON.parse(readFileSync(join(folder, 'figures.json'), 'utf8')) as Figures).flatMap(([form, rows]) =>
      Object.entries(rows).flatMap(([row, columns]) =>
        Object.entries(columns).map(([column, text]) => `${form} ${row} ${column} ${text}`),
      ),
    )
  : [];

type Figures = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

/** What is not as in the figures, and what is complained of with its place. */
const special: Readonly<Record<string, { readonly wrong: number; readonly said: readonly string[] }>> = {
  '15-dragged-borders-blanks.docx': { wrong: 2, said: [] },
  '19-table-as-picture.docx': { wrong: 175, said: ['unread-table {"part":"paragraph","paragraph":11}'] },
  '20-alt-chunk.docx': { wrong: 200, said: ['unread-part {"part":"paragraph","paragraph":1}'] },
  'x03-hostile.xlsx': {
    wrong: 4,
    said: ['J6', 'I8', 'I10'].map((cell) => `not-a-number {"sheet":"表二依申请","cell":"${cell}"}`),
  },
  'x04-wrong-figure.xlsx': { wrong: 1, said: ['wrong-figure {"sheet":"表二依申请","cell":"D29"}'] },
  '21-wrong-figure.docx': { wrong: 1, said: ['wrong-figure {"part":"table","table":2,"row":28,"column":4}'] },
};

/** The figures with their digits in ASCII and in full, as values. */
function valuesIn(analysis: Analysis): Set<string> {
  return new Set(figuresRead(analysis).map((figure) => figure.normalize('NFKC').replace(/[,，]/g, '')));
}

test('documents at hand', (context) => {
  if (!isThere) context.diagnostic(`${folder} is not there: nothing is compared`);
});

for (const name of names)
  test(`${name}: figures, verdict and places`, () => {
    const analysis = analysed(readFileSync(join(folder, name)));
    const read = valuesIn(analysis);
    const { wrong, said } = special[name] ?? { wrong: 0, said: [] };
    const missing = figures.filter((figure) => !read.has(figure));
    assert.equal(missing.length, wrong, missing.slice(0, 5).join('; '));
    const faults = findingsIn(analysis).filter(isFault);
    assert.deepEqual(
      faults.map(({ code, span }) => `${code} ${JSON.stringify(analysis.placeAt?.(span.start))}`),
      said,
    );
  });

for (const name of names)
  test(`${name}: the draft that is shown of it, and imported, reads as the document does`, () => {
    const bytes = readFileSync(join(folder, name));
    const [whole, { text, ...told }] = [analysed(bytes), projectionOf(bytes)];
    const draft = analyse(text, { edition: 'auto', markup: 'text', told });
    assert.deepEqual(figuresRead(draft).sort(), figuresRead(whole).sort());
    const foundIn = (analysis: Analysis) => findingsIn(analysis).map(({ code, message }) => `${code} ${message.zh}`);
    assert.deepEqual(foundIn(draft), foundIn(whole));
  });

for (const name of isThere ? readdirSync(join(folder, 'converted')) : [])
  test(`converted/${name}: figures and verdict`, async () => {
    const bytes = readFileSync(join(folder, 'converted', name));
    const analysis = analysed(bytes, await documentIn(bytes));
    const { wrong } = special[name.replace(/\.xls$/, '.xlsx')] ?? { wrong: 0 };
    const read = valuesIn(analysis);
    assert.equal(figures.filter((figure) => !read.has(figure)).length, wrong);
    assert.equal(findingsIn(analysis).some(isFault), wrong > 0);
  });

for (const [name, part] of [
  ['21-wrong-figure.docx', 'word/document.xml'],
  ['x04-wrong-figure.xlsx', 'xl/worksheets/sheet2.xml'],
] as const)
  test(`${name}: put right where it stands`, { skip: !isThere }, () => {
    const document = stored(readFileSync(join(folder, name)));
    const analysis = analysed(document.bytes);
    const [wrong] = findingsIn(analysis);
    const edits = wrong?.repairs[0]?.edits ?? [];
    const mended = mendDocument(document, applied(analysis.text, edits), new Date(0));
    assert.deepEqual(findingsIn(analysed(mended.bytes)), []);
    const [before, after] = [unzipSync(document.bytes), unzipSync(mended.bytes)];
    const changed = Object.keys(before).filter((one) =>
      Buffer.compare(before[one] ?? mended.bytes, after[one] ?? mended.bytes),
    );
    assert.deepEqual(changed, [part]);
  });

for (const name of ['plain.doc', 'plain.odt', 'plain.rtf', 'gbt9704.pdf'])
  test(`converted/${name}: last year's report to a draft beside it`, { skip: !isThere }, async () => {
    const bytes = readFileSync(join(folder, 'converted', name));
    const row = `| 二、上年结转政府信息公开申请数量 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |`;
    const draft = `青禾市水务局2024年政府信息公开工作年度报告\n${requests(`\n${row}\n`)}`;
    const address = `/reports/2023-${name}`;
    const world = new MemoryWorld({ '/reports/2024.md': draft }, new Map([[address, bytes]]));
    const client = await connect({ capabilities, workspaceFolders: [root] }, world);
    await client.open('file:///reports/2024.md', draft);
    const told = async () => {
      const found = await client.diagnostics('file:///reports/2024.md');
      return found.flatMap(({ code, relatedInformation = [] }) =>
        code === 'prior-year' ? relatedInformation.map(({ location }) => decodeURIComponent(location.uri)) : [],
      );
    };
    for (let tries = 0; tries < 200 && (await told()).length === 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    assert.ok((await told()).includes(`file://${address}`));
    await client.stop();
  });
