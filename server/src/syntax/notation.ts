import type { Line } from './line.ts';
import type { NotationName, RawRow } from './row.ts';

/** A stretch of lines read as table rows. */
export interface Run {
  readonly rows: readonly RawRow[];
  /** The first line behind it. */
  readonly end: number;
}

/** What a notation without marks of its own may ask about words, to tell a table from prose. */
export interface Wordlist {
  /** Whether the text names a row, a column or another part of a form. */
  isLabel(text: string): boolean;
  /** Whether the text is such a name from beginning to end, however it is numbered or punctuated. */
  isWholeLabel(text: string): boolean;
  /** Whether the text is a name, with the very letters and digits that it has: 方案A. */
  isName(text: string): boolean;
  /** What stands beside the row that the text names, where that has a single place; undefined for any other text. */
  placeBeside(text: string): 'figure' | 'words' | undefined;
  /** Whether the text may be a piece of such a name. */
  isFragment(text: string): boolean;
}

/** A way to write tables down. It knows lines, cells and figures, and nothing of what they mean. */
export interface Notation {
  readonly name: NotationName;
  /** The rows that stand in this notation from the line `at` on; undefined where none does. */
  read(lines: readonly Line[], at: number, words: Wordlist): Run | undefined;
}
