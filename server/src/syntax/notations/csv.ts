import type { Line } from '../line.ts';
import { fillsFigurePlace, isFigure } from '../figure.ts';
import type { Notation, Wordlist } from '../notation.ts';
import type { RawRow } from '../row.ts';
import { withBrokenJoined } from './broken.ts';
import { readDelimited } from './delimited.ts';

/** Cells divided by commas, as a spreadsheet exports them; a figure with separators stands in quotes. */
export const csv = dividedBy(',');

/** Cells divided by semicolons, as a spreadsheet exports them where the comma is no separator. */
export const semicolon = dividedBy(';');

function dividedBy(separator: string): Notation {
  return {
    name: 'csv',
    read(lines, at, words) {
      const rows: RawRow[] = [];
      let end = at;
      while (end < lines.length) {
        const next = readRow(lines, end, separator, words, rows.at(-1)?.cells.length);
        if (!next) break;
        rows.push(next.row);
        end = next.end;
      }
      return end > at ? { rows: withBrokenJoined(rows), end } : undefined;
    },
  };
}

/** The row in a line. Inside a table, below a row of so many cells, one word of it may be unknown. */
function readRow(
  lines: readonly Line[],
  at: number,
  separator: string,
  words: Wordlist,
  above: number | undefined,
): { row: RawRow; end: number } | undefined {
  const { text } = lines[at] as Line;
  if (!(text.includes(separator) || opensQuote(text)) || text.length > 400 || /[。；]/.test(text)) return undefined;
  const read = readDelimited(lines, at, separator, 'csv');
  if (read.row.cells.length < 2) return undefined;
  const filled = read.row.cells.filter((cell) => cell.text !== '').map((cell) => cell.text);
  const figures = filled.filter(fillsFigurePlace).length;
  const known = filled.filter((cell) => !isFigure(cell) && words.isLabel(cell)).length;
  if (filled.length === 0) return read.row.cells.length >= 7 ? read : undefined;
  if (filled.some(isDividedByBlanks) && (known === 0 || filled.some(endsInFigure))) return undefined;
  if (filled.some((cell, i) => endsInFigure(cell) && /^\d{3}(?!\d)/.test(filled[i + 1] ?? ''))) return undefined;
  const unknown = new Set(filled.filter((cell) => !fillsFigurePlace(cell) && !words.isLabel(cell))).size;
  if (above === read.row.cells.length) return unknown <= 1 ? read : undefined;
  if (read.row.cells.length === 2) return known > 0 && known + figures === 2 ? read : undefined;
  return unknown <= Math.max(1, known / 3) && (known > 0 || figures >= 3) ? read : undefined;
}

/** Whether blanks stand between digits: a broken figure, or figures with separators of thousands that blanks divide. */
function isDividedByBlanks(cell: string): boolean {
  return /\d\s+\d/.test(cell) && !isFigure(cell);
}

/** Whether a figure stands behind words, as in a row that blanks divide: then commas divide thousands. */
function endsInFigure(cell: string): boolean {
  return /[^\d\s.,，]\s+\d+$/.test(cell);
}

/** Whether the line is the beginning of a quoted cell that goes on in the next. */
function opensQuote(text: string): boolean {
  return text.trimStart().startsWith('"') && text.indexOf('"', text.indexOf('"') + 1) < 0;
}
