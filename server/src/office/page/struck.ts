import type { DrawnLine, PagePiece } from './page.ts';

/** How high above the line that characters stand on a line goes through them, in parts of their size. */
const through = { low: 0.15, high: 0.5 };

/** The pieces without what lines are drawn through: text that was struck out or deleted. */
export function withoutStruck(pieces: readonly PagePiece[], lines: readonly DrawnLine[]): PagePiece[] {
  const level = lines.filter(({ isLevel }) => isLevel);
  return level.length === 0 ? [...pieces] : pieces.flatMap((piece) => rest(piece, level));
}

function rest(piece: PagePiece, level: readonly DrawnLine[]): PagePiece[] {
  const { text, x, y, width, size } = piece;
  const strikes = level.filter(
    ({ at, from, to }) =>
      y - through.high * size < at &&
      at < y - through.low * size &&
      to - from < width + size &&
      from < x + width &&
      x < to,
  );
  if (strikes.length === 0) return [piece];
  const step = width / text.length;
  const isStruck = (nth: number) =>
    strikes.some(({ from, to }) => from <= x + (nth + 0.5) * step && x + (nth + 0.5) * step <= to);
  const kept = Array.from(text).filter((_, nth) => !isStruck(nth));
  const first = Array.from(text).findIndex((_, nth) => !isStruck(nth));
  return kept.length === 0 ? [] : [{ ...piece, text: kept.join(''), x: x + first * step, width: kept.length * step }];
}
