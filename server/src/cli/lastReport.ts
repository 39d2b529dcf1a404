import { kinds } from '../kinds/index.ts';
import type { CheckedReport } from '../check/finding.ts';
import { latestReport } from '../features/nextDraft.ts';
import { analyse } from '../workspace/analysis.ts';
import { analysisOptions } from '../workspace/analysisOptions.ts';
import { attempt } from './attempt.ts';
import { openDraft } from './check/openDraft.ts';
import { UsageError } from './usage.ts';

/** The report in the file, a text or a document; of several the latest. */
export async function lastReportIn(path: string): Promise<CheckedReport> {
  const { text, document } = await attempt(path, () => openDraft({ path }));
  const options = { ...analysisOptions(path, kinds, 'auto'), document: document?.projection };
  const last = latestReport(analyse(text, options));
  if (!last) throw new UsageError({ zh: `${path}: 不是报告`, en: `${path}: not a report` });
  return last;
}
