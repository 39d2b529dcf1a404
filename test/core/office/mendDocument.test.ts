/** Figures of documents changed where they stand, and nothing else. */
import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { test } from 'node:test';
import { mendDocument } from '../../../server/src/office/write/mendDocument.ts';
import { Unwritable } from '../../../server/src/office/write/unwritable.ts';
import { stored } from '../../support/office/readWord.ts';
import { number, oneSheet, workbook, words } from '../../support/office/sheetXml.ts';
import { cell, documentXml, paragraph, run, table, wordFile, type Parts } from '../../support/office/wordXml.ts';

const now = new Date(Date.UTC(2024, 0, 5));

/** The bytes of the document once its draft has another text in the place of one. */
function mended(bytes: Uint8Array, before: string, after: string): Uint8Array {
  const document = stored(bytes);
  const draft = document.projection.text;
  assert.ok(draft.includes(before), draft);
  return mendDocument(document, draft.replace(before, after), now).bytes;
}

/** The part of a document that a change has made another, whole; all others have to be the same. */
function changedPart(bytes: Uint8Array, before: string, after: string): string {
  const [old, all] = [unzipSync(bytes), unzipSync(mended(bytes, before, after))];
  assert.deepEqual(Object.keys(all), Object.keys(old));
  const changed = Object.entries(all).filter(([name, content]) => Buffer.compare(content, old[name] ?? content) !== 0);
  assert.equal(changed.length, 1);
  return strFromU8(changed[0]?.[1] ?? new Uint8Array());
}

/** What stands in a row of one cell after a change of its figure. */
function cellAfter(content: string, before: string, after: string, parts: Parts = {}): string {
  const body = (text: string) => table([[cell('自然人'), cell(text)]]);
  const xml = changedPart(wordFile(body(content), parts), before, after);
  const [head = '', tail = ''] = documentXml(body('<x/>')).split('<x/>');
  assert.ok(xml.startsWith(head) && xml.endsWith(tail), xml);
  return xml.slice(head.length, xml.length - tail.length);
}

function refusalOf(bytes: Uint8Array, before: string, after: string): string {
  try {
    mended(bytes, before, after);
  } catch (error) {
    if (error instanceof Unwritable) return error.reason.zh;
    throw error;
  }
  return assert.fail('it was not refused');
}

const inTable = (content: string, parts: Parts = {}) => wordFile(table([[cell('自然人'), cell(content)]]), parts);
const settings = (content: string): Parts => ({
  'settings.xml': `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:settings>`,
});

test('of a figure only the digits change that differ, in the run where they stand', () => {
  const split = `<w:p>${run('1', '<w:b/>')}<w:proofErr w:type="gramStart"/>${run('65')}</w:p>`;
  assert.equal(cellAfter(split, '| 165 |', '| 1765 |'), split.replace('>1<', '>17<'));
  assert.equal(cellAfter(split, '| 165 |', '| 164 |'), split.replace('>65<', '>64<'));
  assert.equal(cellAfter(split, '| 165 |', '| 285 |'), split.replace('>1<', '>28<').replace('>65<', '>5<'));
});

test('blanks that were put around cells change nothing, nor do longer rules', () => {
  const [document, wide] = [stored(inTable('16')), '|  自然人   | 16|\n| ------ | :---: |\n\n'];
  assert.equal(mendDocument(document, wide, now), document);
  assert.equal(mendDocument(document, document.projection.text.replaceAll('\n', '\r\n'), now), document);
});

test('a blank cell gets a run that looks as the mark of its paragraph does', () => {
  const blank = (properties: string) => `<w:p>${properties && `<w:pPr><w:rPr>${properties}</w:rPr></w:pPr>`}</w:p>`;
  assert.equal(cellAfter('<w:p/>', '|  |\n', '| 7 |\n'), `<w:p>${run('7')}</w:p>`);
  const look = '<w:ins w:id="3"/><w:sz w:val="21"/>';
  assert.equal(
    cellAfter(blank(look), '|  |\n', '| 7 |\n'),
    blank(look).replace('</w:p>', `${run('7', '<w:sz w:val="21"/>')}</w:p>`),
  );
});

test('a figure can be taken away', () => {
  assert.equal(cellAfter(paragraph('7'), '| 7 |', '|  |'), paragraph(''));
});

test('a figure in running text is changed, its other words are not', () => {
  const bytes = wordFile(paragraph('新收申请12件，&上年结转3件。'));
  assert.equal(changedPart(bytes, '12件', '13件'), documentXml(paragraph('新收申请13件，&上年结转3件。')));
  assert.match(refusalOf(bytes, '新收', '收到'), /只能改.*数字/);
  assert.match(refusalOf(bytes, '12件', ''), /只能改.*数字/);
});

