import { isNumber } from '../figure.ts';
import { spanIn, trim, type Line } from '../line.ts';
import type { RawCell } from '../row.ts';
import type { Span } from '../../text/span.ts';

/** A stretch of a line that belongs to a cell. */
export interface LineStretch {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
}

/** The stretch without white space at its ends; undefined where nothing else stands. */
export function filled(line: Line, from: number, to: number): LineStretch | undefined {
  const inner = trim(line.text, from, to);
  return inner.from < inner.to ? { line, ...inner } : undefined;
}

/** The stretches as one text. */
export function stretchText(stretches: readonly LineStretch[]): string {
  return stretchTogether(stretches.map(({ line, from, to }) => line.text.slice(from, to)));
}

/**
 * Lines of a cell as one text: without a blank where Han characters meet. Numbers below each other are no
 * number: they stay lines.
 */
export function stretchTogether(texts: readonly string[]): string {
  if (texts.length > 1 && texts.every(isNumber)) return texts.join('\n');
  return texts.reduce((one, other) => (isHanBetween(one, other) ? one + other : `${one} ${other}`), '').trim();
}

function isHanBetween(one: string, other: string): boolean {
  return /[\u2e80-\uffef]$/.test(one) || /^[\u2e80-\uffef]/.test(other);
}

/** The cell that the stretches make; where there are none, an empty one in that place. */
export function cellOf(stretches: readonly LineStretch[], empty: Span, width = 1): RawCell {
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return { text: '', span: empty, width };
  const span = spanIn(first.line, first.from, first.to).through(spanIn(last.line, last.from, last.to));
  return { text: stretchText(stretches), span, width };
}
