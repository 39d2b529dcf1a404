import { eastAsianWidth } from 'get-east-asian-width';
import type { Span } from '../../text/span.ts';
import { isFigure } from '../figure.ts';
import { isBlank, spanIn, trim, type Line } from '../line.ts';
import type { Notation } from '../notation.ts';
import type { RawCell, RawRow } from '../row.ts';
import { isWholeFrame, linesOfGrid } from './gridLines.ts';

/**
 * Cells in frames of `+`, `-`, `=` and `|`, as Pandoc and reStructuredText draw them. Where frames stand
 * is measured in displayed columns; where an editor padded by characters, bars alone divide the cells.
 */
export const grid: Notation = {
  name: 'grid',
  read(lines, at) {
    if (!isWholeFrame(lines[at])) return undefined;
    const { body, end } = linesOfGrid(lines, at);
    if (body.length < 3) return undefined;
    const columns = columnsOf(body);
    return { rows: new GridReader(columns, measureOf(body, columns)).read(body), end };
  },
};

/** A line of frame in which the text ends: how far it reaches is not known yet. */
function isBegunFrame({ text, last }: Line): boolean {
  return last && /^[\s|+:=-]*$/.test(text);
}

/** A line that is frame under some of the columns at least. */
function isFrame(text: string): boolean {
  return /--|==/.test(text) && text.includes('+');
}

/** The width of a character: as displayed, or one where an editor padded by characters. */
type Measure = (unit: string) => number;
const asDisplayed: Measure = (unit) => eastAsianWidth(unit.codePointAt(0) as number);
const asCharacters: Measure = () => 1;

/** The measure under which more bars stand below corners of the frame. */
function measureOf(lines: readonly Line[], columns: readonly number[]): Measure {
  const hits = (measure: Measure) =>
    lines.reduce(
      (sum, { text }) =>
        sum + [...places(text, measure)].filter(({ unit, column }) => unit === '|' && columns.includes(column)).length,
      0,
    );
  return hits(asCharacters) > hits(asDisplayed) ? asCharacters : asDisplayed;
}

/** The columns at which any line of the frame has a corner. */
function columnsOf(lines: readonly Line[]): number[] {
  const columns = new Set<number>();
  for (const { text } of lines)
    if (isFrame(text)) for (const { column, unit } of places(text, asDisplayed)) if (unit === '+') columns.add(column);
  return [...columns].sort((one, other) => one - other);
}

function* places(text: string, measure: Measure): Generator<{ unit: string; at: number; column: number }> {
  let column = 0;
  let at = 0;
  for (const unit of text) {
    yield { unit, at, column };
    column += measure(unit);
    at += unit.length;
  }
}

interface Piece {
  readonly text: string;
  readonly span: Span;
  readonly frame: Span;
  /** Where its line begins. */
  readonly line: number;
}

/** How far a bar may stand beside its corner. */
const slack = 1;

/** A cell under way: the column it begins at and the pieces of it read so far. */
interface OpenCell {
  readonly column: number;
  readonly pieces: readonly [Piece, ...Piece[]];
}

class GridReader {
  readonly #columns: readonly number[];
  readonly #measure: Measure;
  #open = new Map<number, OpenCell>();
  /** The columns of cells in lines of the row that lack a bar. */
  readonly #shifted = new Set<number>();

  constructor(columns: readonly number[], measure: Measure) {
    this.#columns = columns;
    this.#measure = measure;
  }

