import { cutEnd, cutStart, printable, widthOf } from '../../text/width.ts';

/** A source line with a stretch of it marked by carets below; both fit the given columns. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Blanks, then carets under `marked`; a single caret where nothing is marked. */
  readonly carets: string;
}

/** The excerpt of a line for the stretch from `from` to `to`, in UTF-16 units of the line. */
export function excerptOf(line: string, from: number, to: number, columns: number): Excerpt {
  const marked = cutEnd(shown(line, from, Math.min(to, from + columns)), columns);
  const room = columns - Math.max(1, widthOf(marked));
  // More than a screen away from the mark nothing is looked at: a line may be megabytes long.
  const [left, right] = [shown(line, Math.max(0, from - columns), from), shown(line, to, to + columns)];
  const [leftWidth, rightWidth] = [widthOf(left), widthOf(right)];
  const half = Math.floor(room / 2);
  const before = cutStart(left, Math.max(half, room - rightWidth));
  const after = cutEnd(right, Math.max(room - half, room - leftWidth));
  const carets = ' '.repeat(widthOf(before)) + '^'.repeat(Math.max(1, widthOf(marked)));
  return { before, marked, after, carets };
}

/** A stretch as a terminal shows it, without half a character at either end. */
function shown(line: string, from: number, to: number): string {
  return printable(line.slice(from, to).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, ''));
}
