import type { Anchor } from '../text/span.ts';
import { mayHoldComments, withoutComments } from './comments.ts';
import { splitLines, type Line } from './line.ts';
import { mayHoldMarkup, shownLine } from './markup.ts';

/** The lines of a text that is no page of HTML, as a reader is shown them, each with the way back to what stands there. */
export function readLines(text: string, anchor: Anchor): Line[] {
  const lines = splitLines(text, anchor);
  const bare = mayHoldComments(text) ? withoutComments(lines) : lines;
  return mayHoldMarkup(text) ? bare.map(shownLine) : bare;
}
