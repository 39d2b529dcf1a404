import { Span, type Anchor } from '../../text/span.ts';
import type { Line } from '../line.ts';
import type { RawCell, RawRow } from '../row.ts';
import { cellText } from './cellText.ts';
import { linesOf, type PlaceOf } from './runLines.ts';
import type { TextRun } from './textRun.ts';

/** Cells beyond this width or height are a slip of a web page, not a table. */
const widestSpan = 100;
/** Columns behind so many are not asked whether they are hidden. */
const mostColumns = 200;

/** A cell that is being read. */
export interface OpenCell {
  readonly run: TextRun;
  /** Right behind the cell's opening tag. */
  readonly inside: number;
  readonly width: number;
  readonly height: number;
}

/** A cell of a table. */
export interface HtmlCell {
  readonly raw: RawCell;
  readonly height: number;
  /** Whether all that stands in it is struck out, or it is hidden itself and only keeps its column. */
  readonly state: 'shown' | 'deleted' | 'hidden';
  /** Its text with all places, unless it stands in one piece in the source. */
  readonly run: TextRun | undefined;
}

/** A row of a table. */
export interface HtmlRow {
  readonly cells: readonly HtmlCell[];
  /** Whether it is closed only by the end of the source. */
  readonly open: boolean;
}

/** The columns or rows that a cell says it takes. */
export function spanOf(written: string | undefined): number {
  if (written === undefined) return 1;
  const count = Number(written);
  return count >= 1 && count <= widestSpan ? Math.floor(count) : 1;
}

/** Which columns the elements in front of the rows hide, in order. */
export function addColumns(columns: boolean[], count: number, hidden: boolean): void {
  for (let i = 0; i < count && columns.length < mostColumns; i++) columns.push(hidden);
}

/** A cell that was read to its end. */
export function closed({ run, inside, width, height }: OpenCell, anchor: Anchor, placeOf?: PlaceOf): HtmlCell {
  const { text, start, end, deleted } = cellText(run, inside);
  const span = placeOf ? mapped(start, end, anchor, placeOf) : new Span(anchor, start, end);
  const isWhole = end - start === text.length && run.text.length === text.length;
  return { raw: { text, span, width }, height, state: deleted ? 'deleted' : 'shown', run: isWhole ? undefined : run };
}

/** A cell that is hidden itself; the columns behind it are counted with it. */
export function hiddenCell(width: number, height: number, anchor: Anchor): HtmlCell {
  return { raw: { text: '', span: new Span(anchor, 0, 0), width }, height, state: 'hidden', run: undefined };
}

function mapped(start: number, end: number, anchor: Anchor, placeOf: PlaceOf): Span {
  const from = placeOf(start);
  return new Span(anchor, from, end > start ? placeOf(end - 1) + 1 : from);
}

/** What stands in a cell as lines of running text. */
export function cellLines({ raw: { text, span }, run }: HtmlCell, anchor: Anchor, placeOf?: PlaceOf): Line[] {
  if (run) return linesOf(run, anchor, placeOf);
  const places = Array.from({ length: text.length }, (_, i) => span.from + i);
  return text === '' ? [] : [{ text, anchor, from: span.from, places, last: false }];
}

/** The rows that a page shows: columns that are hidden and rows that are struck out as a whole are not there. */
export function rowsShown(rows: readonly HtmlRow[], hidden: readonly boolean[]): RawRow[] {
  const raw: RawRow[] = [];
  const seen = hidden.includes(true) ? withoutColumns(rows, hidden) : rows;
  const isSeen = seen.map((row) => !isDeleted(row) && row.cells.some(({ state }) => state !== 'hidden'));
  seen.forEach((row, at) => {
    const read = isSeen[at] ? rowOf(row, (height) => isSeen.slice(at, at + height).filter(Boolean).length) : undefined;
    if (read) raw.push(read);
  });
  return raw;
}

function isDeleted({ cells }: HtmlRow): boolean {
  return (
    cells.some(({ state }) => state === 'deleted') &&
    cells.every(({ state, raw }) => state === 'deleted' || raw.text === '')
  );
}

/** The row with as many rows to each of its cells as are seen of those the cell says it takes. */
function rowOf({ cells, open }: HtmlRow, seenOf: (height: number) => number): RawRow | undefined {
  const raw: RawCell[] = [];
  for (const cell of cells) {
    if (cell.state === 'hidden') continue;
    const height = cell.height > 1 ? seenOf(cell.height) : 1;
    raw.push(height > 1 ? { ...cell.raw, height } : cell.raw);
  }
  const [first, last] = [raw[0], raw[raw.length - 1]];
  if (!first || !last) return undefined;
  return { cells: raw, bounds: 'row', notation: 'html', span: first.span.through(last.span), open };
}

/** The rows without the columns that are hidden; a cell over some of them is so much narrower. */
function withoutColumns(rows: readonly HtmlRow[], hidden: readonly boolean[]): HtmlRow[] {
  /** How many rows more each column is taken by a cell from above. */
  const taken: number[] = [];
  return rows.map(({ cells, open }) => {
    let column = 0;
    const isTaken = () => (taken[column] ?? 0) > 0;
    const kept = cells.flatMap((cell) => {
      while (isTaken()) column++;
      const from = column;
      column += cell.raw.width;
      for (let i = from; i < Math.min(column, mostColumns); i++) taken[i] = cell.height;
      const width = cell.raw.width - hidden.slice(from, column).filter(Boolean).length;
      return width > 0 ? [{ ...cell, raw: { ...cell.raw, width } }] : [];
    });
    for (let i = 0; i < taken.length; i++) taken[i] = Math.max(0, (taken[i] ?? 0) - 1);
    return { cells: kept, open };
  });
}
