import type { PagePiece } from './page.ts';

/**
 * The pieces, a figure that goes on in the next line of its cell as one. Where no lines are drawn around cells, that a
 * page is written cell by cell tells it: the digits below follow at once, in front of the cells beside them. A row of
 * figures does not.
 */
export function withWrapped(pieces: readonly PagePiece[]): PagePiece[] {
  const joined: PagePiece[] = [];
  for (let at = 0; at < pieces.length;) {
    const stack = stackAt(pieces, at);
    const row = rowOf(stack, pieces);
    joined.push(...(row === undefined ? stack : [whole(stack, row)]));
    at += stack.length;
  }
  return joined;
}

/** A figure has no more lines. */
const mostLines = 6;
/** So many figures are a row beyond doubt. */
const leastFigures = 3;

/** The piece there, with the digits that stand below it and follow at once. */
function stackAt(pieces: readonly PagePiece[], at: number): PagePiece[] {
  let end = at + 1;
  while (isBelow(pieces[end - 1], pieces[end])) end++;
  return pieces.slice(at, end);
}

const isDigits = ({ text }: PagePiece) => /^\d+$/.test(text.trim());

/** Whether digits stand in the next line below others, in the middle or at a side of the same cell. */
function isBelow(above: PagePiece | undefined, piece: PagePiece | undefined): boolean {
  if (!above || !piece || !isDigits(above) || !isDigits(piece)) return false;
  const down = (piece.y - above.y) / above.size;
  const [left, right] = [piece.x - above.x, piece.x + piece.width - above.x - above.width];
  const isAligned = [left, right, (left + right) / 2].some((apart) => Math.abs(apart) < above.size / 4);
  return isAligned && down > 0.8 && down < 2 && Math.abs(piece.size - above.size) < above.size / 10;
}

/** The line of the row in which such a figure stands: that with the most figures; undefined where it is a column. */
function rowOf(stack: readonly PagePiece[], pieces: readonly PagePiece[]): number | undefined {
  const [first, last] = [stack[0], stack.at(-1)];
  if (!first || !last || stack.length < 2 || stack.length > mostLines) return undefined;
  const near = pieces.filter(
    (piece) => isDigits(piece) && piece.y > first.y - first.size / 2 && piece.y < last.y + last.size / 2,
  );
  const counts = near.map(({ y, size }) => near.filter((other) => Math.abs(other.y - y) < size / 2).length);
  const most = Math.max(...counts);
  const lines = new Set(near.filter((_, nth) => counts[nth] === most).map(({ y, size }) => Math.round(y / size)));
  return most >= leastFigures && lines.size === 1 ? near[counts.indexOf(most)]?.y : undefined;
}

function whole(stack: readonly PagePiece[], y: number): PagePiece {
  const x = Math.min(...stack.map((piece) => piece.x));
  const end = Math.max(...stack.map((piece) => piece.x + piece.width));
  const size = Math.max(...stack.map((piece) => piece.size));
  return { text: stack.map(({ text }) => text.trim()).join(''), x, width: end - x, y, size };
}
