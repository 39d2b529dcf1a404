/** Reports as files for their readers: what is written reads back to the same figures. */
import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CheckedReport } from '../../server/src/check/finding.ts';
import { exportedReport, writers } from '../../server/src/features/export/writers.ts';
import { analyse } from '../support/analyse.ts';
import { analysed, figuresRead } from '../support/office/readWord.ts';
import { wordReport, wornReports } from '../support/office/wordReport.ts';

const sample = readFileSync(join('samples', '正确.年报.md'), 'utf8');
const read = (text: string, markup: 'text' | 'html' = 'text') => analyse(text, { edition: 'auto', markup });

function reportIn(text: string): CheckedReport {
  return read(text).reports[0] ?? assert.fail('no report');
}

/** A report written as a file and read again. */
function readBack(report: CheckedReport, to: keyof typeof writers) {
  const written = writers[to](exportedReport(report));
  return typeof written === 'string' ? read(written, 'html') : analysed(written);
}

for (const to of ['docx', 'xlsx', 'html'] as const) {
  test(`${to}: every figure reads back, and nothing is found wrong`, () => {
    const back = readBack(reportIn(sample), to);
    assert.deepEqual(figuresRead(back).sort(), figuresRead(read(sample)).sort());
    assert.deepEqual(
      back.reports.flatMap(({ findings }) => findings),
      [],
    );
  });

  test(`${to}: the figures of generated reports read back, wrong or blank ones too`, () => {
    fc.assert(
      fc.property(wornReports, (worn) => {
        const analysis = analysed(wordReport(worn));
        const [report] = analysis.reports;
        if (!report || exportedReport(report).unread > 0) return;
        assert.deepEqual(figuresRead(readBack(report, to)).sort(), figuresRead(analysis).sort());
      }),
      { numRuns: 15, seed: 20_240_131 },
    );
  });

  test(`${to}: the same report makes the same bytes`, () => {
    assert.deepEqual(writers[to](exportedReport(reportIn(sample))), writers[to](exportedReport(reportIn(sample))));
  });
}

/** The parts of a package as text. */
function partsOf(to: 'docx' | 'xlsx', text = sample): Readonly<Record<string, string>> {
  const bytes = writers[to](exportedReport(reportIn(text)));
  assert.ok(typeof bytes !== 'string');
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

test('a Word document has the layout of official documents', () => {
  const { 'word/document.xml': body = '', 'word/styles.xml': styles = '', ...others } = partsOf('docx');
  assert.match(
    body,
    /<w:pgSz w:w="11906" w:h="16838"\/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/,
  );
  assert.match(body, /<w:pStyle w:val="Title"\/>.*青禾市水务局<\/w:t><\/w:r><w:r><w:br\/><\/w:r>/);
  assert.equal(body.match(/<w:pStyle w:val="Heading1"\/>/g)?.length, 6);
  assert.match(body, /<w:rStyle w:val="Subheading"\/><\/w:rPr><w:t xml:space="preserve">（一）主动公开。<\/w:t>/);
  assert.match(styles, /w:line="579" w:lineRule="exact"/);
  assert.match(others['word/footer1.xml'] ?? '', /<w:jc w:val="right"\/>.*— .*PAGE.* —/);
  assert.match(others['word/footer2.xml'] ?? '', /<w:jc w:val="left"\/>/);
});

test('the head of a table is repeated on each page, unless it has another farther down', () => {
  const [disclosure = '', requests = ''] = (partsOf('docx')['word/document.xml'] ?? '').split('<w:tbl>').slice(1);
  assert.doesNotMatch(disclosure, /<w:tblHeader\/>/);
  assert.equal(requests.match(/<w:tblHeader\/>/g)?.length, 3);
  assert.equal(requests.match(/<w:cantSplit\/>/g)?.length, requests.match(/<w:tr>/g)?.length);
});

test('totals of a workbook are worked out where they are the sum, and stay what is written where they are not', () => {
  const formulas = (text: string) =>
    (partsOf('xlsx', text)['xl/worksheets/sheet2.xml'] ?? '').match(/<f>/g)?.length ?? 0;
  assert.match(
    partsOf('xlsx')['xl/worksheets/sheet2.xml'] ?? '',
    /<f>SUM\(D(\d),E\1,F\1,G\1,H\1,I\1\)<\/f><v>102<\/v>/,
  );
  const wrong = sample.replace(/(一、本年新收.*\| )102( \|)/, '$1103$2');
  assert.notEqual(wrong, sample);
  assert.equal(formulas(wrong), formulas(sample) - 1);
});
