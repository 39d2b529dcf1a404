import { eastAsianWidth } from 'get-east-asian-width';
import { hasHan } from '../../text/normal.ts';
import { isLikeFigure, isNumber } from '../figure.ts';
import { isSpace, spanIn, type Line } from '../line.ts';
import type { RawCell } from '../row.ts';

/** A word or figure and the columns it takes in its line. */
export interface PlacedPiece {
  readonly cell: RawCell;
  readonly from: number;
  readonly to: number;
  /** Without the numbering before it, which may be of a group beside it. */
  readonly bare?: PlacedPiece;
}

/** A line of text with layout: its words, and the figures behind them. */
export interface LayoutLine {
  readonly line: Line;
  /** Without numbering that stands apart from what it numbers. */
  readonly words: readonly PlacedPiece[];
  readonly isNumbered: boolean;
  readonly figures: readonly PlacedPiece[];
}

/** The unit of a line at which a column begins; its end where the line is shorter. */
export function unitAt(text: string, column: number, measure: Measure): number {
  let at = 0;
  let width = 0;
  for (const unit of text) {
    if (width >= column) break;
    width += measure(unit);
    at += unit.length;
  }
  return at;
}

/** The width of a character: as displayed, or one. */
export type Measure = (unit: string) => number;
export const asDisplayed: Measure = (unit) => (unit < '\u0300' ? 1 : eastAsianWidth(unit.codePointAt(0) as number));
export const asCharacters: Measure = () => 1;
/** As displayed where quotation marks and the like take two columns, as fonts of East Asia have it. */
export const asWide: Measure = (unit) =>
  unit < '\u0080' ? 1 : eastAsianWidth(unit.codePointAt(0) as number, { ambiguousAsWide: true });

/** The words and figures of a line, in columns of that measure. */
export function layoutLine(line: Line, measure: Measure): LayoutLine {
  const tokens = withNumbering(placedTokens(line, measure));
  const first =
    tokens.findLastIndex((token, at) => !isLikeFigure(token.cell.text) && !isInColumn(token, tokens[at - 1])) + 1;
  const figures = tokens.slice(first);
  // 无 and the like alone are pieces of a name, if they do not stand far behind one.
  const isRow =
    figures.length > 1 ||
    figures.some(({ cell }) => isNumber(cell.text) || !hasHan(cell.text)) ||
    isFarBehindName(tokens[first - 1], figures[0]);
  const all = isRow ? tokens.slice(0, first) : tokens;
  const words = all.filter(({ cell }) => !numbering.test(cell.text));
  return { line, words, isNumbered: words.length < all.length, figures: isRow ? figures : [] };
}

/** O for 0: letters far behind a name stand in a column of figures. */
function isInColumn({ cell, from }: PlacedPiece, before: PlacedPiece | undefined): boolean {
  return before !== undefined && /^[\dlIoO]{1,8}$/.test(cell.text) && from - before.to > widestBlank;
}

/** A shorter word may be a piece of a name. */
const shortestName = 4;
/** A wider gap stands between columns, not within a name. */
const widestBlank = 2;

function isFarBehindName(word: PlacedPiece | undefined, figure: PlacedPiece | undefined): boolean {
  if (!word || !figure || word.cell.text.length < shortestName) return false;
  return figure.from - word.to > widestBlank;
}

const numbering = /^(?:\d{1,2}[.．、]|[（(][一二三四五六七八九十\u2f00\u2f06\u2f0b\u2f17]{1,2}[）)])$/;

/** What blanks divide in a line, in columns of that measure. */
export function placedTokens(line: Line, measure: Measure): PlacedPiece[] {
  const tokens: PlacedPiece[] = [];
  const { text } = line;
  let column = 0;
  let start = { at: -1, column: 0 };
  const close = (at: number) => {
    if (start.at < 0) return;
    const cell = { text: text.slice(start.at, at), span: spanIn(line, start.at, at), width: 1 };
    tokens.push({ cell, from: start.column, to: column });
    start = { at: -1, column: 0 };
  };
  let at = 0;
  for (const unit of text) {
    if (isSpace(unit.charCodeAt(0))) close(at);
    else if (start.at < 0) start = { at, column };
    column += measure(unit);
    at += unit.length;
  }
  close(at);
  return tokens;
}

/** The words with a number, its point and what it numbers as one: a number apart would be a figure. */
function withNumbering(tokens: readonly PlacedPiece[]): PlacedPiece[] {
  const joined: PlacedPiece[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const isNumbered = last && /^\d{1,2}$/.test(last.cell.text) && /^[.．、]\D*$/.test(token.cell.text);
    const isNamed = last && numbering.test(last.cell.text) && /^[^\d\s]/.test(token.cell.text);
    if (last && isNamed) joined[joined.length - 1] = { ...together([last, token]), bare: token };
    else if (last && isNumbered) joined[joined.length - 1] = together([last, token]);
    else joined.push(token);
  }
  return joined;
}

/** Words beside or below each other as one. */
export function together(placed: readonly PlacedPiece[]): PlacedPiece {
  const [first, last] = [placed[0], placed.at(-1)] as [PlacedPiece, PlacedPiece];
  const text = placed.map(({ cell }) => cell.text).join('');
  const cell = { text, span: first.cell.span.through(last.cell.span), width: 1 };
  return {
    cell,
    from: Math.min(...placed.map(({ from }) => from)),
    to: Math.max(...placed.map(({ to }) => to)),
  };
}

/** Whether both stand in a column at least in part. */
export function overlap(one: Pick<PlacedPiece, 'from' | 'to'>, other: Pick<PlacedPiece, 'from' | 'to'>): boolean {
  return one.from < other.to && other.from < one.to;
}
