import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { kinds } from '../../kinds/index.ts';
import type { ReportKinds } from '../../kinds/kind.ts';
import { linesOfFile } from '../../node/linesOfFile.ts';
import type { ReportSummary } from '../../workspace/summary.ts';
import type { Identity } from '../../workspace/identity.ts';
import { UsageError } from '../usage.ts';
import type { RecordedPart } from './recording.ts';
import { unusable } from './usable.ts';

/** Where a summary stands in a file: its first byte, and how many there are. */
export interface SummaryPlace {
  readonly file: string;
  readonly start: number;
  readonly length: number;
}

/** A report that is checked elsewhere, and its summary or the place of it. */
export interface Recorded {
  readonly path: string;
  readonly title: Identity;
  readonly summary: ReportSummary | SummaryPlace;
}

/** Reads the summaries that other runs have written of reports of the kinds that are known, one after another. Throws a `UsageError` that names file, line and key. */
export async function* readSummaries(path: string, known: ReportKinds): AsyncGenerator<Recorded> {
  // Loaded only here: most runs read none.
  const { readSummaryLine } = await import('../../workspace/readSummaryLine.ts');
  let [number, start] = [0, 0];
  try {
    // Of a file only the places are kept; what comes through a pipe cannot be looked at again.
    const isFile = statSync(path).isFile();
    for await (const bytes of linesOfFile(path, undefined, 'latin1')) {
      const place = { file: path, start, length: bytes.length };
      number++;
      start += bytes.length + 1;
      const line = Buffer.from(bytes, 'latin1').toString();
      if (line.trim() === '') continue;
      const summary = readSummaryLine(line, known);
      if ('wrongKey' in summary) throw notASummary(`${path}:${number}`, summary.wrongKey);
      const { report, organisation, year } = summary;
      yield { path: summary.path, title: { report, organisation, year }, summary: isFile ? place : summary };
    }
  } catch (error) {
    throw error instanceof UsageError ? error : unusable(path, error);
  }
}

/** The summary that stands in a file; undefined where the file is another meanwhile. */
export async function summaryAt({ file, start, length }: SummaryPlace): Promise<ReportSummary | undefined> {
  const { readSummaryLine } = await import('../../workspace/readSummaryLine.ts');
  const summary = readSummaryLine(bytesAt(file, start, length).toString(), kinds, { isKnown: true });
  return 'wrongKey' in summary ? undefined : summary;
}

function bytesAt(path: string, start: number, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, start));
  } finally {
    closeSync(file);
  }
}

/** What a file of summaries keeps of the outcomes. */
export const summariesOf: RecordedPart = { of: ({ summaryLines = '' }) => summaryLines };

function notASummary(place: string, key: string): UsageError {
  return new UsageError({
    zh: `${place}: 不是 gouji check --summaries-out 写的摘要${key && `（${key}）`}`,
    en: `${place}: no summary as gouji check --summaries-out writes them${key && ` (${key})`}`,
  });
}
