import type { CheckedReport } from '../check/finding.ts';
import { latestReport } from '../features/nextDraft.ts';
import { analyse } from '../workspace/analysis.ts';
import { folderOf } from '../workspace/paths.ts';
import { attempt } from './attempt.ts';
import { indexPath } from './check/indexPath.ts';
import { openDraft } from './check/openDraft.ts';
import { projectsAbove } from './check/projects.ts';
import { readingOptions, type DeclaredReading } from './check/reading.ts';
import { UsageError } from './usage.ts';

/** The report in the file, a text or a document; of several the latest. */
export async function lastReportIn(path: string): Promise<CheckedReport> {
  const { text, document } = await attempt(path, () => openDraft({ path }));
  const reading = await readingAt(path);
  const options = { ...readingOptions(path, reading, plainly), document: document?.projection };
  const last = latestReport(analyse(text, options));
  if (!last) throw new UsageError({ zh: `${path}: 不是报告`, en: `${path}: not a report` });
  return last;
}

/** As its folder has it read. */
const plainly = { edition: undefined, ordinaryTables: false };

/** How the folder of a draft has it read. */
async function readingAt(path: string): Promise<DeclaredReading | undefined> {
  const place = indexPath(path);
  const [nearest] = await projectsAbove([place], [folderOf(place)]);
  return nearest?.project;
}
