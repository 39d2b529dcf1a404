/** A document in pieces says of its text, lines and places what the library says of it as one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TextDocument, type Range } from 'vscode-languageserver-textdocument';
import { PiecedDocument } from '../../server/src/lsp/piecedDocument.ts';

const texts = fc
  .array(fc.constantFrom('甲', '1', '12,3', '🏛', ' ', '\n', '\n', '\r\n', '\r', '\n\n'), { maxLength: 40 })
  .map((parts) => parts.join(''));
const place = fc.record({ line: fc.nat(25), character: fc.nat(6) });
const edits = fc.array(fc.oneof(fc.record({ start: place, end: place, text: texts }), fc.record({ text: texts })), {
  maxLength: 12,
});

/** The range in the text: of lines that are not there the library would lose count. */
function within({ start, end }: Range, whole: TextDocument): Range {
  return { start: whole.positionAt(whole.offsetAt(start)), end: whole.positionAt(whole.offsetAt(end)) };
}

function assertSame(document: PiecedDocument, whole: TextDocument): void {
  const text = whole.getText();
  assert.equal(document.text.toString(), text);
  assert.equal(document.text.length, text.length);
  assert.equal(document.count, whole.lineCount);
  for (let at = 0; at <= text.length; at++) {
    assert.deepEqual(document.positionAt(at), whole.positionAt(at));
    assert.equal(document.text.slice(at, at + 5), text.slice(at, at + 5));
  }
  for (let line = 0; line <= whole.lineCount; line++) {
    const range = { start: { line, character: 0 }, end: { line, character: Infinity } };
    assert.equal(document.startOf(line), whole.offsetAt(range.start));
    assert.equal(document.textOf(line), whole.getText(range));
    for (let character = 0; character < 8; character++)
      assert.equal(document.offsetAt({ line, character }), whole.offsetAt({ line, character }));
  }
}

test('after any edits, in pieces of any length', () => {
  const property = fc.property(texts, edits, fc.integer({ min: 1, max: 12 }), (text, changes, size) => {
    const document = new PiecedDocument(text, size);
    const whole = TextDocument.create('', '', 0, text);
    assertSame(document, whole);
    for (const one of changes) {
      const change = 'start' in one ? { range: { start: one.start, end: one.end }, text: one.text } : one;
      document.update(change);
      TextDocument.update(whole, ['range' in change ? { ...change, range: within(change.range, whole) } : change], 0);
      assertSame(document, whole);
    }
  });
  fc.assert(property, { numRuns: 300, seed: 20_261_130 });
});
