import type { Span } from '../text/span.ts';

/** What divides the cells of a notation: marks, whatever stands in them; commas; the ends of lines; blanks; nothing at all. */
type Divider = 'marks' | 'commas' | 'lineEnds' | 'blanks' | 'nothing';

/** The notations a table may be written in (`docs/dev/notations.md`), with what divides their cells where that matters elsewhere. */
const notations = {
  pipe: 'marks',
  tsv: 'marks',
  csv: 'commas',
  lists: 'marks',
  vertical: 'lineEnds',
  html: 'marks',
  barred: undefined,
  colon: undefined,
  spaced: 'blanks',
  glued: 'nothing',
  grid: undefined,
  ruled: undefined,
  asciidoc: 'marks',
  latex: 'marks',
  mediawiki: 'marks',
  listTable: undefined,
  word: 'marks',
  sheet: 'marks',
} as const satisfies Readonly<Record<string, Divider | undefined>>;

export type NotationName = keyof typeof notations;
export const notationNames = Object.keys(notations) as readonly NotationName[];

/** Whether marks divide the cells, whatever stands in them, so that other figures would be read into the same places. */
export function isDividedByMarks(name: NotationName): boolean {
  return notations[name] === 'marks' || isDividedByCommas(name);
}

/** Whether a comma ends a cell, so that no figure can have one. */
export function isDividedByCommas(name: NotationName): boolean {
  return notations[name] === 'commas';
}

/** Whether each cell has a line of its own, so that the ends of rows are lost. */
export function isCellPerLine(name: NotationName): boolean {
  return notations[name] === 'lineEnds';
}

/** Whether no more than blanks divide the cells, so that words may be broken over lines and stand beside others. */
export function isDividedByBlanks(name: NotationName): boolean {
  return notations[name] === 'blanks';
}

/** Whether nothing divides a label from its figures. */
export function isUndivided(name: NotationName): boolean {
  return notations[name] === 'nothing';
}

/** Whether the bounds of rows and cells are lost: then a row that cannot be read has most often lost more than its own. */
export function losesBounds(name: NotationName): boolean {
  return isCellPerLine(name) || isDividedByBlanks(name) || isUndivided(name);
}

/** Whether rules stand above and below the rows, so that empty lines may stand between them. */
export function isRuled(name: NotationName): boolean {
  return name === 'ruled';
}

/** Whether tags mark each cell and what it takes of others' places, so that no cell is there to fill up a row. */
export function isDividedByTags(name: NotationName): boolean {
  return name === 'html';
}

/** Whether a row reads like a sentence, in which a figure has its unit behind it. */
export function hasUnits(name: NotationName): boolean {
  return name === 'colon';
}

/** A cell as it was written down, before anyone knows what it means. */
export interface RawCell {
  /** The trimmed text; the pieces of a cell over several lines are joined. */
  readonly text: string;
  /** Exactly that text; for an empty cell the empty place where text would be typed. */
  readonly span: Span;
  /** How many columns it takes. */
  readonly width: number;
  /** How many rows it takes, where it takes more than one and the notation says so. */
  readonly height?: number;
  /** What the row is known by in a column of codes that stood before it: 2080501. */
  readonly code?: string;
  /** In a drawn frame, the place between the bars on the text's only line. */
  readonly frame?: Span;
}

/** How many columns the cells take. */
export function gridWidthOf(cells: readonly RawCell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
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
  /** Set where its label stood in another line than its cells, and no more than their order tells that it is theirs. */
  readonly isPaired?: boolean;
}
