import type { EditionChoice } from '../forms/schema.ts';
import type { ReportKinds } from '../kinds/kind.ts';
import type { AnalysisOptions } from './analysis.ts';

/** How a draft of that name is read. */
export function analysisOptions(path: string, kinds: ReportKinds, edition: EditionChoice): AnalysisOptions {
  return {
    kinds,
    edition,
    markup: /\.html?$/i.test(path) ? 'html' : 'text',
    force: /\.(?:年报|nianbao)\.(?:md|txt)$/.test(path),
  };
}
