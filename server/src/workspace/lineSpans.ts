import { LineAnchor, Span, type Anchor } from '../text/span.ts';
import type { ReadPart } from './parts.ts';

/** Makes spans of a part that hang on the lines they begin in, as `\n` ends them. */
export class LineSpans {
  readonly #lines = new Map<number, LineAnchor>();

  constructor(
    private readonly anchor: Anchor,
    private readonly text: string,
  ) {}

  /** The lines on which something was hung. */
  get lines(): LineAnchor[] {
    return [...this.#lines.values()];
  }

  /** A stretch of the part's text. */
  between(from: number, to: number): Span {
    const start = from === 0 ? 0 : this.text.lastIndexOf('\n', from - 1) + 1;
    const line = this.#lines.get(start) ?? new LineAnchor(this.anchor, start);
    this.#lines.set(start, line);
    return new Span(line, from - start, to - start);
  }
}

/** Moves the lines that begin behind a place of the part, and so what hangs on them. */
export function moveLines({ lines = [] }: ReadPart, behind: number, by: number): void {
  for (const line of lines) if (line.at > behind) line.at += by;
}

/** Where a span of a part begins in it. */
export function fromIn({ anchor, from }: Span): number {
  return anchor instanceof LineAnchor ? anchor.at + from : from;
}

/** Where a span of a part ends in it. */
export function toIn({ anchor, to }: Span): number {
  return anchor instanceof LineAnchor ? anchor.at + to : to;
}
