import type { Decimal } from '../text/decimal.ts';
import type { FormCell, CellSum } from './tableLookup.ts';
import type { Numeral } from './numeral.ts';

/** A number that a percentage is reckoned from: that of cells, of the text, of the year before, or the difference from it. */
export interface Operand {
  readonly value: Decimal;
  readonly cells: readonly FormCell[];
  readonly from: 'table' | 'text' | 'past' | 'change';
}

/** What a percentage was reckoned from. */
export interface Ratio {
  readonly part: Operand;
  readonly all: Operand;
}

/** What a percentage may be a share of. */
export interface Share {
  readonly part: Operand;
  readonly totals: readonly Operand[];
  /** Whether the part is a figure of the tables, rightly told. */
  readonly known: boolean;
  /** Whether the words leave no other total. */
  readonly certain: boolean;
  /** Where its sentence begins. */
  readonly sentence: number;
}

/** Cells that the words around a figure name although it fits none of them. */
export interface Meant {
  readonly role: string;
  /** The likeliest first. */
  readonly readings: readonly CellSum[];
  /** Whether every word beside it is known, and none speaks of a part. */
  readonly plain: boolean;
  /** Whether its words mean nothing else. */
  readonly sure: boolean;
  /** Whether the words right before it say that it is about what the report is about. */
  readonly about: boolean;
  /** Whether they say that it is of a part, so that it only shows that others may be, too. */
  readonly ofPart: boolean;
  /** Where its sentence begins. */
  readonly sentence: number;
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
  readonly parts?: Ratio;
  /** Whether the contradiction is worth no more than a look. */
  readonly doubtful?: boolean;
  /** Set on a percentage that is a share. */
  readonly share?: Share;
  /** What a figure that was left alone may have been meant to repeat. */
  readonly meant?: Meant;
  /** A number of an earlier year, or the difference from it: not this year's figure, but growth rests on it. */
  readonly aside?: 'before' | 'more' | 'less' | undefined;
}

/** A figure that was left alone. */
export function unlinked(numeral: Numeral, aside?: FigureLink['aside']): FigureLink {
  return { numeral, role: undefined, cells: [], agrees: undefined, aside };
}
