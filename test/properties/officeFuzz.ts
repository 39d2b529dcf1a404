/** Many Word documents, workbooks and others, worn and damaged: all figures read or said so, no exception, memory and time in bounds. */
import fc from 'fast-check';
import { documentKindOf } from '../../server/src/office/documentKind.ts';
import { Unreadable } from '../../server/src/office/unreadable.ts';
import { exportedReport, writers } from '../../server/src/features/export/writers.ts';
import { analysed, figuresRead } from '../support/office/readWord.ts';
import { bodyOf, figuresOf, wordReport, wornReports, type WornReport } from '../support/office/wordReport.ts';
import { wordFile } from '../support/office/wordXml.ts';

/** What is asked of one damaged document at most. */
const bounds = { milliseconds: 2000, megabytes: 200 };

interface Tally {
  /** Documents of which a figure was read wrongly or not at all. */
  misread: number;
  readable: number;
  refused: number;
  /** What was thrown that says nothing, and how often. */
  readonly thrown: Map<string, number>;
  slowest: number;
  /** The most that the heap grew over one document, in MB. */
  largest: number;
}

/** Reads so many worn documents and ten times as many damaged ones; what came of it, in words. */
export function fuzzOffice(runs: number, seed: number): { readonly report: string; readonly failed: boolean } {
  const tally: Tally = { misread: 0, readable: 0, refused: 0, thrown: new Map(), slowest: 0, largest: 0 };
  const worn = fc.sample(wornReports, { numRuns: runs, seed });
  for (const one of worn) readWorn(one, tally);
  const dice = fc.sample(fc.array(fc.nat(0xffffff), { minLength: 12, maxLength: 12 }), { numRuns: 10 * runs, seed });
  const whole = worn.slice(0, 50).map((one) => [one, wordReport(one), bookOf(one)] as const);
  dice.forEach((throws, nth) => {
    const sample = whole[nth % whole.length];
    if (sample) readDamaged(damaged(sample, throws), tally);
  });
  const { misread, readable, refused, thrown, slowest, largest } = tally;
  const failed = misread > 0 || thrown.size > 0 || slowest > bounds.milliseconds || largest > bounds.megabytes;
  const lines = [
    `seed ${seed}: ${runs} worn documents, ${misread} misread; ${10 * runs} damaged ones, ${readable} read, ${refused} refused with a reason`,
    `slowest ${slowest.toFixed(0)} ms, heap at most ${largest.toFixed(0)} MB more`,
    ...Array.from(thrown, ([error, times]) => `${times} × ${error}`),
  ];
  return { report: lines.join('\n'), failed };
}

function readWorn(worn: WornReport, tally: Tally): void {
  const read = figuresRead(analysed(wordReport(worn))).sort();
  if (read.join('\n') !== figuresOf(worn).sort().join('\n')) tally.misread++;
}

/** The tables of a report as a workbook. */
function bookOf(worn: WornReport): Uint8Array {
  const [report] = analysed(wordReport(worn)).reports;
  return report ? writers.xlsx(exportedReport(report)) : new Uint8Array();
}

type Sample = readonly [worn: WornReport, word: Uint8Array, book: Uint8Array];

/** A document cut short, with other bytes, or with other XML inside. */
function damaged([worn, word, book]: Sample, [way = 0, ...dice]: readonly number[]): Uint8Array {
  if (way % 3 === 0) return wordFile(tornXml(bodyOf(worn), dice));
  const bytes = (way % 3 === 1 ? word : book).slice();
  for (let i = 0; i + 1 < dice.length; i += 2) bytes[(dice[i] ?? 0) % bytes.length] = (dice[i + 1] ?? 0) & 0xff;
  return way % 7 === 0 ? bytes.slice(0, way % bytes.length) : bytes;
}

const put = [
  '',
  '<',
  '>',
  '&',
  '"',
  '</w:p>',
  '<w:tbl>',
  '</w:body>',
  '\0',
  ' w:val="-1"',
  '<w:tc>',
  '<w:gridSpan w:val="99999999"/>',
];

function tornXml(body: string, dice: readonly number[]): string {
  let torn = body;
  for (let i = 0; i + 2 < dice.length; i += 3) {
    const at = (dice[i] ?? 0) % (torn.length + 1);
    torn =
      torn.slice(0, at) + (put[(dice[i + 1] ?? 0) % put.length] ?? '') + torn.slice(at + ((dice[i + 2] ?? 0) % 60));
  }
  return torn;
}

function readDamaged(bytes: Uint8Array, tally: Tally): void {
  const [since, before] = [performance.now(), process.memoryUsage().heapUsed];
  try {
    if (documentKindOf(bytes)) analysed(bytes);
    tally.readable++;
  } catch (error) {
    if (error instanceof Unreadable) tally.refused++;
    else {
      const message = String(error instanceof Error ? error.stack : error)
        .split('\n')
        .slice(0, 3)
        .join(' ');
      tally.thrown.set(message, (tally.thrown.get(message) ?? 0) + 1);
    }
  }
  tally.slowest = Math.max(tally.slowest, performance.now() - since);
  tally.largest = Math.max(tally.largest, (process.memoryUsage().heapUsed - before) / 2 ** 20);
}
