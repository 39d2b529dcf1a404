import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextDocumentContentChangeEvent } from './protocol.ts';
import type { Lines, Position } from '../text/lines.ts';
import { countUpTo } from '../text/rising.ts';
import { PiecedText, type Text } from '../text/text.ts';

/** A piece takes at least so many UTF-16 units where it is cut, a few reports; up to four times as many where it has grown. */
const usualPiece = 16_384;

/** A piece, and where it begins. */
interface Piece {
  readonly document: TextDocument;
  readonly line: number;
  readonly offset: number;
}

/**
 * The text of an open document, in pieces of whole lines, and its lines: an edit copies the piece it is made in and no
 * more. Each piece is a document of the library that applies edits; lines and offsets count from the start of the whole.
 */
export class PiecedDocument implements Lines {
  #documents: readonly TextDocument[];
  #pieces: readonly Piece[] | undefined;
  /** Of the very string that the client sent, which its pieces point into, there is no second one. */
  #text: Text | undefined;

  constructor(
    text: string,
    /** How long a piece is. */
    readonly size = usualPiece,
  ) {
    this.#documents = piecesIn(text, size);
    this.#text = text;
  }

  get text(): Text {
    const [only, ...others] = this.#documents as [TextDocument, ...TextDocument[]];
    return (this.#text ??=
      others.length === 0 ? only.getText() : new PiecedText(this.#documents.map((piece) => piece.getText())));
  }

  get count(): number {
    const { document, line } = this.#placed.at(-1) as Piece;
    return line + document.lineCount;
  }

  startOf(line: number): number {
    return this.offsetAt({ line, character: 0 });
  }

  textOf(line: number): string {
    return this.text.slice(this.startOf(line), this.offsetAt({ line, character: Infinity }));
  }

  positionAt(offset: number): Position {
    const piece = this.#pieceAt(({ offset: start }) => start, offset);
    const { line, character } = piece.document.positionAt(offset - piece.offset);
    return { line: piece.line + line, character };
  }

  offsetAt({ line, character }: Position): number {
    const piece = this.#pieceAt(({ line: first }) => first, line);
    return piece.offset + piece.document.offsetAt({ line: line - piece.line, character });
  }

  /** Applies an edit of the client's, which counts in UTF-16 units. */
  update(change: TextDocumentContentChangeEvent): void {
    const isPart = 'range' in change;
    this.#documents = isPart ? this.#edited(change.range, change.text) : piecesIn(change.text, this.size);
    this.#pieces = undefined;
    this.#text = isPart ? undefined : change.text;
  }

  #edited(range: Range, text: string): TextDocument[] {
    // By their offsets the ends are in order and in the text: of lines that are not there the library loses count.
    const [from, to] = [this.offsetAt(range.start), this.offsetAt(range.end)];
    const [start, end] = [this.positionAt(Math.min(from, to)), this.positionAt(Math.max(from, to))];
    const [first, last] = [this.#indexAt(start.line), this.#indexAt(end.line)];
    const { line } = this.#placed[first] as Piece;
    const piece = first === last ? (this.#documents[first] as TextDocument) : this.#joined(first, last);
    const own = { start: { ...start, line: start.line - line }, end: { ...end, line: end.line - line } };
    TextDocument.update(piece, [{ range: own, text }], 0);
    const behind = this.#documents.slice(last + 1);
    return [...this.#documents.slice(0, first), ...inLines(piece, behind, this.size)];
  }

  #joined(first: number, last: number): TextDocument {
    const pieces = this.#documents.slice(first, last + 1);
    return documentOf(pieces.map((piece) => piece.getText()).join(''));
  }

  get #placed(): readonly Piece[] {
    return (this.#pieces ??= placed(this.#documents));
  }

  #pieceAt(startOf: (piece: Piece) => number, at: number): Piece {
    return this.#placed[this.#indexAt(at, startOf)] as Piece;
  }

  #indexAt(at: number, startOf: (piece: Piece) => number = ({ line }) => line): number {
    const { length } = this.#placed;
    return Math.max(0, countUpTo(length, (nth) => startOf(this.#placed[nth] as Piece), at) - 1);
  }
}

function documentOf(text: string): TextDocument {
  return TextDocument.create('', '', 0, text);
}

function placed(documents: readonly TextDocument[]): Piece[] {
  let [line, offset] = [0, 0];
  return documents.map((document) => {
    const piece = { document, line, offset };
    line += document.lineCount - 1; // the last line of a piece is empty, and the first of the next
    offset += document.getText().length;
    return piece;
  });
}

/** A text cut behind line feeds alone, so that no end of a line is cut in two; all of it where there are none. */
function piecesIn(text: string, size: number): TextDocument[] {
  const pieces: TextDocument[] = [];
  let start = 0;
  while (text.length - start > 2 * size) {
    const end = text.indexOf('\n', start + size) + 1;
    if (end === 0) break;
    pieces.push(documentOf(text.slice(start, end)));
    start = end;
  }
  return [...pieces, documentOf(text.slice(start))];
}

/** A piece that was edited and those behind it, as pieces of whole lines again. */
function inLines(piece: TextDocument, behind: readonly TextDocument[], size: number): TextDocument[] {
  const text = piece.getText();
  const [next, ...others] = behind;
  if (next && !text.endsWith('\n')) return inLines(documentOf(text + next.getText()), others, size);
  return text.length > 4 * size ? [...piecesIn(text, size), ...behind] : [piece, ...behind];
}
