import { countUpTo } from '../../text/rising.ts';
import { spanIn, type Line } from '../line.ts';
import type { Span } from '../../text/span.ts';

/** Several lines as one text, with the way back to their places. */
export interface MarkupLines {
  readonly text: string;
  spanOf(from: number, to: number): Span;
}

/** The lines as one text, a line feed between two. */
export function markupLines(lines: readonly Line[]): MarkupLines {
  const starts: number[] = [];
  let length = 0;
  for (const line of lines) {
    starts.push(length);
    length += line.text.length + 1;
  }
  const spanOf = (from: number, to: number) => {
    const [first, last] = [markupLineAt(starts, from), markupLineAt(starts, Math.max(from, to - 1))];
    const [one, other] = [lines[first] as Line, lines[last] as Line];
    const [start, end] = [from - (starts[first] as number), to - (starts[last] as number)];
    return first === last
      ? spanIn(one, start, end)
      : spanIn(one, start, one.text.length).through(spanIn(other, 0, end));
  };
  return { text: lines.map((line) => line.text).join('\n'), spanOf };
}

/** The number of the line in which a place of the text stands. */
function markupLineAt(starts: readonly number[], index: number): number {
  return Math.max(0, countUpTo(starts.length, (line) => starts[line] as number, index) - 1);
}
