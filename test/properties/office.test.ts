/** What reading documents promises, tried on generated ones with a fixed seed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { mendDocument } from '../../server/src/office/write/mendDocument.ts';
import { Unwritable } from '../../server/src/office/write/unwritable.ts';
import { Unreadable } from '../../server/src/office/unreadable.ts';
import { documentKindOf } from '../../server/src/office/documentKind.ts';
import { analysed, figuresRead, projectionOf, stored } from '../support/office/readWord.ts';
import { bodyOf, figuresOf, wordReport, wornReports } from '../support/office/wordReport.ts';
import { wordFile } from '../support/office/wordXml.ts';

const seed = 20_240_131;
const runs = Number(process.env['OFFICE_RUNS'] ?? 40);

test('every figure of a worn Word document is read in its place', () => {
  fc.assert(
    fc.property(wornReports, (worn) => {
      assert.deepEqual(figuresRead(analysed(wordReport(worn))).sort(), figuresOf(worn).sort());
    }),
    { numRuns: runs, seed },
  );
});

test('one figure of a worn Word document is changed in its place and nothing else, or it is said why not', () => {
  fc.assert(
    fc.property(wornReports, fc.nat(), (worn, nth) => {
      const document = stored(wordReport(worn));
      const { text, sources } = document.projection;
      const figures = sources.filter(({ shown, isLine }) => !isLine && /^\d*$/.test(shown.text));
      const { from, to, shown } = figures[nth % figures.length] ?? assert.fail('no figure');
      const draft = `${text.slice(0, from)}3${shown.text}${text.slice(to)}`;
      try {
        const mended = mendDocument(document, draft, new Date(0));
        assert.equal(projectionOf(mended.bytes).text, draft);
        const [before, after] = [unzipSync(document.bytes), unzipSync(mended.bytes)];
        for (const name of Object.keys(before))
          if (name !== 'word/document.xml') assert.deepEqual(after[name], before[name], name);
      } catch (error) {
        assert.ok(error instanceof Unwritable, String(error));
      }
    }),
    { numRuns: runs, seed },
  );
});

/** Reads a document; what cannot be read must be told of, never thrown otherwise. */
function readOrTold(bytes: Uint8Array): void {
  try {
    if (documentKindOf(bytes)) analysed(bytes);
  } catch (error) {
    assert.ok(error instanceof Unreadable, String(error));
  }
}

const [sample] = fc.sample(wornReports, { numRuns: 1, seed });

test('bytes of a document may be damaged anywhere', () => {
  const whole = sample ? wordReport(sample) : new Uint8Array();
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 });
  const ends = fc.oneof(
    { weight: 3, arbitrary: fc.constant(whole.length) },
    { weight: 1, arbitrary: fc.nat(whole.length) },
  );
  fc.assert(
    fc.property(changes, ends, (changes, end) => {
      const bytes = whole.slice(0, end);
      for (const [at, byte] of changes) if (at < end) bytes[at] = byte;
      readOrTold(bytes);
    }),
    { numRuns: 5 * runs, seed },
  );
});

test('the XML of a document may be damaged anywhere', () => {
  const body = sample ? bodyOf(sample) : '';
  const put = fc.constantFrom('', '<', '>', '&', '"', '</w:p>', '<w:tbl>', '</w:body>', '\0', ' w:val="-1"', '<w:tc>');
  fc.assert(
    fc.property(fc.nat(body.length), fc.nat(200), put, (at, length, put) => {
      readOrTold(wordFile(body.slice(0, at) + put + body.slice(at + length)));
    }),
    { numRuns: runs, seed },
  );
});
