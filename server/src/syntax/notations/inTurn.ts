import { isFigure } from '../figure.ts';
import { isBlank, spanIn, type Line } from '../line.ts';
import type { Notation, Run, Wordlist } from '../notation.ts';
import type { RawCell, RawRow } from '../row.ts';
import { cellOf, filled, stretchText, type LineStretch } from './stretches.ts';

/**
 * Cells and the bars between them in turn, as html2text writes cells of several paragraphs: a bar in a line of
 * its own divides two cells, empty lines divide the paragraphs of one, and a row ends in two blanks before an
 * empty line. Where cells hold line breaks, bars stand behind them in their lines, and every line ends in two
 * blanks.
 */
export const inTurn: Notation = {
  name: 'barred',
  read(lines, at, words) {
    if (!isBegun(lines, at, words)) return undefined;
    const reader = new TurnReader(lines, at, words);
    const run = reader.read();
    return run.rows.some((row) => row.cells.length > 1) ? run : undefined;
  },
};

/** A longer line is no cell. */
const longestCell = 80;

/** So many lines of one cell may stand before its bar. */
const mostPieces = 5;

function isBegun(lines: readonly Line[], at: number, words: Wordlist): boolean {
  const { text } = lines[at] as Line;
  if (text.length > longestCell || text === '') return false;
  if (text.endsWith('  ')) return isBrokenRow(lines, at, words) || isBeforeBar(lines, at, words);
  return isBeforeBar(lines, at, words);
}

/** Whether the line is (a piece of) a label, and the bar behind its cell comes in a line of its own between empty ones. */
function isBeforeBar(lines: readonly Line[], at: number, words: Wordlist): boolean {
  for (let i = at, pieces = 0; i < lines.length && pieces <= mostPieces; i++) {
    const line = lines[i] as Line;
    if (isBlank(line)) continue;
    if (isBar(line)) return pieces > 0 && isGap(lines[i - 1]) && isGap(lines[i + 1]);
    if (line.text.includes('|') || line.text.length > longestCell) return false;
    if (!isRule(line) && !words.isFragment(line.text.trim())) return false;
    pieces++;
  }
  return false;
}

/** Whether bars stand in the line, and it and its neighbours are broken by two blanks at their ends. */
function isBrokenRow(lines: readonly Line[], at: number, words: Wordlist): boolean {
  const near = lines.slice(at, at + mostPieces);
  const isBroken = near.length > 1 && near.every(({ text }) => text.endsWith('  ') && text.trim() !== '');
  const barred = near.find(({ text }) => /[^|\s-]/.test(text.slice(0, Math.max(0, text.lastIndexOf('|')))));
  return (
    isBroken && barred !== undefined && !barred.text.trim().startsWith('|') && words.isFragment(firstCell(near[0]))
  );
}

function firstCell(line: Line | undefined): string {
  return (line?.text.split('|')[0] ?? '').trim();
}

function isBar({ text }: Line): boolean {
  return text.includes('|') && text.trim() === '|';
}

function isGap(line: Line | undefined): boolean {
  return line !== undefined && isBlank(line);
}

function isRule({ text }: Line): boolean {
  return text.includes('--') && /^[\s|:-]+$/.test(text);
}

class TurnReader {
  readonly #lines: readonly Line[];
  readonly #words: Wordlist;
  readonly #rows: RawRow[] = [];
  #at: number;
  /** Whether two blanks and an empty line tell where rows end. */
  readonly #hasEnds: boolean;

  constructor(lines: readonly Line[], at: number, words: Wordlist) {
    this.#lines = lines;
    this.#at = at;
    this.#words = words;
    this.#hasEnds = this.#tellsEnds(at);
  }

  read(): Run {
    for (;;) {
      const row = this.#readRow();
      if (!row) return { rows: this.#rows, end: this.#at };
      this.#rows.push(row);
    }
  }

  /** The next row; undefined, and nothing taken, where none stands. */
  #readRow(): RawRow | undefined {
    const cells: LineStretch[][] = [[]];
    let i = this.#at;
    let last = -1;
    for (; i < this.#lines.length; i++) {
      const line = this.#lines[i] as Line;
      if (isBlank(line)) continue;
      if (isRule(line)) {
        if (last >= 0) break;
        continue;
      }
      if (line.text.length > longestLine) break;
      const pieces = piecesOf(line);
      if (last >= 0 && pieces[0] && this.#beginsRow(cells, pieces[0], last)) break;
      pieces.forEach((piece, nth) => {
        if (nth > 0) cells.push([]);
        if (piece) cells.at(-1)?.push(piece);
      });
      last = i;
    }
    const row = this.#rowOf(cells, last);
    if (row) this.#at = last + 1;
    return row;
  }

  /** Whether a text that no bar divides from the cell before belongs to the next row. */
  #beginsRow(cells: readonly (readonly LineStretch[])[], piece: LineStretch, last: number): boolean {
    const cell = cells.at(-1) ?? [];
    const text = stretchText([piece]);
    if (cell.length === 0) return this.#words.isWholeLabel(text) && cells.length === this.#rows.at(-1)?.cells.length;
    if (this.#hasEnds) return this.#endsRow(last);
    const above = stretchText(cell);
    if (isFigure(above) || isFigure(text)) return isFigure(above) !== isFigure(text);
    return above.length > longestCell || !this.#isOneLabel(above, text);
  }

  #isOneLabel(above: string, text: string): boolean {
    const words = this.#words;
    if (words.isWholeLabel(above + text)) return true;
    if (words.isWholeLabel(text) && words.isLabel(above)) return false;
    return !words.isWholeLabel(above) && (!words.isLabel(above) || words.isFragment(above + text));
  }

  /** Whether the last lines of rows end in two blanks, and those before bars in lines of their own do not. */
  #tellsEnds(at: number): boolean {
    const near = this.#lines.slice(at, at + lookAhead).filter((line) => !isBlank(line));
    const beforeBars = near.filter((_, i) => near[i + 1] && isBar(near[i + 1] as Line));
    if (beforeBars.length === 0 || beforeBars.some(({ text }) => text.endsWith('  '))) return false;
    return near.some(({ text }) => text.endsWith('  '));
  }

  #endsRow(at: number): boolean {
    return this.#lines[at]?.text.endsWith('  ') === true && isGap(this.#lines[at + 1]);
  }

  #rowOf(pieces: readonly (readonly LineStretch[])[], last: number): RawRow | undefined {
    if (last < 0) return undefined;
    const line = this.#lines[last] as Line;
    const cells = pieces.map((cell) => cellOf(cell, spanIn(line, 0, 0)));
    const only = cells.length === 1 ? cells[0] : undefined;
    if (only && !this.#words.isLabel(only.text) && !this.#words.isFragment(only.text)) return undefined;
    const [first, end] = [cells[0] as RawCell, cells.at(-1) as RawCell];
    return { cells, bounds: 'row', notation: 'barred', span: first.span.through(end.span), open: line.last };
  }
}

/** So many lines further down a row has ended. */
const lookAhead = 60;

/** A line of a row with line breaks in its cells is no longer. */
const longestLine = 300;

/** The stretches between the bars of a line; undefined where nothing stands. */
function piecesOf(line: Line): (LineStretch | undefined)[] {
  const pieces: (LineStretch | undefined)[] = [];
  for (let from = 0; from <= line.text.length;) {
    const bar = line.text.indexOf('|', from);
    pieces.push(filled(line, from, bar < 0 ? line.text.length : bar));
    if (bar < 0) break;
    from = bar + 1;
  }
  return pieces;
}
