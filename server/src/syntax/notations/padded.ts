import { widthOf } from '../../text/width.ts';
import { spanIn, type Line } from '../line.ts';
import type { RawCell, RawRow } from '../row.ts';

/** A row together with the line it stands in. */
export interface RowOfLine {
  readonly row: RawRow;
  readonly line: Line;
}

/** Fewer rows do not tell that blanks fill the columns. */
const fewestRows = 3;

/**
 * The rows with the empty cells at their ends, where blanks fill all cells up to the width of their columns: a row
 * that has fewer lost them together with the blanks at the end of its line.
 */
export function withEmptyEnds(rows: readonly RowOfLine[], separator: string): RawRow[] {
  const width = rows.reduce((most, { row }) => Math.max(most, row.cells.length), 0);
  const isShort = rows.some(({ row }) => row.cells.length < width);
  if (!isShort || rows.length < fewestRows || !arePadded(rows, separator)) return rows.map(({ row }) => row);
  return rows.map(({ row, line }) => ({
    ...row,
    cells: [...row.cells, ...new Array<RawCell>(width - row.cells.length).fill(emptyAtEndOf(line))],
  }));
}

function emptyAtEndOf(line: Line): RawCell {
  return { text: '', span: spanIn(line, line.text.length, line.text.length), width: 1 };
}

/** Whether blanks fill the cells: those of each column are equally wide as displayed, or in characters. */
function arePadded(rows: readonly RowOfLine[], separator: string): boolean {
  const texts = rows.map(({ line }) => line.text.split(separator));
  if (!texts.every((cells) => cells.slice(0, -1).some((cell) => cell.endsWith(' ')))) return false;
  return [widthOf, (text: string) => text.length].some((measure) => haveWidths(texts, measure));
}

function haveWidths(texts: readonly (readonly string[])[], measure: (text: string) => number): boolean {
  const due: number[] = [];
  return texts.every((cells) => cells.slice(0, -1).every((cell, i) => (due[i] ??= measure(cell)) === measure(cell)));
}
