import { hasHan } from '../../text/normal.ts';
import type { PagePiece } from './page.ts';

/** A line of text on a page. */
export interface PageLine {
  readonly text: string;
  readonly x: number;
  /** Where it ends on the right. */
  readonly end: number;
  readonly y: number;
  readonly size: number;
  /** Whether it has gaps as between columns. */
  readonly hasColumns: boolean;
}

/** The lines that pieces make, from the top down, each from left to right. */
export function textLines(pieces: readonly PagePiece[]): PageLine[] {
  const lines: PagePiece[][] = [];
  for (const piece of pieces.filter(({ text }) => text.trim() !== '').sort((one, other) => one.y - other.y)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line && first && piece.y - first.y < Math.min(first.size, piece.size) / 2) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => lineOf(line.sort((one, other) => one.x - other.x)));
}

/** Words are as far apart as this many times their size, columns farther. */
const gaps = { word: 0.2, column: 1.2 };

function lineOf(pieces: readonly PagePiece[]): PageLine {
  const [first] = pieces;
  let text = '';
  let end = first?.x ?? 0;
  let hasColumns = false;
  const size = Math.max(...pieces.map((piece) => piece.size));
  for (const piece of pieces) {
    const gap = text === '' ? 0 : (piece.x - end) / size;
    const isColumn = gap > gaps.column;
    hasColumns ||= isColumn;
    text += (isColumn ? '    ' : gap > gaps.word && isWord(text, piece.text) ? ' ' : '') + piece.text.trim();
    end = Math.max(end, piece.x + piece.width);
  }
  return { text, x: first?.x ?? 0, end, y: first?.y ?? 0, size, hasColumns };
}

/** Whether two texts are words or figures that blanks divide; Han characters stand apart in justified lines, too. */
function isWord(before: string, after: string): boolean {
  return !hasHan(before.slice(-1)) || !hasHan(after.slice(0, 1));
}
