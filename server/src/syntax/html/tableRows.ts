import { Span, type Anchor } from '../../text/span.ts';
import type { RawCell, RawRow } from '../row.ts';
import { cellText, type CellText } from './cellText.ts';
import type { PlaceOf } from './runLines.ts';
import type { TextRun } from './textRun.ts';

/** Cells beyond this width or height are a slip of a web page, not a table. */
const widestSpan = 100;
/** Columns behind so many are not asked whether they are hidden. */
const mostColumns = 200;

/** A cell of a table as its tag says it, with its text. */
export interface HtmlCell {
  readonly run: TextRun;
  /** Right behind the cell's opening tag. */
  readonly inside: number;
  readonly width: number;
  readonly height: number;
}

/** A row of a table. */
export interface HtmlRow {
  readonly cells: readonly HtmlCell[];
  /** Whether it is closed only by the end of the source. */
  readonly open: boolean;
}

/** The columns or rows that a cell says it takes. */
export function spanOf(written: string | undefined): number {
  const count = Number(written ?? 1);
  return count >= 1 && count <= widestSpan ? Math.floor(count) : 1;
}

/** Which columns the elements in front of the rows hide, in order. */
export function addColumns(columns: boolean[], count: number, hidden: boolean): void {
  for (let i = 0; i < count && columns.length < mostColumns; i++) columns.push(hidden);
}

/** The rows that a page shows: columns that are hidden and rows that are struck out as a whole are not there. */
export function rowsShown(
  rows: readonly HtmlRow[],
  hidden: readonly boolean[],
  anchor: Anchor,
  placeOf: PlaceOf | undefined,
): RawRow[] {
  const shown = hidden.includes(true) ? withoutColumns(rows, hidden) : rows;
  const raw: RawRow[] = [];
  for (const row of shown) {
    const read = readRow(row, anchor, placeOf);
    if (read) raw.push(read);
  }
  return raw;
}

function readRow({ cells, open }: HtmlRow, anchor: Anchor, placeOf: PlaceOf | undefined): RawRow | undefined {
  const raw: RawCell[] = [];
  let [deleted, kept] = [0, 0];
  for (const { run, inside, width } of cells) {
    const cell = cellText(run, inside);
    raw.push({ text: cell.text, span: spanOfText(cell, anchor, placeOf), width });
    if (cell.deleted) deleted++;
    else if (cell.text !== '') kept++;
  }
  const [first, last] = [raw[0], raw[raw.length - 1]];
  if (!first || !last || (deleted > 0 && kept === 0)) return undefined;
  return { cells: raw, bounds: 'row', notation: 'html', span: first.span.through(last.span), open };
}

function spanOfText({ start, end }: CellText, anchor: Anchor, placeOf: PlaceOf | undefined): Span {
  if (!placeOf) return new Span(anchor, start, end);
  const from = placeOf(start);
  return new Span(anchor, from, end > start ? placeOf(end - 1) + 1 : from);
}

/** The rows without the columns that are hidden; a cell over some of them is so much narrower. */
function withoutColumns(rows: readonly HtmlRow[], hidden: readonly boolean[]): HtmlRow[] {
  /** How many rows more each column is taken by a cell from above. */
  const taken: number[] = [];
  return rows.map(({ cells, open }) => {
    let column = 0;
    const free = () => (taken[column] ?? 0) > 0;
    const kept = cells.flatMap((cell) => {
      while (free()) column++;
      const from = column;
      column += cell.width;
      for (let i = from; i < Math.min(column, mostColumns); i++) taken[i] = cell.height;
      const width = cell.width - hidden.slice(from, column).filter(Boolean).length;
      return width > 0 ? [{ ...cell, width }] : [];
    });
    for (let i = 0; i < taken.length; i++) taken[i] = Math.max(0, (taken[i] ?? 0) - 1);
    return { cells: kept, open };
  });
}
