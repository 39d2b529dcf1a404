import type { EditionChoice } from '../forms/schema.ts';
import type { AnalysisOptions } from './analysis.ts';

/** How a draft of that name is read. */
export function analysisOptions(path: string, edition: EditionChoice): AnalysisOptions {
  return {
    edition,
    markup: /\.html?$/i.test(path) ? 'html' : 'text',
    force: /\.(?:年报|nianbao)\.(?:md|txt)$/.test(path),
  };
}
