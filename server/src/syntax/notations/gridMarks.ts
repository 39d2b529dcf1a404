import { innerBreak } from '../markup.ts';
import { inlineLinkAt } from '../inlineLinks.ts';
import { Span } from '../../text/span.ts';

/** What stands between two bars of a line. */
export interface Piece {
  /** The trimmed text. */
  readonly text: string;
  readonly span: Span;
  /** The place between the bars. */
  readonly frame: Span;
  /** The number of its line. */
  readonly line: number;
}

/** A stretch of a cell's text that is shown. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Tags that Muse writes around words, a break, and a backslash: before punctuation, or at the end of a line. */
const mark = /<\/?(?:class|verbatim|br)(?:\s[^<>|]{0,80})?\/?>|\v|\\(?=[^\s\w\u0080-\uffff])/y;

/**
 * The pieces of a cell without links, marks of notes, tags and attributes, which a grid breaks wherever a line of it
 * ends: so lines are put together before they are looked for. What stands in one of them without a break is one piece.
 */
export function withoutMarks(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ text }) => /[<[`"\\]/.test(text))) return pieces;
  const text = pieces.map((piece) => piece.text.replace(/(?<=.)\\$/, innerBreak)).join('');
  const shown = shownStretches(text);
  if (shown.length === 1 && shown[0]?.from === 0 && shown[0].to === text.length) return pieces;
  const left = shown.flatMap((stretch) => pieceIn(pieces, stretch));
  return left.length > 0 ? left : pieces.slice(0, 1).map((piece) => ({ ...piece, text: '', span: piece.span.before }));
}

/** What is shown of a text, in order. */
function shownStretches(text: string): Stretch[] {
  const shown: Stretch[] = [];
  let start = 0;
  let link = { to: -1, end: -1 };
  const close = (at: number) => at > start && shown.push({ from: start, to: at });
  for (let at = 0; at < text.length;) {
    const found = at === link.to ? undefined : inlineLinkAt(text, at);
    const end = at === link.to ? link.end : (found?.from ?? endOfMark(text, at));
    if (found && found.from < found.to) link = found;
    if (end === undefined) at++;
    else {
      close(at);
      start = at = end;
    }
  }
  close(text.length);
  return shown;
}

function endOfMark(text: string, at: number): number | undefined {
  mark.lastIndex = at;
  return mark.test(text) ? mark.lastIndex : undefined;
}

/** The piece that a stretch of the joined pieces is; none where it holds nothing but blanks. */
function pieceIn(pieces: readonly Piece[], { from, to }: Stretch): Piece[] {
  let at = 0;
  const parts = pieces.flatMap((piece) => {
    const [begin, end] = [Math.max(from - at, 0), Math.min(to - at, piece.text.length)];
    at += piece.text.length;
    return begin < end ? [cut(piece, begin, end)] : [];
  });
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return [];
  return [{ ...first, text: parts.map((part) => part.text).join(''), span: first.span.through(last.span) }];
}

function cut(piece: Piece, from: number, to: number): Piece {
  const { anchor, from: start } = piece.span;
  return { ...piece, text: piece.text.slice(from, to), span: new Span(anchor, start + from, start + to) };
}