test('only figures are changed', () => {
  const bytes = inTable('16');
  for (const [before, after] of [
    ['自然人', '法人'],
    ['| 16 |', '| 十六件 |'],
    ['| 16 |', '| 16 | 3 |'],
    ['| 16 |', '| 16 |\n| a | 3 |'],
    ['\n\n', '\n\n新段落\n'],
  ] as const)
    assert.match(refusalOf(bytes, before, after), /只能改.*数字/);
});

test('what is worked out, bound or locked is not changed, and it is said why', () => {
  const field = `<w:p><w:fldSimple w:instr=" =SUM(LEFT) ">${run('16')}</w:fldSimple></w:p>`;
  assert.match(refusalOf(inTable(field), '16', '6'), /域/);
  const control = (properties: string, content: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  assert.match(refusalOf(inTable(control('<w:dataBinding/>', paragraph('16'))), '16', '6'), /数据相连/);
  assert.match(refusalOf(inTable(control('<w:lock w:val="contentLocked"/>', paragraph('16'))), '16', '6'), /锁定/);
  const prompt = control('<w:showingPlcHdr/>', paragraph('请填写'));
  assert.match(refusalOf(inTable(`${prompt}<w:p/>`), '|  |\n', '| 6 |\n'), /内容控件/);
  const row = control('<w:dataBinding/>', `<w:tr>${cell('企业')}${cell('<w:p/>')}</w:tr>`);
  assert.match(
    refusalOf(
      wordFile(`<w:tbl><w:tr>${cell('自然人')}${cell('1')}</w:tr>${row}</w:tbl>`),
      '| 企业 |  |',
      '| 企业 | 2 |',
    ),
    /数据相连/,
  );
});

test('signed and protected documents are not changed', () => {
  assert.match(refusalOf(inTable('16', { '_xmlsignatures/sig1.xml': '<a/>' }), '16', '6'), /签名/);
  const protection = (edit: string) => settings(`<w:documentProtection w:edit="${edit}" w:enforcement="1"/>`);
  assert.match(refusalOf(inTable('16', protection('readOnly')), '16', '6'), /保护/);
  assert.match(refusalOf(inTable('16', settings('<w:writeProtection w:hash="x"/>')), '16', '6'), /保护/);
  assert.match(cellAfter(paragraph('16'), '16', '6', protection('none')), />6</);
  assert.match(cellAfter(paragraph('16'), '16', '7', protection('trackedChanges')), /<w:ins /);
});

const tracked = settings('<w:trackRevisions/>');
const mark = (name: string, id: number, content: string) =>
  `<w:${name} w:id="${id}" w:author="勾稽 Gouji" w:date="2024-01-05T00:00:00Z">${content}</w:${name}>`;
const deleted = (text: string, properties = '') => run(text, properties).replaceAll('w:t', 'w:delText');

test('where changes are kept track of, so is this one', () => {
  assert.equal(
    cellAfter(`<w:p>${run('16', '<w:b/>')}</w:p>`, '16', '7', tracked),
    `<w:p>${mark('del', 1, deleted('16', '<w:b/>'))}${mark('ins', 2, run('7', '<w:b/>'))}</w:p>`,
  );
  assert.equal(
    cellAfter(`<w:p>${run('165')}</w:p>`, '165', '175', tracked),
    `<w:p>${run('1')}${mark('del', 1, deleted('6'))}${mark('ins', 2, run('7'))}${run('5')}</w:p>`,
  );
  assert.equal(cellAfter('<w:p/>', '|  |\n', '| 7 |\n', tracked), `<w:p>${mark('ins', 1, run('7'))}</w:p>`);
  assert.equal(
    cellAfter(`<w:p>${run('7')}</w:p>`, '| 7 |', '|  |', tracked),
    `<w:p>${mark('del', 1, deleted('7'))}</w:p>`,
  );
});

test('what changes inside an insertion that is not accepted belongs to that', () => {
  const inserted = (content: string) => `<w:p><w:ins w:id="8" w:author="a">${content}</w:ins></w:p>`;
  assert.equal(cellAfter(inserted(run('16')), '16', '7', tracked), inserted(mark('del', 9, deleted('16')) + run('7')));
});

test('a cell of a sheet keeps its style; a number stays a number, a text a text', () => {
  const row = (cells: string) =>
    oneSheet(`<row r="1">${words('A1', '自然人')}${cells}</row>`, ['0.00'], '<si><t>3</t></si>');
  const after = (cells: string, before: string, now: string) =>
    /<\/is><\/c>(.*)<\/row>/.exec(changedPart(row(cells), before, now))?.[1];
  assert.equal(after(number('B1', '16'), '16', '6'), number('B1', '6'));
  assert.equal(after(number('B1', '1.5', 1), '1.50', '2.25'), number('B1', '2.25', 1));
  assert.equal(after('<c r="B1" t="s"><v>0</v></c>', '| 3 |', '| 4 |'), words('B1', '4'));
  assert.equal(after(words('B1', '5') + number('C1', '2'), '| 5 |', '|  |'), `<c r="B1"/>${number('C1', '2')}`);
  assert.equal(
    after(`<c r="B1" s="0"/>${number('C1', '2')}`, '|  | 2 |', '| 1 | 2 |'),
    number('B1', '1') + number('C1', '2'),
  );
  assert.equal(after(number('C1', '2'), '|  | 2 |', '| 1 | 2 |'), `<c r="B1"><v>1</v></c>${number('C1', '2')}`);
  assert.equal(after(number('B1', '7'), '| 7 |', '| / |'), words('B1', '/').replace('r="B1"', 'r="B1" s="0"'));
});

test('a workbook with formulas is worked out anew when it is opened; formulas are left alone', () => {
  const rows = `<row r="1">${words('A1', '合计')}<c r="B1"><f>C1</f><v>16</v></c>${number('C1', '15')}</row>`;
  const bytes = oneSheet(rows);
  assert.match(refusalOf(bytes, '| 16 |', '| 6 |'), /公式/);
  const all = unzipSync(mended(bytes, '| 15 |', '| 5 |'));
  assert.match(strFromU8(all['xl/workbook.xml'] ?? new Uint8Array()), /<\/sheets><calcPr fullCalcOnLoad="1"\/>/);
  const array = `<row r="1">${words('A1', '合计')}<c r="B1"><f t="array" ref="B1:C1">A3:B3</f><v>16</v></c>${number('C1', '15')}</row>`;
  assert.match(refusalOf(oneSheet(array), '| 15 |', '| 5 |'), /公式/);
});

test('a protected sheet is left alone', () => {
  const xml = `<sheetData><row r="1">${words('A1', '自然人')}${number('B1', '16')}</row></sheetData><sheetProtection sheet="1"/>`;
  assert.match(refusalOf(workbook([{ name: '表', xml }]), '16', '6'), /锁定/);
});

test('what is written that would not be read so is not written', () => {
  const bytes = oneSheet(`<row r="1">${words('A1', '自然人')}${number('B1', '16', 1)}</row>`, ['0']);
  assert.match(refusalOf(bytes, '| 16 |', '| 16.5 |'), /读出来的不是/);
});

test('a part in UTF-16 with a mark of byte order stays one', () => {
  const text = `\uFEFF${documentXml(table([[cell('自然人'), cell('16')]]))}`;
  const bytes = wordFile('', { 'word/document.xml': new Uint8Array(Buffer.from(text, 'utf16le')) });
  const part = unzipSync(mended(bytes, '16', '6'))['word/document.xml'];
  assert.equal(Buffer.from(part ?? []).toString('utf16le'), text.replace('>16<', '>6<'));
});

test('every entry but the changed one keeps its bytes, packed as they are', () => {
  const big = inTable('16', { 'word/media/a.bin': new Uint8Array(5000).map((_, i) => (i * 7919) >> 3) });
  const after = mended(big, '16', '6');
  const at = Buffer.from(big).indexOf('word/media/a.bin');
  const length = Buffer.from(big).readUInt32LE(at - 12);
  const moved = Buffer.from(after).indexOf('word/media/a.bin');
  assert.deepEqual(after.slice(moved - 30, moved + 16 + length), big.slice(at - 30, at + 16 + length));
});

test('a document that is one XML file is not changed', () => {
  const part = (name: string, xml: string) =>
    `<pkg:part pkg:name="${name}"><pkg:xmlData>${xml.replace(/<\?.*?\?>\n?/, '')}</pkg:xmlData></pkg:part>`;
  const [files, relations] = [unzipSync(inTable('16')), '_rels/.rels'];
  const flat = `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${[
    relations,
    'word/document.xml',
  ]
    .map((name) => part(`/${name}`, strFromU8(files[name] ?? new Uint8Array())))
    .join('')}</pkg:package>`;
  assert.match(refusalOf(Buffer.from(flat), '16', '6'), /只能读/);
});
