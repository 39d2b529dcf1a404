import { isNumber } from '../figure.ts';
import { trimmedSpan, type Line } from '../line.ts';
import { isLikeFigure } from '../figure.ts';
import type { Notation, Wordlist } from '../notation.ts';
import type { RawRow } from '../row.ts';
import { rowWithRests } from './layoutRests.ts';
import { figurePlacesAtEnd, isBehindHead, isFurniture, isShortWord, tokensOf, withJoints } from './tokens.ts';

/** Words and figures divided by blanks, as PDF text and plain typing have them. */
export const spaced: Notation = {
  name: 'spaced',
  read(lines, at, words) {
    const rows: RawRow[] = [];
    const afterHead = isBehindHead(lines, at, words);
    let end = at;
    while (end < lines.length) {
      const line = lines[end] as Line;
      const last = rows.at(-1);
      const whole = last && rowWithRests(last, lines, end);
      const row = whole ?? readLine(line, words, afterHead || rows.length > 0);
      if (whole) rows.splice(-1, 1, whole);
      else if (row) rows.push(row);
      else if (rows.length === 0 || !isFurniture(line.text)) break;
      end++;
    }
    return end > at ? { rows, end } : undefined;
  },
};

/** A line of at most this many characters before its figures may be a label with a slip in it. */
const longestLabel = 60;

/** @param goesOn Whether rows or a head stand before it, so that short words with one figure are a row whose label has a slip. */
function readLine(line: Line, words: Wordlist, goesOn: boolean): RawRow | undefined {
  if (line.text.length > 300 || isFurniture(line.text) || /[|\t]/.test(line.text)) return undefined;
  const cells = withJoints(tokensOf(line));
  if (cells.length < 2) return undefined;
  const figures = figurePlacesAtEnd(cells);
  const label = cells.slice(0, cells.length - figures).map((cell) => cell.text);
  const text = label.join('');
  const known = text !== '' && (words.isLabel(text) || words.isLabel(label.at(-1) ?? ''));
  const areFigures = known || cells.slice(-figures).some((cell) => isLikeFigure(cell.text));
  const row = figures >= 2 && areFigures && text.length <= longestLabel && !/[。；！？]/.test(text);
  const single =
    figures === 1 && !label.slice(1).some(isNumber) && (known || (goesOn && label.length === 1 && isShortWord(text)));
  const head = figures === 0 && label.length >= 2 && label.every((word) => words.isLabel(word));
  if (!row && !single && !head) return undefined;
  return { cells, bounds: 'line', notation: 'spaced', span: trimmedSpan(line), open: line.last };
}
