/** The same report in formats that LibreOffice wrote of it: each figure, and where the wrong one stands. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isFault } from '../../../server/src/check/finding.ts';
import { mendDocument } from '../../../server/src/office/write/mendDocument.ts';
import { Unwritable } from '../../../server/src/office/write/unwritable.ts';
import { findingsIn, type Analysis } from '../../../server/src/workspace/analysis.ts';
import { analyse } from '../../support/analyse.ts';
import { analysed, documentIn, figuresRead, openStored } from '../../support/office/readWord.ts';

const folder = join('test', 'core', 'office', 'converted');
const draft = readFileSync(join('samples', '结转错误.年报.md'), 'utf8');

/** The figures as values: the draft has amounts as they are entered, sheets as they are shown. */
const valuesIn = (analysis: Analysis) =>
  figuresRead(analysis)
    .map((figure) => figure.replace(/\.?0+$|,/g, ''))
    .sort();

for (const [ending, place] of [
  ['doc', { part: 'table', table: 2, row: 28, column: 4 }],
  ['rtf', { part: 'table', table: 2, row: 28, column: 4 }],
  ['xls', { sheet: '三、收到和处理政府信息公开申请情况', cell: 'D29' }],
  ['pdf', { page: 3 }],
] as const)
  test(`a report in .${ending}: figures, finding and place, as a document and as the draft shown of it`, async () => {
    const bytes = readFileSync(join(folder, `report.${ending}`));
    const document = await documentIn(bytes);
    const whole = analysed(bytes, document);
    const expected = analyse(draft, { edition: 'auto', markup: 'text' });
    assert.deepEqual(valuesIn(whole), valuesIn(expected));
    const faults = findingsIn(whole).filter(isFault);
    assert.deepEqual(
      faults.map(({ code, span }) => [code, whole.placeAt?.(span.start)]),
      [['wrong-figure', place]],
    );
    const { text, ...told } = document;
    const shown = analyse(text, { edition: 'auto', markup: 'text', told });
    assert.deepEqual(figuresRead(shown).sort(), figuresRead(whole).sort());
    const messages = (analysis: Analysis) => findingsIn(analysis).map(({ code, message }) => `${code} ${message.zh}`);
    assert.deepEqual(messages(shown), messages(whole));
  });

test('figures of such documents are not changed, and it is said how they can be', async () => {
  const document = await openStored(readFileSync(join(folder, 'report.doc')));
  const { text } = document.projection;
  assert.equal(mendDocument(document, text, new Date(0)), document);
  assert.throws(
    () => mendDocument(document, text.replace('| 16 |', '| 6 |'), new Date(0)),
    (error) => error instanceof Unwritable && /\.docx/.test(error.reason.zh),
  );
});

test('a document that is cut short anywhere, or damaged, is read as far as it goes or refused with the reason', async () => {
  for (const ending of ['doc', 'rtf', 'xls']) {
    const whole = readFileSync(join(folder, `report.${ending}`));
    for (let nth = 1; nth < 12; nth++) {
      const part = Uint8Array.from(whole.subarray(0, Math.floor((whole.length * nth) / 12)));
      for (let at = 600 + nth * 7; at < part.length; at += 9973) part[at] = nth * 23;
      await documentIn(part).catch((error: unknown) => {
        assert.equal((error as Error).constructor.name, 'Unreadable', `${ending} ${nth}: ${String(error)}`);
      });
    }
  }
});
