/** A page as it is laid out. Places count in points from its upper left corner, to the right and down. */
export interface Page {
  /** Its number, from 1. */
  readonly number: number;
  readonly height: number;
  readonly pieces: readonly PagePiece[];
  readonly rules: readonly DrawnLine[];
  /** How many pictures stand on it. */
  readonly pictures: number;
}

/** Text in one stretch of a line. */
export interface PagePiece {
  readonly text: string;
  /** Where it begins, and how far it reaches. */
  readonly x: number;
  readonly width: number;
  /** Where its characters stand on. */
  readonly y: number;
  /** The size of its characters. */
  readonly size: number;
}

/** A straight line, level or upright, as the sides of cells are drawn: where it is, and from where to where. */
export interface DrawnLine {
  readonly isLevel: boolean;
  /** How far down a level one is, how far to the right an upright one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The line between two points, if it is level or upright. */
export function lineBetween(x: number, y: number, toX: number, toY: number): DrawnLine | undefined {
  if (Math.abs(y - toY) <= thin)
    return { isLevel: true, at: (y + toY) / 2, from: Math.min(x, toX), to: Math.max(x, toX) };
  if (Math.abs(x - toX) <= thin)
    return { isLevel: false, at: (x + toX) / 2, from: Math.min(y, toY), to: Math.max(y, toY) };
  return undefined;
}

/** Rectangles thinner than this, in points, are lines. */
const thin = 3;
