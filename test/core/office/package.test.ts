import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentKindOf } from '../../../server/src/office/documentKind.ts';
import { Unreadable } from '../../../server/src/office/unreadable.ts';
import { compoundFile } from '../../support/office/compoundFile.ts';
import { documentIn, projectionOf } from '../../support/office/readWord.ts';
import { documentXml, paragraph, stylesXml, wordFile, zipped } from '../../support/office/wordXml.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What is said of a document that cannot be read. */
function reasonOf(bytes: Uint8Array): string {
  try {
    projectionOf(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return error.reason.en;
    throw error;
  }
  return 'read';
}

test('a document is known by its first bytes', () => {
  assert.equal(documentKindOf(wordFile('')), 'zip');
  assert.equal(documentKindOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)), 'compound');
  assert.equal(documentKindOf(bytesOf('{\\rtf1')), 'rtf');
  assert.equal(documentKindOf(bytesOf('%PDF-1.7')), 'pdf');
  assert.equal(documentKindOf(bytesOf('PK是一种写法')), undefined);
  assert.equal(documentKindOf(bytesOf('<?xml version="1.0"?><html>')), undefined);
});

test('the namespace of strict documents, another prefix and UTF-16 are read alike', () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const xml = documentXml(paragraph('正文'), strict).replaceAll('w:', 'x:').replace('xmlns:w=', 'xmlns:x=');
  const utf16 = Buffer.from(`\uFEFF${documentXml(paragraph('正文'))}`, 'utf16le');
  for (const document of [bytesOf(xml), utf16])
    assert.equal(projectionOf(wordFile('', { 'word/document.xml': document })).text, '正文\n\n');
});

test('a part that is packed to more than a document has is refused before it is unpacked', () => {
  const whole = wordFile('', { 'word/document.xml': new Uint8Array(70 * 1024 * 1024) });
  assert.match(reasonOf(whole), /at most 64 MB/);
});

test('a part that unpacks to more than it says is stopped', () => {
  const whole = wordFile('', { 'word/document.xml': new Uint8Array(20 * 1024 * 1024) });
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  for (let at = 0; at + 4 < whole.length; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1e6)
      view.setUint32(at + 24, 100, true);
  assert.match(reasonOf(whole), /damaged/);
});

test('what is cut short, has a part twice or nests without end is told of', () => {
  const whole = wordFile(paragraph('正文'));
  assert.match(reasonOf(whole.slice(0, whole.length - 30)), /cut short/);
  const twice = zipped({ 'word/document.xml': documentXml(''), 'WORD/document.xml': documentXml('') });
  assert.match(reasonOf(twice), /two parts/);
  assert.match(reasonOf(wordFile('<w:tbl><w:tr><w:tc>'.repeat(50_000))), /nested too deeply/);
});

test('a part beside the text that is damaged is told of, and the text is read', () => {
  const { text, notices } = projectionOf(
    wordFile(paragraph('正文'), { 'styles.xml': new Uint8Array([0xff, 0xff, 0x80]) }),
  );
  assert.deepEqual([text, notices.map(({ kind }) => kind)], ['正文\n\n', ['unread']]);
});

test('entities of a document type are left alone, and that is said', () => {
  const xml = documentXml(paragraph('正文')).replace('\n', '\n<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>');
  const { text, notices } = projectionOf(wordFile('', { 'word/document.xml': xml.replace('正文', '正文&e;') }));
  assert.deepEqual([text, notices.map(({ kind }) => kind)], ['正文&e;\n\n'.replace('&e;', '\\&e;'), ['unread']]);
});

test('a password is told of, and what is neither Word nor Excel', async () => {
  await assert.rejects(documentIn(compoundFile(['EncryptedPackage'])), /password/);
  await assert.rejects(documentIn(compoundFile(['PowerPoint Document'])), /no Word or Excel file/);
  await assert.rejects(documentIn(compoundFile(['EncryptedPackage']).slice(0, 400)), /damaged or cut short/);
});

test('the parts of a document are named in capitals or not, and from the top or not', () => {
  const styles = stylesXml('<w:style w:styleId="h"><w:name w:val="heading 1"/></w:style>');
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="/word/Styles.XML"/></Relationships>`;
  const parts = { 'word/_rels/document.xml.rels': relations, 'word/styles.xml': styles };
  assert.equal(projectionOf(wordFile(paragraph('标题', '<w:pStyle w:val="h"/>'), parts)).text, '## 标题\n\n');
});
