import type { EditionChoice } from '../forms/schema.ts';
import type { ReportKinds } from '../kinds/kind.ts';
import type { AnalysisOptions } from './analysis.ts';
import { isNamedReport, isPageName } from './draftFiles.ts';

/** How a draft of that name is read. */
export function analysisOptions(path: string, kinds: ReportKinds, edition: EditionChoice): AnalysisOptions {
  return { kinds, edition, markup: isPageName(path) ? 'html' : 'text', force: isNamedReport(path) };
}
