import { kinds } from '../../kinds/index.ts';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { FileInPieces } from '../../node/fileInPieces.ts';
import type { ReportSummary } from '../../workspace/summary.ts';
import { UsageError } from '../usage.ts';
import type { Outcome } from './job.ts';
import { unusable, usable } from './usable.ts';

/** Reads the summaries that other runs have written. Throws a `UsageError` that names file, line and key. */
export async function readSummaries(path: string): Promise<ReportSummary[]> {
  // Loaded only here: most runs read none.
  const { readSummaryLine } = await import('../../workspace/readSummaryLine.ts');
  const summaries: ReportSummary[] = [];
  let number = 0;
  try {
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      number++;
      if (line.trim() === '') continue;
      const summary = readSummaryLine(line, kinds);
      if ('wrongKey' in summary) throw notASummary(`${path}:${number}`, summary.wrongKey);
      summaries.push(summary);
    }
  } catch (error) {
    throw error instanceof UsageError ? error : unusable(path, error);
  }
  return summaries;
}

/** Passes outcomes on and writes their summaries, the file being put in its place when all have come. */
export async function* writingSummaries(
  outcomes: AsyncIterable<Outcome> | Iterable<Outcome>,
  path: string,
): AsyncGenerator<Outcome> {
  const file = usable(path, () => new FileInPieces(path));
  try {
    for await (const outcome of outcomes) {
      usable(path, () => file.add(outcome.summaryLines ?? ''));
      yield outcome;
    }
    usable(path, () => file.finish());
  } finally {
    file.abandon();
  }
}

function notASummary(place: string, key: string): UsageError {
  return new UsageError({
    zh: `${place}: 不是 gouji check --summaries-out 写的摘要${key && `（${key}）`}`,
    en: `${place}: no summary as gouji check --summaries-out writes them${key && ` (${key})`}`,
  });
}
