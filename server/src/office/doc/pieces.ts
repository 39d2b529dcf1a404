import { viewOf } from '../zip/bytes.ts';

/** A character of a text and where it stands in the main stream. */
export interface StoredCharacter {
  readonly text: string;
  readonly offset: number;
}

/** A stretch of the text as it is stored. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  /** How many bytes a character takes: one of Windows-1252, or two of UTF-16. */
  readonly width: 1 | 2;
}

/** In a list of pieces: a change of properties that comes before, and the list itself. */
const marks = { change: 1, list: 2 };

/** The pieces that the text is put together from (MS-DOC, 2.9.38). */
export function piecesIn(stored: Uint8Array): Piece[] {
  const view = viewOf(stored);
  let at = 0;
  while (at + 3 <= stored.length && stored[at] === marks.change) at += 3 + view.getUint16(at + 1, true);
  if (stored[at] !== marks.list || at + 5 > stored.length) return [];
  const start = at + 5;
  const size = Math.min(view.getUint32(at + 1, true), stored.length - start);
  const count = Math.max(0, Math.floor((size - 4) / 12));
  return Array.from({ length: count }, (_, nth) => {
    const place = view.getUint32(start + 4 * (count + 1) + 8 * nth + 2, true);
    const isNarrow = (place & 0x40000000) !== 0;
    return {
      from: view.getUint32(start + 4 * nth, true),
      to: view.getUint32(start + 4 * nth + 4, true),
      offset: isNarrow ? (place & 0x3fffffff) >> 1 : place & 0x3fffffff,
      width: isNarrow ? 1 : 2,
    };
  });
}

/** The characters from one position in the text up to another. */
export function* charactersIn(
  main: Uint8Array,
  pieces: readonly Piece[],
  from: number,
  to: number,
): Generator<StoredCharacter> {
  for (const piece of pieces) {
    const [first, last] = [Math.max(from, piece.from), Math.min(to, piece.to)];
    if (first >= last) continue;
    const start = piece.offset + (first - piece.from) * piece.width;
    const bytes = main.subarray(start, start + (last - first) * piece.width);
    const text = new TextDecoder(piece.width === 1 ? 'windows-1252' : 'utf-16le').decode(bytes);
    for (let i = 0; i < text.length; i++) yield { text: text.charAt(i), offset: start + i * piece.width };
  }
}
