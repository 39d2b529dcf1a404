import type { BoundTable, Cell } from '../../bind/table.ts';
import { hasHan } from '../../text/normal.ts';
import { touches } from '../../text/span.ts';
import type { PlacedRow } from '../basis/rows.ts';
import { copiedFigure, type Put } from './figureText.ts';
import { rowsAsWritten, type PastePlace } from './pastePlace.ts';
import type { Text } from '../../text/text.ts';

/** A rectangle of figures without words, with the cells of the draft it covers. */
export interface Filling {
  readonly shape: 'row' | 'column' | 'block' | 'figure';
  readonly puts: readonly Put[];
}

/**
 * The cells that figures without words are for: all of the row at the cursor, where they are one row of its width; else
 * those to the right of the figure at the cursor and below it, rows without figures passed over. Undefined unless all
 * of them are there and were read for certain.
 */
export function fillCells(text: Text, place: PastePlace, figures: readonly (readonly string[])[]): Filling | undefined {
  const { table, row } = place;
  const [first = [], ...others] = figures;
  if (!table) return undefined;
  const isRow = others.length === 0 && first.length > 1 && first.length === row?.cells.length;
  const covered = isRow ? [row] : rowsFrom(place, table, figures.length);
  const cells = isRow ? [row.cells] : rectangle(place, covered, first.length);
  const all = cells?.flat() ?? [];
  if (!cells || !all.every(({ placed }) => placed === 'evident')) return undefined;
  if (mayHoldHeading(text, covered, figures)) return undefined;
  if (!isRow && place.last && !all.includes(place.last)) return undefined;
  const puts = cells.flatMap((some, r) =>
    some.map((cell, c) => ({ cell, figure: copiedFigure(figures[r]?.[c] ?? '') })),
  );
  return { shape: isRow ? 'row' : shapeOf(figures.length, first.length), puts };
}

/** What a rectangle of so many figures is called. */
export function shapeOf(height: number, width: number): Filling['shape'] {
  if (width > 1) return 'block';
  return height > 1 ? 'column' : 'figure';
}

/** The rows from that at the cursor on; none where the table ends before, or a row between was not read. */
function rowsFrom({ first }: PastePlace, table: BoundTable, height: number): readonly PlacedRow[] {
  const rows = rowsAsWritten(table);
  const top = rows.findIndex(({ cells }) => first !== undefined && cells.includes(first));
  const covered = top < 0 ? [] : rows.slice(top, top + height);
  return covered.length === height && covered.every(isWhole) && !isBroken(table, covered) ? covered : [];
}

/** The cells of those rows, to the right of that at the cursor; undefined where a row ends before. */
function rectangle({ first }: PastePlace, rows: readonly PlacedRow[], width: number): Cell[][] | undefined {
  const left = rows[0]?.cells.findIndex((cell) => cell === first) ?? -1;
  const cells = rows.map((row) => row.cells.slice(left, left + width));
  return left >= 0 && cells.every((some) => some.length === width) ? cells : undefined;
}

/**
 * Whether an empty row of figures may stand for a heading: one that was copied with the figures, where a heading in the
 * draft is passed over.
 */
function mayHoldHeading(text: Text, rows: readonly PlacedRow[], figures: readonly (readonly string[])[]): boolean {
  const hasEmpty = figures.length > 1 && figures.some((row) => row.every((figure) => figure === ''));
  return hasEmpty && rows.slice(1).some((row, i) => hasHan(text.slice(rows[i]?.range.end ?? 0, row.range.start)));
}

/** Whether every figure that is due in the row stands there. */
function isWhole({ row, cells }: PlacedRow): boolean {
  return cells.length >= row.block.columns.length;
}

/** Whether something that was not read stands among the rows. */
function isBroken({ problems }: BoundTable, rows: readonly PlacedRow[]): boolean {
  const extent = { start: rows[0]?.range.start ?? 0, end: rows.at(-1)?.range.end ?? 0 };
  return problems.some(({ kind, span }) => !kind.startsWith('missing') && touches(extent, span.start));
}
