import { eastAsianWidth } from 'get-east-asian-width';
import { isBlank, spanIn, trim, type Line } from '../line.ts';
import type { Notation, Wordlist } from '../notation.ts';
import type { RawRow } from '../row.ts';
import { isDamaged, isOpeningFrame, isWholeFrame, linesOfGrid } from './gridLines.ts';
import type { Piece } from './gridMarks.ts';
import { rowsOfCells, withoutBounds, type OpenGridCell } from './gridRows.ts';

/**
 * Cells in frames of `+`, `-`, `=` and `|`, as Pandoc and reStructuredText draw them. Where frames stand
 * is measured in displayed columns; where an editor padded by characters, bars alone divide the cells.
 */
export const grid: Notation = {
  name: 'grid',
  read(lines, at, words) {
    if (!isOpeningFrame(lines[at])) return undefined;
    const { body, end } = linesOfGrid(lines, at);
    return body.length < 3 ? undefined : { rows: new GridReader(body, words).read(), end };
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
const asDisplayed: Measure = (unit) => (unit < '\u0300' ? 1 : eastAsianWidth(unit.codePointAt(0) as number));
const asCharacters: Measure = () => 1;

/** A bar or corner of a line. */
interface Bar {
  readonly at: number;
  /** Where it stands, in columns. */
  readonly column: number;
  readonly isCorner: boolean;
}

function barsOf(text: string, measure: Measure): Bar[] {
  const bars: Bar[] = [];
  let column = 0;
  let at = 0;
  for (const unit of text) {
    if (unit === '|' || unit === '+') bars.push({ at, column, isCorner: unit === '+' });
    column += measure(unit);
    at += unit.length;
  }
  return bars;
}

/** The measure under which more bars stand below corners of the frame. */
function measureOf(lines: readonly Line[], columns: ReadonlySet<number>): Measure {
  const isHit = ({ isCorner, column }: Bar) => !isCorner && columns.has(column);
  const hits = (measure: Measure) =>
    lines.reduce((sum, { text }) => sum + barsOf(text, measure).filter(isHit).length, 0);
  return hits(asCharacters) > hits(asDisplayed) ? asCharacters : asDisplayed;
}

/** The columns at which any line of the frame has a corner, or a bar beside it. */
function columnsOf(lines: readonly Line[]): number[] {
  const columns = new Set<number>();
  for (const { text } of lines.filter((line) => isFrame(line.text)))
    for (const { at, column, isCorner } of barsOf(text, asDisplayed))
      if (isCorner || (at === column && /^[-=]/.test(text.slice(at + 1, at + 2)))) columns.add(column);
  return [...columns].sort((one, other) => one - other);
}

/** A grid with more frames than those around head and body, or with some under a few columns, has them between rows. */
const fewestFrames = 4;

function isRuled(lines: readonly Line[]): boolean {
  const frames = lines.filter(isWholeFrame).length;
  return frames >= fewestFrames || lines.some((line) => isFrame(line.text) && !isWholeFrame(line));
}

/** What stands between two bars of a line, and the frame's columns below them. */
interface Segment {
  readonly from: number;
  readonly to: number;
  readonly column: number;
  readonly end: number;
}

/** What stands between two frames: the cells that begin there. */
interface Block {
  readonly cells: OpenGridCell[];
  /** The columns of cells in lines that lack a bar. */
  readonly shifted: Set<number>;
  /** Whether a frame above or below is damaged. */
  isHit: boolean;
  isOpen: boolean;
}

/** A cell under way, and the number of the block in which it began. */
interface BegunCell {
  readonly column: number;
  readonly pieces: Piece[];
  readonly block: number;
}

class GridReader {
  readonly #lines: readonly Line[];
  readonly #words: Wordlist;
  readonly #isRuled: boolean;
  readonly #columns: readonly number[];
  readonly #known: ReadonlySet<number>;
  readonly #measure: Measure;
  readonly #open = new Map<number, BegunCell>();
  readonly #blocks: Block[] = [];

  constructor(lines: readonly Line[], words: Wordlist) {
    this.#lines = lines;
    this.#words = words;
    this.#isRuled = isRuled(lines);
    this.#columns = columnsOf(lines);
    this.#known = new Set(this.#columns);
    this.#measure = measureOf(lines, this.#known);
    this.#beginBlock(false);
  }

  read(): RawRow[] {
    this.#lines.forEach((line, number) => {
      if (isBlank(line) || isBegunFrame(line)) return;
      if (isWholeFrame(line)) this.#endBlock([...this.#open.values()], isDamaged(line));
      else this.#readLine(line, number);
    });
    this.#block.isOpen = this.#lines.at(-1)?.last ?? false;
    this.#endBlock([...this.#open.values()], false);
    return this.#blocks.flatMap((block) => this.#rowsOf(block));
  }

  /** A line of text, or a frame under some columns only: then the others go on in the next row. */
  #readLine(line: Line, number: number): void {
    const frames: Segment[] = [];
    let isHit = false;
    for (const segment of this.#segments(line)) {
      const text = line.text.slice(segment.from, segment.to);
      if (!isFrameSegment(text)) this.#addPiece(line, number, segment);
      else isHit = frames.push(segment) > 0 && (isHit || isDamagedSegment(text));
    }
    if (frames.length === 0) return;
    const ended = [...this.#open.values()].filter(({ column }) => isUnder(column, frames));
    if (ended.length > 0) this.#endBlock(ended, isHit);
  }

  #addPiece(line: Line, number: number, { from, to, column }: Segment): void {
    const start = from + 1 < to && line.text[from + 1] === '|' ? from + lineMark.length : from;
    const inner = trim(line.text, start, to);
    const text = line.text.slice(inner.from, inner.to);
    const span = spanIn(line, inner.from, inner.to);
    const piece: Piece = { text, span, frame: spanIn(line, from, to), line: number };
    const known = this.#open.get(column);
    if (known) known.pieces.push(piece);
    else this.#open.set(column, { column, pieces: [piece], block: this.#blocks.length - 1 });
  }

  get #block(): Block {
    return this.#blocks.at(-1) as Block;
  }

  #beginBlock(isHit: boolean): void {
    this.#blocks.push({ cells: [], shifted: new Set(), isHit, isOpen: false });
  }

  /** Ends cells, each of the row in which it began; beside a damaged frame nobody knows which cells are of which. */
  #endBlock(ended: readonly BegunCell[], isHit: boolean): void {
    const last = this.#blocks.length - 1;
    for (const { column, pieces, block } of ended) {
      this.#open.delete(column);
      this.#blocks[block]?.cells.push({ column, pieces, isTall: block < last });
    }
    this.#block.isHit ||= isHit;
    this.#beginBlock(isHit);
  }

  /** The stretches of a line between bars and corners, each with the frame column left of it. */
  #segments(line: Line): Segment[] {
    const bars = barsOf(line.text, this.#measure).filter(
      (bar) => this.#known.has(bar.column) || !(bar.isCorner || isLineMark(line.text, bar)),
    );
    const columns = this.#columnsOf(bars.map(({ column }) => column));
    return bars.slice(0, -1).map(({ at }, i) => ({
      from: at + 1,
      to: bars[i + 1]?.at as number,
      column: columns[i] as number,
      end: columns[i + 1] as number,
    }));
  }

  /**
   * The frame columns at the bars of a line, a lost character aside. Where bars do not stand under the
   * frame, their number counts; if that is not the frame's, a bar is lost, and nobody knows in which
   * column the cells behind it stand.
   */
  #columnsOf(bars: readonly number[]): readonly number[] {
    if (bars.length === this.#columns.length) return this.#columns;
    const near = bars.map((bar) => [bar, bar - 1, bar + 1].find((column) => this.#known.has(column)));
    if (near.at(-1) === this.#columns.at(-1) && near.every((column) => column !== undefined)) return near;
    const off = bars.findIndex((bar) => !this.#known.has(bar));
    const columns = bars.map((bar, i) => (off < 0 || i < off ? bar : (bars[off - 1] ?? 0) + i / bars.length));
    for (const column of columns.slice(0, -1)) this.#block.shifted.add(column);
    return columns;
  }

  #rowsOf({ cells, shifted, isHit, isOpen }: Block): readonly RawRow[] {
    const own = shifted.size > 0 ? cells.filter((cell) => shifted.has(cell.column) || isFilled(cell)) : cells;
    const rows = rowsOfCells(own, this.#words, { notation: 'grid', isRuled: this.#isRuled, isOpen });
    return isHit ? rows.map(withoutBounds) : rows;
  }
}

/** In a row with a line that lacks a bar, the empty cells of its other lines are none. */
function isFilled({ pieces }: OpenGridCell): boolean {
  return pieces.some((piece) => piece.text !== '');
}

/** What reStructuredText puts before a line of a cell that must not be joined with others. */
const lineMark = ' |';

/** Whether a bar marks a line inside a cell: one stands before it, and a blank on either side. */
function isLineMark(text: string, { at }: Bar): boolean {
  return text[at - 2] === '|' && text[at - 1] === ' ' && text[at + 1] === ' ';
}

/** Whether the text between two bars is frame, a damaged character aside. */
function isFrameSegment(text: string): boolean {
  return (/^[-=+:]+(?:[\s\u200b]{1,2}[-=+:]+)?$/.test(text) && /[-=]/.test(text)) || isDamagedSegment(text);
}

/** So many dashes at least stand in a frame that is hit. */
const fewestDashes = 4;

function isDamagedSegment(text: string): boolean {
  const others = text.replace(/[-=]/g, '');
  return others.length === 1 && /[^\s\d+:\u200b\u2e80-\uffef]/.test(others) && text.length > fewestDashes;
}

/** Whether the column lies below one of the segments, which stand in order. */
function isUnder(column: number, segments: readonly Segment[]): boolean {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle] as Segment).column <= column) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low];
  return segment !== undefined && column >= segment.column && column < segment.end;
}
