import type { Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';

/** A place and the line around it. */
export interface Typing {
  readonly offset: number;
  readonly line: Range;
  /** The text of the line before the place. */
  readonly before: string;
  /** The text of the line behind it. */
  readonly after: string;
}

/** The line around the place. */
export function typingAt({ lines, text }: Analysis, offset: number): Typing {
  const { line } = lines.positionAt(offset);
  const start = lines.startOf(line);
  const end = start + lines.textOf(line).length;
  return { offset, line: { start, end }, before: text.slice(start, offset), after: text.slice(offset, end) };
}
