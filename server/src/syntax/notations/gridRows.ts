import { withoutMarks, type Piece } from './gridMarks.ts';
import { withoutNumbering } from '../../text/normal.ts';
import { Span } from '../../text/span.ts';
import { isNumber } from '../figure.ts';
import type { Wordlist } from '../notation.ts';
import type { NotationName, RawCell, RawRow } from '../row.ts';

/** A cell of a grid under way: the column it begins at, and its pieces, one a line. */
export interface OpenGridCell {
  readonly column: number;
  readonly pieces: readonly Piece[];
  /** Whether it goes on in rows below. */
  readonly isTall?: boolean;
}

/** What is known of the rows between two frames. */
export interface Rows {
  readonly notation: NotationName;
  /** Whether frames stand between the rows; then only figures tell that one is lost. */
  readonly isRuled: boolean;
  /** Whether the text ends in the last row. */
  readonly isOpen: boolean;
}

/**
 * The cells between two frames as rows: one, unless figures or labels below each other tell that rows stand
 * there with no frame between them.
 */
export function rowsOfCells(
  drawn: readonly OpenGridCell[],
  words: Wordlist,
  { notation, isRuled, isOpen }: Rows,
): RawRow[] {
  const cells = drawn.map((cell) => ({ ...cell, pieces: withoutMarks(cell.pieces) }));
  const rows = isRuled && !cells.some(holdsSeveral) ? [cells] : divided(cells, startsOfRows(cells, words, isRuled));
  return rows.flatMap((row, i) => rowOf(row, notation, isOpen && i === rows.length - 1));
}

/** Whether figures stand below each other in the cell, or below words. */
function holdsSeveral({ pieces }: OpenGridCell): boolean {
  return pieces.some(({ text }, i) => i > 0 && isPiece(text) && pieces.slice(0, i).some((above) => above.text !== ''));
}

/** Whether the text is a figure or a piece of one that is broken, and no numbering. */
function isPiece(text: string): boolean {
  if (isNumber(text)) return true;
  return text.length <= 20 && /^[-+−]?[.,，]?\d[\d.,，]*$/.test(text) && !/^\d{1,2}[.,，]$/.test(text);
}

interface Placed {
  readonly column: number;
  readonly text: string;
}

/** The lines in which rows begin. */
function startsOfRows(cells: readonly OpenGridCell[], words: Wordlist, isRuled: boolean): number[] {
  const starts: number[] = [];
  let row = new RowUnderWay(words, isRuled);
  for (const [line, placed] of linesOf(cells)) {
    if (starts.length === 0 || row.isLeftBy(placed)) {
      starts.push(line);
      row = new RowUnderWay(words, isRuled);
    }
    row.take(placed);
  }
  return starts;
}

/** What stands in each line, top down; empty pieces left out. */
function linesOf(cells: readonly OpenGridCell[]): [number, Placed[]][] {
  const lines = new Map<number, Placed[]>();
  for (const { column, pieces } of cells)
    for (const { line, text } of pieces) {
      if (text === '') continue;
      const known = lines.get(line);
      if (known) known.push({ column, text });
      else lines.set(line, [{ column, text }]);
    }
  return [...lines].sort(([one], [other]) => one - other);
}

/** So many figures and marks for none in a line are those of a row; fewer marks may be signs of text. */
const fewestOfRow = 3;
const noneMark = /^(?:[-—–－−─]{1,3}|[/／])$/;

/** What stands in place of figures in a line. */
function figuresIn(line: readonly Placed[]): Placed[] {
  const all = line.filter(({ text }) => isPiece(text) || noneMark.test(text));
  return all.length < fewestOfRow ? all.filter(({ text }) => isPiece(text)) : all;
}

/** A longer text is no label, whatever stands below it. */
const longestLabel = 80;

/** The columns of a row so far. */
class RowUnderWay {
  readonly #words: Wordlist;
  readonly #isRuled: boolean;
  readonly #texts = new Map<number, string>();
  readonly #figures = new Set<number>();

  constructor(words: Wordlist, isRuled: boolean) {
    this.#words = words;
    this.#isRuled = isRuled;
  }

  take(line: readonly Placed[]): void {
    const figures = figuresIn(line);
    for (const placed of line) {
      const { column, text } = placed;
      if (figures.includes(placed)) this.#figures.add(column);
      else this.#texts.set(column, ((this.#texts.get(column) ?? '') + text).slice(0, longestLabel + 1));
      if (this.#isNumbering(placed)) this.#figures.delete(column);
    }
  }

  /** Whether the text is what the number above it numbers, a line having ended before the point. */
  #isNumbering({ column, text }: Placed): boolean {
    return this.#figures.has(column) && /^[.．、]\D/.test(text);
  }

