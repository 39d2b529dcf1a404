import { hasHan } from '../text/normal.ts';
import { trim } from '../syntax/line.ts';
import { between } from '../syntax/html/cellText.ts';

/** Why a text of a document is not changed by a fix. */
export type Refusal = 'field' | 'formula' | 'bound' | 'locked' | 'generated';

/** A stretch of a text and where it stands in the XML of its part. */
export interface XmlPiece {
  /** Where it stands in the text, and how many units it has there. */
  readonly at: number;
  readonly units: number;
  /** Where it stands in the XML; the same number twice for what is not written there, as the number of a list. */
  readonly start: number;
  readonly end: number;
  readonly refusal?: Refusal | undefined;
}

/** A text as readers of the document see it, with the way back to the XML. */
export interface ShownText {
  readonly text: string;
  readonly pieces: readonly XmlPiece[];
}

/** A text being put together. Lines end in `\n`. */
export class TextBuilder {
  text = '';
  readonly pieces: XmlPiece[] = [];
  /** What is struck out or raised: seen, but no part of what is read. */
  aside = '';

  add(text: string, start: number, end: number, refusal?: Refusal): void {
    if (text === '') return;
    this.pieces.push({ at: this.text.length, units: text.length, start, end, refusal });
    this.text += text;
  }

  /** The lines of the text, each with its own pieces; white space at their ends is left out. */
  lines(): ShownText[] {
    const lines: ShownText[] = [];
    let start = 0;
    for (const line of this.text.split('\n')) {
      const { from, to } = trim(this.text, start, start + line.length);
      if (from < to) lines.push(slice(this, from, to));
      start += line.length + 1;
    }
    return lines;
  }

  /** The text as that of a cell: its lines in one, joined as their characters go together. */
  cell(): ShownText {
    const whole = new TextBuilder();
    for (const line of this.lines()) append(whole, line);
    if (whole.text === '' && this.aside.trim() !== '' && !hasHan(this.aside))
      whole.add(this.aside.trim().replace(/\S/g, `$&${stroke}`), 0, 0, 'generated');
    return whole;
  }
}

const stroke = '\u0336';

function append(whole: TextBuilder, { text, pieces }: ShownText): void {
  if (whole.text !== '') whole.add(between(whole.text, text), 0, 0, 'generated');
  const by = whole.text.length;
  whole.text += text;
  for (const piece of pieces) whole.pieces.push({ ...piece, at: piece.at + by });
}

/** A stretch of a text with the pieces in it; a piece that is no text letter by letter is taken whole. */
function slice({ text, pieces }: ShownText, from: number, to: number): ShownText {
  const inside = pieces.filter(({ at, units }) => at < to && at + units > from);
  return { text: text.slice(from, to), pieces: inside.map((piece) => cut(piece, from, to)) };
}

function cut(piece: XmlPiece, from: number, to: number): XmlPiece {
  const { at, units, start, end } = piece;
  const [first, last] = [Math.max(at, from), Math.min(at + units, to)];
  const isLiteral = end - start === units;
  return {
    ...piece,
    at: first - from,
    units: last - first,
    start: isLiteral ? start + first - at : start,
    end: isLiteral ? start + last - at : end,
  };
}
