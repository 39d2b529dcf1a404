import { trimmedSpan, type Line } from '../line.ts';
import type { Notation, RawRow, Wordlist } from '../notation.ts';
import { figuresAtEnd, isFurniture, wordsOf } from './words.ts';

/** Words and figures divided by blanks, as PDF text and plain typing have them. */
export const spaced: Notation = {
  name: 'spaced',
  read(lines, at, words) {
    const rows: RawRow[] = [];
    let end = at;
    while (end < lines.length) {
      const row = readLine(lines[end] as Line, words);
      if (!row) break;
      rows.push(row);
      end++;
    }
    return end > at ? { rows, end } : undefined;
  },
};

/** A line of at most this many characters before its figures may be a label with a slip in it. */
const longestLabel = 60;

function readLine(line: Line, words: Wordlist): RawRow | undefined {
  if (line.text.length > 300 || isFurniture(line.text) || /[|\t]/.test(line.text)) return undefined;
  const cells = wordsOf(line);
  const figures = figuresAtEnd(cells);
  const label = cells.slice(0, cells.length - figures).map((cell) => cell.text);
  const text = label.join('');
  const known = text !== '' && (words.isLabel(text) || words.isLabel(label.at(-1) ?? ''));
  const row = figures >= 2 && text.length <= longestLabel && !/[。；！？]/.test(text);
  const single = figures === 1 && known;
  const head = figures === 0 && label.length >= 2 && label.every((word) => words.isLabel(word));
  if (!row && !single && !head) return undefined;
  return { cells, bounds: 'line', notation: 'spaced', span: trimmedSpan(line), open: line.last };
}
