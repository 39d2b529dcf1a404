import type { Span } from '../text/span.ts';

/** The notations a table may be written in (`docs/dev/notations.md`). */
export const notationNames = ['pipe', 'tsv', 'csv', 'vertical', 'html', 'barred', 'spaced', 'glued', 'grid'] as const;
export type NotationName = (typeof notationNames)[number];

/** A cell as it was written down, before anyone knows what it means. */
export interface RawCell {
  /** The trimmed text; the pieces of a cell over several lines are joined. */
  readonly text: string;
  /** Exactly that text; for an empty cell the empty place where text would be typed. */
  readonly span: Span;
  /** How many columns it takes. */
  readonly width: number;
  /** In a drawn frame, the place between the bars on the text's only line. */
  readonly frame?: Span;
}

/**
 * How far a row's bounds can be trusted. `row`: the notation marks rows and cells; `line`: a line of
 * words and figures, whose label may be broken over neighbouring lines; `cell`: one cell, row bounds lost.
 */
export type RowBounds = 'row' | 'line' | 'cell';

/** A row, line or single cell of a table, in reading order. */
export interface RawRow {
  readonly cells: readonly RawCell[];
  readonly bounds: RowBounds;
  readonly notation: NotationName;
  readonly span: Span;
  /** Whether the document ends in it, so that it may be half typed. */
  readonly open: boolean;
  /** Whether figures that could not be read as a row stand between it and the row above. */
  readonly apart?: boolean;
}
