import type { ReportKinds } from '../../kinds/kind.ts';
import { linesOfFile } from '../../node/linesOfFile.ts';
import type { ReportSummary } from '../../workspace/summary.ts';
import { UsageError } from '../usage.ts';
import type { RecordedPart } from './recording.ts';
import { unusable } from './usable.ts';

/** Reads the summaries that other runs have written, of reports of these kinds. Throws a `UsageError` that names file, line and key. */
export async function readSummaries(path: string, kinds: ReportKinds): Promise<ReportSummary[]> {
  // Loaded only here: most runs read none.
  const { readSummaryLine } = await import('../../workspace/readSummaryLine.ts');
  const summaries: ReportSummary[] = [];
  let number = 0;
  try {
    for await (const line of linesOfFile(path)) {
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

/** What a file of summaries keeps of the outcomes. */
export const summariesOf: RecordedPart = { of: ({ summaryLines = '' }) => summaryLines };

function notASummary(place: string, key: string): UsageError {
  return new UsageError({
    zh: `${place}: 不是 gouji check --summaries-out 写的摘要${key && `（${key}）`}`,
    en: `${place}: no summary as gouji check --summaries-out writes them${key && ` (${key})`}`,
  });
}
