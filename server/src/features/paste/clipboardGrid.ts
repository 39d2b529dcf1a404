import { isFigure, isNumber } from '../../syntax/figure.ts';
import { trim, type Line } from '../../syntax/line.ts';
import { readTabbed } from '../../syntax/notations/tsv.ts';
import type { RawRow } from '../../syntax/row.ts';

/** A cell of a grid, with the columns and rows it takes. */
export interface GridCell {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** What stands in a place of a grid: a cell that begins there, the rest of one over several, or nothing at all. */
export type GridPlace = GridCell | 'merged' | 'absent';

/** The cells of a clipboard, every row as wide as the widest. */
export interface ClipboardGrid {
  readonly rows: readonly (readonly GridPlace[])[];
  /** Whether they were cells where they come from, and not words that somebody typed or copied. */
  readonly cells: boolean;
}

/** The rows of a table as a browser puts them side by side. */
export function gridOfRows(rows: readonly RawRow[]): ClipboardGrid {
  const grid: GridPlace[][] = rows.map(() => []);
  rows.forEach(({ cells }, r) => {
    const row = grid[r] ?? [];
    let column = 0;
    for (const { text, width, height = 1 } of cells) {
      while (row[column] !== undefined) column++;
      for (let down = 0; down < height; down++)
        for (let across = 0; across < width; across++)
          (grid[r + down] ?? [])[column + across] = down + across > 0 ? 'merged' : { text, width, height };
    }
  });
  return { rows: squared(grid), cells: true };
}

/** Lines of cells between TABs, or a column of figures; undefined for any other text. */
export function gridOfText(lines: readonly Line[], endsLine: boolean): ClipboardGrid | undefined {
  if (lines.some(({ text }) => text.includes('\t'))) return { rows: squared(tabbed(lines)), cells: true };
  const texts = lines.map(({ text }) => trimmed(text));
  if (!texts.every(isFigure) || !texts.some(isNumber)) return undefined;
  return { rows: texts.map((text) => [single(text)]), cells: endsLine || texts.length > 1 };
}

function tabbed(lines: readonly Line[]): GridPlace[][] {
  const rows: GridPlace[][] = [];
  for (let at = 0; at < lines.length;) {
    const { row, end } = readTabbed(lines, at);
    rows.push(row.cells.map(({ text }) => single(text)));
    at = end;
  }
  return rows;
}

function single(text: string): GridCell {
  return { text, width: 1, height: 1 };
}

function squared(grid: readonly (readonly (GridPlace | undefined)[])[]): GridPlace[][] {
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? 'absent'));
}

function trimmed(text: string): string {
  const { from, to } = trim(text, 0, text.length);
  return text.slice(from, to);
}

/** The texts of a grid of figures alone, none of them merged; undefined for any other grid. */
export function figuresAlone({ rows }: ClipboardGrid): string[][] | undefined {
  const texts = rows.map((row) => row.map((place) => (typeof place === 'object' ? place.text : undefined)));
  const all = texts.flat();
  if (!all.every((text) => text !== undefined && isFigure(text)) || !all.some((text) => isNumber(text ?? '')))
    return undefined;
  return texts as string[][];
}
