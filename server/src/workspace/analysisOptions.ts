import type { Edition } from '../forms/schema.ts';
import type { AnalysisOptions } from './analysis.ts';

/** How a draft of that name is read. */
export function analysisOptions(path: string, edition: Edition | 'auto'): AnalysisOptions {
  return {
    edition,
    markup: /\.html?$/i.test(path) ? 'html' : 'text',
    force: /\.(?:年报|nianbao)\.(?:md|txt)$/.test(path),
  };
}