  /** Whether the next line begins a row of its own. */
  isLeftBy(line: readonly Placed[]): boolean {
    const figures = figuresIn(line);
    if (figures.some(({ column }) => this.#texts.has(column))) return true; // a head stands above
    const again = figures.some(({ column }) => this.#figures.has(column));
    const texts = line.filter((placed) => !figures.includes(placed) && !this.#isNumbering(placed));
    if (!this.#isRuled && texts.length > 0 && this.#texts.size === 0) return true; // no label above to go on with
    if (texts.some((placed) => this.#isLabelOfNext(placed, again))) return true;
    if (!again || texts.length === 0) return false;
    if (!this.#isRuled && figures.length >= this.#figures.size) return true;
    return this.#isNamed() && !texts.some((placed) => this.#goesOn(placed));
  }

  /** Whether the text is a label or the beginning of an item, and none that goes on with the one above it. */
  #isLabelOfNext({ column, text }: Placed, again: boolean): boolean {
    const above = this.#texts.get(column);
    const isLabel = this.#words.isLabel(text);
    if (above !== undefined)
      return (isLabel || isNumbered(text)) && this.#isKnown(above) && !this.#words.isWholeLabel(above + text);
    const isOfNext = again || (!this.#isRuled && (this.#figures.size > 0 || isNumbered(text)));
    return isLabel && this.#texts.size > 0 && isOfNext;
  }

  #goesOn({ column, text }: Placed): boolean {
    const above = this.#texts.get(column);
    return above !== undefined && this.#isKnown(above + text);
  }

  /** Whether a text so far is a whole label. */
  #isNamed(): boolean {
    return [...this.#texts.values()].some((text) => text.length <= longestLabel && this.#words.isWholeLabel(text));
  }

  #isKnown(text: string): boolean {
    return text.length <= longestLabel && this.#words.isLabel(text);
  }
}

function isNumbered(text: string): boolean {
  return withoutNumbering(text) !== text;
}

/** The cells, cut at the lines in which rows begin. */
function divided(cells: readonly OpenGridCell[], starts: readonly number[]): OpenGridCell[][] {
  if (starts.length < 2) return [[...cells]];
  const rows: OpenGridCell[][] = starts.map(() => []);
  for (const { pieces, ...cell } of cells) {
    let row = 0;
    let cut: Piece[] = [];
    const close = () => cut.length > 0 && rows[row]?.push({ ...cell, pieces: cut });
    for (const piece of pieces) {
      if (piece.line >= (starts[row + 1] ?? Number.POSITIVE_INFINITY)) {
        close();
        cut = [];
        while (piece.line >= (starts[row + 1] ?? Number.POSITIVE_INFINITY)) row++;
      }
      cut.push(piece);
    }
    close();
  }
  return rows;
}

function rowOf(open: readonly OpenGridCell[], notation: NotationName, isOpen: boolean): RawRow[] {
  if (open.length === 0) return [];
  const cells = [...open].sort((one, other) => one.column - other.column);
  const own = cells.filter(({ isTall }) => !isTall); // the words of another may stand further down
  return [
    {
      cells: cells.map(cellOf),
      bounds: 'row',
      notation,
      span: spanOf((own.length > 0 ? own : cells).map(cellOf)),
      open: isOpen,
    },
  ];
}

function spanOf(cells: readonly RawCell[]): Span {
  const start = cells.reduce((one, other) => (other.span.from < one.span.from ? other : one));
  const end = cells.reduce((one, other) => (other.span.to > one.span.to ? other : one));
  return start.span.through(end.span);
}

/** The row with all its figures in one cell, so that none is taken for one. */
export function withoutBounds(row: RawRow): RawRow {
  return { ...row, cells: inOneCell(row.cells) };
}

/** The cells with all figures in one of them. */
export function inOneCell(cells: readonly RawCell[]): readonly RawCell[] {
  const figures = cells.filter(({ text }) => isPiece(text));
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last || first === last) return cells;
  const text = figures.map((cell) => cell.text).join(' ');
  const lump = { text, span: first.span.through(last.span), width: figures.length };
  return [...cells.filter(({ text }) => !isPiece(text)), lump];
}

function cellOf({ pieces }: OpenGridCell): RawCell {
  const written = pieces.filter((piece) => piece.text !== '');
  const first = (written[0] ?? pieces[0]) as Piece;
  const last = written.at(-1) ?? first;
  return {
    text: textOf(written),
    span: first.span.through(last.span),
    width: 1,
    ...(last.span.to <= first.frame.to && { frame: first.frame }),
  };
}

/**
 * The pieces as one text, a backslash before a line break left out. Figures are one if they fill more than a line
 * of the cell, and else several.
 */
function textOf(pieces: readonly Piece[]): string {
  const text = pieces.map((piece) => piece.text.replace(/\\$/, '')).join('');
  if (pieces.length < 2 || !pieces.every((piece) => isPiece(piece.text))) return text;
  const isBroken = pieces.every(
    (piece, i) =>
      text.length > widthInside(piece) && piece.line === (pieces[0] as Piece).line + i && !piece.text.endsWith('\\'),
  );
  return isBroken ? text : pieces.map((piece) => piece.text).join('\n');
}

/** How many characters fit between the bars, beside the blanks that stand there. */
function widthInside({ span, frame }: Piece): number {
  return frame.to - frame.from - (span.from > frame.from ? 2 : 0);
}
