import type { TextChange } from '../../text/change.ts';
import type { Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';

/** Puts the text in the place of a stretch, with an empty line between it and what stands above and below. */
export function apart({ text }: Analysis, range: Range, newText: string): TextChange {
  const above = gap(text.slice(0, range.start).split('\n').slice(-2).toReversed());
  const below = gap(text.slice(range.end).split('\n', 2));
  return { range, newText: above + newText + below };
}

/** How many line ends are wanting, given the rest of the line one stands in, and the line beyond it. */
function gap([here = '', beyond]: readonly string[]): string {
  if (here.trim() !== '') return '\n\n';
  return beyond === undefined || beyond.trim() === '' ? '' : '\n';
}
