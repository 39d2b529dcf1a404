import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftAddress, fileAddress } from '../../../server/src/workspace/documentAddress.ts';

test('the draft in a document has an address that leads back to its file', () => {
  for (const [file, shown] of [
    ['file:///%E5%B9%B4/a.docx', 'gouji-office:/%E5%B9%B4/a.docx'],
    ['file:///c%3A/a.docx', 'gouji-office:/c%3A/a.docx'],
    ['file://server/share/a.docx', 'gouji-office://file+server/share/a.docx'],
    ['vscode-vfs://github/a/b.docx', 'gouji-office://vscode-vfs+github/a/b.docx'],
  ] as const) {
    assert.equal(draftAddress(file), shown);
    assert.equal(fileAddress(shown), file);
    assert.equal(fileAddress(shown.replace('+', '%2B')), file);
    assert.equal(fileAddress(file), file);
  }
});
