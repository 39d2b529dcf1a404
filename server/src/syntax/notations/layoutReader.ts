import { spanIn } from '../line.ts';
import type { Run, Wordlist } from '../notation.ts';
import type { RawCell, RawRow } from '../row.ts';
import { inColumnsOf, inSharedColumns, mergedFigures, standBelow } from './layoutColumns.ts';
import { fewestNames, headRows, headRowsInSequence } from './layoutHeads.ts';
import { labelAround, type FoundLabel } from './layoutLabels.ts';
import { unitAt, type LayoutLine, type Measure, type PlacedPiece } from './layoutLines.ts';

/** A row under way. */
interface Found extends FoundLabel {
  readonly figures: readonly PlacedPiece[];
  /** Its first and last line of figures. */
  readonly first: number;
  readonly last: number;
  /** How many lines of figures it takes. */
  readonly count: number;
}

/** So many rows above and below may tell where columns stand. */
const mostNeighbours = 6;

/** Reads the rows of one table from its lines. */
export class LayoutReader {
  readonly #lines: readonly LayoutLine[];
  /** The measure of its columns; undefined where places say nothing. */
  readonly #measure: Measure | undefined;
  readonly #words: Wordlist;
  readonly #taken = new Set<number>();
  #rows: Found[] = [];

  constructor(lines: readonly LayoutLine[], measure: Measure | undefined, words: Wordlist) {
    this.#lines = lines;
    this.#measure = measure;
    this.#words = words;
  }

  /** The rows; undefined where fewer than half of the lines with figures have a label. */
  read(): Run['rows'] | undefined {
    const figures = this.#lines.flatMap((line, i) => (line.figures.length > 0 ? [i] : []));
    for (let i = 0; i < figures.length;) i += this.#readRow(figures, i);
    this.#rows = this.#rows.filter((row) => !this.#isCrossed(row));
    const read = this.#rows.reduce((sum, { count }) => sum + count, 0);
    return read * 2 > figures.length ? this.#inOrder(figures) : undefined;
  }