  read(lines: readonly Line[]): RawRow[] {
    const rows: RawRow[] = [];
    for (const line of lines) {
      if (isBlank(line) || isBegunFrame(line)) continue;
      rows.push(...(isWholeFrame(line) ? this.#endRow() : this.#readLine(line)));
    }
    return [...rows, ...this.#rowsOf([...this.#open.values()], lines.at(-1)?.last ?? false)];
  }

  /** A line of text, or a frame under some columns only: then the others go on in the next row. */
  #readLine(line: Line): RawRow[] {
    const ended: OpenCell[] = [];
    for (const { from, to, column } of this.#segments(line)) {
      const text = line.text.slice(from, to);
      if (/^[-=+:]+(?:[\s\u200b]{1,2}[-=+:]+)?$/.test(text) && /[-=]/.test(text)) {
        for (const [key, cell] of this.#open)
          if (key >= column && key < this.#columnAt(to, line)) {
            ended.push(cell);
            this.#open.delete(key);
          }
      } else this.#addPiece(line, from, to, column);
    }
    return ended.length > 0 ? this.#rowsOf(ended, false) : [];
  }

  #addPiece(line: Line, from: number, to: number, column: number): void {
    const inner = trim(line.text, from, to);
    const piece = {
      text: line.text.slice(inner.from, inner.to),
      span: spanIn(line, inner.from, inner.to),
      frame: spanIn(line, from, to),
      line: line.from,
    };
    const known = this.#open.get(column);
    this.#open.set(column, { column, pieces: known ? [...known.pieces, piece] : [piece] });
  }

  /** The stretches of a line between bars and corners, each with the frame column left of it. */
  #segments(line: Line): { from: number; to: number; column: number }[] {
    const segments: { from: number; to: number; column: number }[] = [];
    const bars = [...places(line.text, this.#measure)].filter(
      ({ unit, column }) => unit === '|' || (unit === '+' && this.#columns.includes(column)),
    );
    const columns = this.#columnsOf(bars.map(({ column }) => column));
    bars
      .slice(0, -1)
      .forEach(({ at }, i) =>
        segments.push({ from: at + 1, to: bars[i + 1]?.at as number, column: columns[i] as number }),
      );
    return segments;
  }

  /**
   * The frame columns at the bars of a line, a lost character aside. Where bars do not stand under the
   * frame, their number counts; if that is not the frame's, a bar is lost, and nobody knows in which
   * column the cells behind it stand.
   */
  #columnsOf(bars: readonly number[]): readonly number[] {
    if (bars.length === this.#columns.length) return this.#columns;
    const near = bars.map((bar) => this.#columns.find((column) => Math.abs(column - bar) <= slack));
    if (near.at(-1) === this.#columns.at(-1) && near.every((column) => column !== undefined)) return near;
    const off = bars.findIndex((bar) => !this.#columns.includes(bar));
    const columns = bars.map((bar, i) => (off < 0 || i < off ? bar : (bars[off - 1] ?? 0) + i / bars.length));
    for (const column of columns.slice(0, -1)) this.#shifted.add(column);
    return columns;
  }

  #columnAt(at: number, line: Line): number {
    for (const place of places(line.text, this.#measure)) if (place.at === at) return place.column;
    return Number.POSITIVE_INFINITY;
  }

  #endRow(): RawRow[] {
    const cells = [...this.#open.values()];
    this.#open = new Map();
    return this.#rowsOf(cells, false);
  }

  #rowsOf(open: readonly OpenCell[], isOpen: boolean): RawRow[] {
    const rows = divided(this.#withoutRemains(open));
    return rows.flatMap((cells, i) => rowOf(cells, isOpen && i === rows.length - 1));
  }

  /** The cells; in a row with a line that lacks a bar, without the empty ones of its other lines. */
  #withoutRemains(open: readonly OpenCell[]): OpenCell[] {
    if (this.#shifted.size === 0) return [...open];
    const shifted = new Set(this.#shifted);
    this.#shifted.clear();
    return open.filter(({ column, pieces }) => shifted.has(column) || pieces.some((piece) => piece.text !== ''));
  }
}

/**
 * The cells of one row, or of several whose frames could not be followed: no cell holds two figures, so
 * each line that has any begins a row then.
 */
function divided(cells: readonly OpenCell[]): (readonly OpenCell[])[] {
  const figures = cells.map(({ pieces }) => pieces.filter(({ text }) => text !== '' && isFigure(text)));
  if (figures.every((found) => found.length < 2)) return [cells];
  const starts = [...new Set(figures.flat().map(({ line }) => line))].sort((one, other) => one - other);
  return starts.map((start, i) => {
    const isInRow = ({ line }: Piece) =>
      (line >= start || i === 0) && line < (starts[i + 1] ?? Number.POSITIVE_INFINITY);
    return cells.flatMap(({ column, pieces }) => {
      const [first, ...rest] = pieces.filter(isInRow);
      return first ? [{ column, pieces: [first, ...rest] as const }] : [];
    });
  });
}

function rowOf(open: readonly OpenCell[], isOpen: boolean): RawRow[] {
  const cells = [...open].sort((one, other) => one.column - other.column).map(cellOf);
  if (cells.length === 0) return [];
  const start = cells.reduce((one, other) => (other.span.from < one.span.from ? other : one));
  const end = cells.reduce((one, other) => (other.span.to > one.span.to ? other : one));
  return [{ cells, bounds: 'row', notation: 'grid', span: start.span.through(end.span), open: isOpen }];
}

function cellOf({ pieces }: OpenCell): RawCell {
  const filled = pieces.filter((piece) => piece.text !== '');
  const first = filled[0] ?? pieces[0];
  const last = filled.at(-1) ?? first;
  return {
    text: filled.map((piece) => piece.text).join(''),
    span: first.span.through(last.span),
    width: 1,
    ...(filled.length < 2 && { frame: first.frame }),
  };
}
