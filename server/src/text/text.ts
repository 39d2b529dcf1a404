/**
 * The text of a document as it is read: a string, or one kept in pieces, so that an edit of a long document makes one of
 * them anew and copies no other. Asking for a stretch costs that stretch, asking for all of it as a string the whole.
 */
export interface Text {
  readonly length: number;
  slice(start: number, end?: number): string;
  toString(): string;
}

/** A text in pieces, each of whole lines but the last. */
export class PiecedText implements Text {
  readonly length: number;
  #whole: string | undefined;

  constructor(readonly pieces: readonly string[]) {
    this.length = pieces.reduce((sum, { length }) => sum + length, 0);
  }

  /** The offsets count from 0 to the end of the text. */
  slice(start: number, end = this.length): string {
    let slice = '';
    let at = 0;
    for (const piece of this.pieces) {
      if (at >= end) break;
      if (at + piece.length > start) slice += piece.slice(Math.max(0, start - at), end - at);
      at += piece.length;
    }
    return slice;
  }

  toString(): string {
    return (this.#whole ??= this.pieces.join(''));
  }
}

/** The pieces that a text is kept in; a string is one. */
export function piecesOf(text: Text): readonly string[] {
  return text instanceof PiecedText ? text.pieces : [text.toString()];
}

/** Two texts, and what of them is known to differ in nothing: so many units at their starts, and at their ends. */
export interface AlikeEnds {
  readonly head: number;
  readonly tail: number;
}

/** Of texts of which nothing is known to be the same. */
export const noneAlike: AlikeEnds = { head: 0, tail: 0 };

/** What two texts have in common at their ends, as far as whole pieces tell: no unit of those is looked at twice. */
export function alikeEnds(one: Text, other: Text): AlikeEnds {
  const [some, others] = [piecesOf(one), piecesOf(other)];
  const most = Math.min(some.length, others.length);
  let [first, head] = [0, 0];
  for (; first < most && some[first] === others[first]; first++) head += lengthAt(some, first);
  let [last, tail] = [1, 0];
  for (; last <= most - first && some.at(-last) === others.at(-last); last++) tail += lengthAt(some, -last);
  return { head, tail };
}

function lengthAt(pieces: readonly string[], at: number): number {
  return pieces.at(at)?.length ?? 0;
}

/** Whether nothing but white space stands behind an offset. */
export function isBlankFrom(text: Text, offset: number): boolean {
  for (let at = offset; at < text.length; at += 1000) if (/\S/.test(text.slice(at, at + 1000))) return false;
  return true;
}