  /** Reads the row whose figures begin in one of the lines; how many of them it takes. */
  #readRow(figures: readonly number[], i: number): number {
    for (let count = 1; count <= mostLines && i + count <= figures.length; count++) {
      const [first, last] = [figures[i] as number, figures[i + count - 1] as number];
      if (last - first > mostLines) break;
      const found = this.#rowOf(first, last);
      if (!found) continue;
      for (const line of found.lines) this.#taken.add(line);
      this.#rows.push({ ...found, count });
      return count;
    }
    return 1;
  }

  #rowOf(first: number, last: number): Omit<Found, 'count'> | undefined {
    const found =
      labelAround(this.#lines, first, last, this.#taken, this.#words, this.#rows.at(-1)?.label) ??
      this.#ownLabel(first, last);
    if (!found) return undefined;
    if (first === last) return { ...found, first, last, figures: (this.#lines[first] as LayoutLine).figures };
    if (!this.#measure) return undefined;
    const figures = mergedFigures(this.#lines.slice(first, last + 1).map((line) => line.figures));
    const above = this.#rows.slice(-2).filter((row) => row.figures.length === figures?.length);
    return figures &&
      standBelow(
        figures,
        above.map((row) => row.figures),
      )
      ? { ...found, first, last, figures }
      : undefined;
  }

  /** Whether two labels stand above two lines of figures alone: the nearer label is that of the further figures. */
  #isCrossed({ first, last, lines }: Found): boolean {
    const at = lines[0] as number;
    const [above, own, below] = [this.#lines[at - 1], this.#lines[first], this.#lines[last + 1]];
    const isAlone = lines.length === 1 && at === first - 1 && own?.words.length === 0;
    if (!isAlone || !above || !below || this.#taken.has(at - 1)) return false;
    const isLabel = above.figures.length === 0 && this.#words.isWholeLabel(above.words.at(-1)?.cell.text ?? '');
    return isLabel && below.words.length === 0 && below.figures.length > 1;
  }

  /** The last words before the figures, where these are a label that may go on. */
  #ownLabel(first: number, last: number): FoundLabel | undefined {
    const label = (this.#lines[first] as LayoutLine).words.at(-1);
    const isOwn = first === last && label !== undefined && this.#words.isLabel(label.cell.text);
    return isOwn ? { label, lines: [first], isNumbered: false, skipped: 0 } : undefined;
  }

  /** The rows with the heads between them, and the lines that are no row as they stand. */
  #inOrder(figures: readonly number[]): RawRow[] {
    const rows: RawRow[] = [];
    let at = 0;
    let isAfterUnread = false;
    const starts = new Map(this.#rows.map((row, i) => [row.first, i]));
    const within = new Set(this.#rows.flatMap(({ first, last }) => linesOf(first + 1, last)));
    const lines = figures.filter((line) => !within.has(line));
    for (const line of [...lines, this.#lines.length]) {
      const between = this.#lines.slice(at, line).filter((_, i) => !this.#taken.has(at + i));
      const number = starts.get(line);
      const found = number === undefined ? undefined : this.#rows[number];
      const unknown = found ? undefined : this.#lines[line];
      for (const row of this.#rowsBetween(between, found, isAfterUnread || unknown !== undefined)) rows.push(row);
      if (found) rows.push(...this.#headBefore(found));
      if (found && number !== undefined) rows.push(this.#finished(found, number));
      else if (unknown && !isLone(unknown)) rows.push(asItStands(unknown));
      at = (found?.last ?? line) + 1;
      isAfterUnread = !found;
    }
    return rows;
  }

  /** What lines of words say of heads; beside figures whose label nobody knows, they may be pieces of it. */
  #rowsBetween(lines: readonly LayoutLine[], below: Found | undefined, isDoubtful: boolean): RawRow[] {
    if (isDoubtful) return lines.filter(({ words }) => words.length > 0).map(asItStands);
    if (!this.#measure) return headRowsInSequence(lines, this.#words);
    return headRows(lines, below?.figures ?? [], this.#words);
  }

  /** The names of a head whose line ran together with that of the row. */
  #headBefore({ label, first, figures }: Found): RawRow[] {
    const line = this.#lines[first] as LayoutLine;
    const words = line.words.filter(({ cell }) => cell.span.to <= label.cell.span.from);
    const names = words.filter(({ cell }) => this.#words.isWholeLabel(cell.text));
    if (names.length < fewestNames) return [];
    return headRows([{ ...line, words, figures: [], isNumbered: false }], figures, this.#words);
  }

  #finished(found: Found, number: number): RawRow {
    const { line } = this.#lines[found.last] as LayoutLine;
    const placed = this.#placed(found, number);
    const cells = [found.label.cell, ...(placed ?? found.figures.map(({ cell }) => cell))];
    // Where figures are missing and nobody knows which, their number says nothing of the columns.
    return { cells, bounds: placed ? 'row' : 'line', notation: 'spaced', span: this.#spanOf(cells), open: line.last };
  }

  #spanOf(cells: readonly RawCell[]): RawCell['span'] {
    const first = cells.reduce((one, other) => (other.span.from < one.span.from ? other : one));
    return first.span.through(cells.reduce((one, other) => (other.span.to > one.span.to ? other : one)).span);
  }

  /** The figures, in the columns of the rows around where some are missing. */
  #placed(found: Found, number: number): RawCell[] | undefined {
    const measure = this.#measure;
    if (!measure) return undefined;
    const { line } = this.#lines[found.last] as LayoutLine;
    const emptyAt = (column: number) => {
      const at = unitAt(line.text, column, measure);
      return { text: '', span: spanIn(line, at, at), width: 1 };
    };
    const full = this.#neighboursOf(found, number).map((row) => row.figures);
    return (
      inColumnsOf(found.figures, full, emptyAt) ?? inSharedColumns(found.figures, this.#beside(found, number), emptyAt)
    );
  }

  /** The rows around in the same block, its own among them. */
  #beside(found: Found, at: number): (readonly PlacedPiece[])[] {
    const near = this.#rows.slice(Math.max(0, at - mostNeighbours), at + mostNeighbours + 1);
    return near.filter((row) => row === found || !this.#isHeadBetween(row, found)).map((row) => row.figures);
  }

  /** Rows of the same block that have more figures, as many of each as the nearest of them. */
  #neighboursOf(found: Found, at: number): Found[] {
    const near = this.#rows.slice(Math.max(0, at - mostNeighbours), at + mostNeighbours + 1);
    const fuller = near.filter((row) => row.figures.length > found.figures.length && !this.#isHeadBetween(row, found));
    return fuller.filter((row) => row.figures.length === fuller[0]?.figures.length);
  }

  /** Whether a line of names that no row has taken stands between two rows. */
  #isHeadBetween(one: Found, other: Found): boolean {
    const from = Math.min(one.last, other.last);
    const between = this.#lines.slice(from, Math.max(one.first, other.first));
    return between.some((line, i) => !this.#taken.has(from + i) && isNamed(line, this.#words));
  }
}

function isNamed({ words, figures }: LayoutLine, list: Wordlist): boolean {
  return figures.length === 0 && words.length > 0 && words.every(({ cell }) => list.isLabel(cell.text));
}

/** So many lines may hold the figures of one row. */
const mostLines = 4;

/** The numbers of lines from one through another. */
function linesOf(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** Whether a figure stands alone in the line: the number of a page, or one that is of no row. */
function isLone({ words, figures }: LayoutLine): boolean {
  return words.length === 0 && figures.length === 1;
}

/** A line whose label nobody knows. */
function asItStands({ line, words, figures }: LayoutLine): RawRow {
  const cells = [...words, ...figures].map(({ cell }) => cell);
  const span = (cells[0] as RawCell).span.through((cells.at(-1) as RawCell).span);
  return { cells, bounds: 'line', notation: 'spaced', span, open: line.last };
}
