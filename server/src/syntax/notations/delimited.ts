import { isSpace, spanIn, trim, trimmedSpan, type Line } from '../line.ts';
import type { NotationName, RawCell, RawRow } from '../row.ts';
import { joinedText } from './broken.ts';

/** A spreadsheet breaks no quoted cell over more lines than this. */
const longestQuote = 6;

/** Reads the row that begins in a line, whose cells the separator divides; a quoted cell may go on in the next lines. */
export function readDelimited(
  lines: readonly Line[],
  at: number,
  separator: string,
  notation: NotationName,
): { row: RawRow; end: number } {
  const cells: RawCell[] = [];
  let end = at;
  let line = lines[end] as Line;
  let start = 0;
  for (;;) {
    const quoted = quotedCell(lines, end, start, separator);
    if (quoted) {
      cells.push(quoted.cell);
      end = quoted.line;
      line = lines[end] as Line;
    }
    const stop = line.text.indexOf(separator, quoted ? quoted.after : start);
    const to = stop < 0 ? line.text.length : stop;
    if (!quoted) cells.push(plainCell(line, start, to));
    if (stop < 0) break;
    start = stop + separator.length;
  }
  const first = cells[0] as RawCell;
  const span = end === at ? trimmedSpan(line) : first.span.through((cells.at(-1) as RawCell).span);
  return { row: { cells, bounds: 'row', notation, span, open: line.last }, end: end + 1 };
}

function plainCell(line: Line, from: number, to: number): RawCell {
  const cell = trim(line.text, from, to);
  return { text: line.text.slice(cell.from, cell.to), span: spanIn(line, cell.from, cell.to), width: 1 };
}

/** A cell in double quotes, as spreadsheets write one that holds a separator or a line end. */
function quotedCell(
  lines: readonly Line[],
  at: number,
  start: number,
  separator: string,
): { cell: RawCell; line: number; after: number } | undefined {
  const first = lines[at] as Line;
  const open = behindSpace(first.text, start);
  if (first.text[open] !== '"') return undefined;
  let text = '';
  for (let i = at; i < lines.length && i < at + longestQuote; i++) {
    const line = lines[i] as Line;
    const from = i === at ? open + 1 : 0;
    const close = line.text.indexOf('"', from);
    text = joinedText(text, line.text.slice(from, close < 0 ? undefined : close).trim());
    if (close < 0) continue;
    const after = behindSpace(line.text, close + 1);
    if (after < line.text.length && !line.text.startsWith(separator, after)) return undefined;
    const inner = i === at ? trim(line.text, from, close) : undefined;
    const span = inner
      ? spanIn(line, inner.from, inner.to)
      : spanIn(first, open + 1, open + 1).through(spanIn(line, close, close));
    const content = trim(text, 0, text.length);
    return { cell: { text: text.slice(content.from, content.to), span, width: 1 }, line: i, after };
  }
  return undefined;
}

/** Whether a row begins in the line with a quoted cell that goes on in the next lines, the separator behind it. */
export function opensWithQuote(lines: readonly Line[], at: number, separator: string): boolean {
  if (!lines[at]?.text.trimStart().startsWith('"')) return false;
  const quoted = quotedCell(lines, at, 0, separator);
  return (
    quoted !== undefined && quoted.line > at && lines[quoted.line]?.text.startsWith(separator, quoted.after) === true
  );
}

/** The first place from here on that is no white space, as it may stand around quotes; no separator is passed. */
function behindSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\t' && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Whether every cell of the row that holds anything is a rule of dashes. */
export function isDashes(row: RawRow): boolean {
  return row.cells.some((cell) => cell.text !== '') && row.cells.every((cell) => /^(?:[-─═=]{3,}|)$/.test(cell.text));
}
