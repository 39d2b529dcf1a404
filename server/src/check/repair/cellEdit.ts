import type { Cell } from '../../bind/table.ts';
import { Span } from '../../text/span.ts';
import { widthOf } from '../../text/width.ts';
import type { Edit } from '../model/found.ts';

/** Whether the cell's text is what stands in its place, unit for unit, with no markup or line end between. */
export function standsWhole({ text, span }: Pick<Cell, 'text' | 'span'>): boolean {
  return span.to - span.from === text.length;
}

/**
 * The edit that puts the text in the cell. In a drawn frame it takes from the blanks around the text, or
 * leaves blanks behind, so that the bars stay where they are; one blank stays at either bar.
 */
export function cellEdit(cell: Cell, newText: string): Edit {
  const { span, frame } = cell;
  const wider = frame ? widthOf(newText) - widthOf(cell.text) : 0;
  if (!frame || wider === 0) return { span, newText };
  const [before, after] = [span.start - frame.start, frame.end - span.end];
  const isRight = before > after;
  if (wider < 0) return { span, newText: isRight ? ' '.repeat(-wider) + newText : newText + ' '.repeat(-wider) };
  const taken = Math.max(0, Math.min(wider, (isRight ? before : after) - 1));
  const place = isRight
    ? new Span(span.anchor, span.from - taken, span.to)
    : new Span(span.anchor, span.from, span.to + taken);
  return { span: place, newText };
}
