import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PositionEncodingKind } from 'vscode-languageserver';
import { OpenDocument } from '../../server/src/lsp/documents.ts';
import { chooseEncoding, lengthOf, unitsIn } from '../../server/src/lsp/encoding.ts';

test('UTF-16 is chosen wherever it is offered, and otherwise what is', () => {
  const choose = (...positionEncodings: PositionEncodingKind[]) => chooseEncoding({ general: { positionEncodings } });
  assert.equal(chooseEncoding({}), 'utf-16');
  assert.equal(choose('utf-8', 'utf-16'), 'utf-16');
  assert.equal(choose('utf-32', 'utf-8'), 'utf-8');
  assert.equal(choose('utf-32'), 'utf-32');
});

test('lengths are counted in the units of the encoding, and back', () => {
  for (const [encoding, units] of [
    ['utf-8', 1 + 2 + 3 + 4],
    ['utf-16', 1 + 1 + 1 + 2],
    ['utf-32', 4],
  ] as const) {
    assert.equal(unitsIn('aé件𠮷', encoding), units);
    assert.equal(lengthOf('aé件𠮷z', units, encoding), 'aé件𠮷'.length);
    assert.equal(lengthOf('aé件𠮷', 99, encoding), 'aé件𠮷'.length);
  }
});

test('an edit of a client that counts in UTF-8 lands where it means it', () => {
  const item = { uri: 'file:///a.md', languageId: 'markdown', version: 1, text: '第一行\n𠮷件 12\n' };
  const document = new OpenDocument(item, 'utf-8', () => assert.fail('nothing is read before it is asked for'));
  const range = { start: { line: 1, character: 8 }, end: { line: 1, character: 9 } };
  document.change([{ range, text: '3' }], 2);
  assert.deepEqual([document.text, document.version], ['第一行\n𠮷件 32\n', 2]);
});
