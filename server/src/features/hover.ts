import type { Wording } from '../forms/schema.ts';
import type { Range } from '../text/span.ts';
import type { Analysis } from '../workspace/analysis.ts';

/** What is known about a place, in Markdown. */
export interface HoverText {
  readonly range: Range;
  readonly text: Wording;
}

/** What is known about the place; undefined where there is nothing to say. */
export function hoverAt(analysis: Analysis, offset: number): HoverText | undefined {
  void analysis;
  void offset;
  return undefined;
}
