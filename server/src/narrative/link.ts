import type { Decimal } from '../text/decimal.ts';
import type { FormCell, CellSum } from './tableLookup.ts';
import type { Numeral } from './numeral.ts';

/** Cells that the words around a figure name although it fits none of them. */
export interface Meant {
  readonly role: string;
  /** The likeliest first. */
  readonly readings: readonly CellSum[];
  /** Whether every word beside it is known, and none speaks of a part. */
  readonly plain: boolean;
  /** Whether its words mean nothing else. */
  readonly sure: boolean;
  /** Whether they say that it is of a part, so that it only shows that others may be, too. */
  readonly ofPart: boolean;
}

/** A figure of the prose with what it was taken for. */
export interface FigureLink {
  readonly numeral: Numeral;
  /** What it counts; undefined where that was not understood. */
  readonly role: string | undefined;
  /** The cells whose sum it repeats, or whose growth or share it states; empty where it was left alone. */
  readonly cells: readonly FormCell[];
  /** Whether it is right; undefined where that was not judged. */
  readonly agrees: boolean | undefined;
  /** What it should be, where it is wrong. */
  readonly expected?: Decimal;
  /** All it could have meant, where it is wrong, the likeliest first. */
  readonly readings?: readonly CellSum[];
  /** The numbers a wrong percentage was reckoned from. */
  readonly parts?: { readonly part: Decimal; readonly all: Decimal };
  /** Whether the contradiction is worth no more than a look. */
  readonly doubtful?: boolean;
  /** What a figure that was left alone may have been meant to repeat. */
  readonly meant?: Meant;
  /** A number of an earlier year, or the difference from it: not this year's figure, but growth rests on it. */
  readonly aside?: 'before' | 'more' | 'less' | undefined;
}

/** A figure that was left alone. */
export function unlinked(numeral: Numeral, aside?: FigureLink['aside']): FigureLink {
  return { numeral, role: undefined, cells: [], agrees: undefined, aside };
}
