import fc from 'fast-check';
import { widthOf } from '../../../../server/src/text/width.ts';
import type { Layout, LayoutCell, LayoutRow } from '../layout.ts';
import { Pen } from '../pen.ts';
import type { Writer } from './writer.ts';

/** How a grid is drawn. */
export interface GridStyle {
  /** Whether cells are padded to displayed columns, as pandoc does, or by characters, which leaves borders ragged. */
  readonly padded: 'columns' | 'characters';
  /** Whether labels are broken to fit a narrow column. */
  readonly broken: boolean;
  /** Whether merges are drawn, or their cells left empty. */
  readonly merged: boolean;
}

/** Boxes of `+`, `-` and `|`. */
export const grid: Writer<GridStyle> = {
  name: 'grid',
  styles: fc.record({
    padded: fc.constantFrom('columns', 'characters'),
    broken: fc.boolean(),
    merged: fc.boolean(),
  }),
  write(layout, style) {
    const pen = new Pen();
    const widths = columnWidths(layout, style);
    layout.rows.forEach((row, i) => {
      pen.put(
        border(layout.rows[i - 1], row, widths, style, layout.rows[i - 1]?.kind === 'head' && row.kind !== 'head'),
      );
      writeRow(pen, row, widths, style);
      pen.row(row);
    });
    pen.put(border(layout.rows.at(-1), undefined, widths, style, false));
    return pen.done(layout, 'grid');
  },
};

const columnsOf = (text: string, style: GridStyle) => (style.padded === 'columns' ? widthOf(text) : text.length);

/** The lines of a cell's text; figures are never broken. */
function linesOf(cell: LayoutCell, style: GridStyle): string[] {
  if (!style.broken || cell.role === 'figure') return [cell.text];
  return cell.text.match(/.{1,8}/gu) ?? [''];
}

function columnWidths(layout: Layout, style: GridStyle): number[] {
  const widths = Array.from({ length: layout.width }, () => 4);
  for (const row of layout.rows)
    for (const { cell, part } of row.places) {
      if (part !== 'start') continue;
      const due = Math.max(...linesOf(cell, style).map((line) => columnsOf(line, style)));
      // Without drawn merges a merged cell stands in its first column alone.
      const across = style.merged ? cell.colspan : 1;
      const rest = widths.slice(cell.left + 1, cell.left + across).reduce((sum, width) => sum + width + 3, 0);
      widths[cell.left] = Math.max(widths[cell.left] ?? 0, due - rest);
    }
  return widths;
}

/** The line between two rows, interrupted where a cell reaches through it. */
function border(
  above: LayoutRow | undefined,
  below: LayoutRow | undefined,
  widths: readonly number[],
  style: GridStyle,
  isHead: boolean,
): string {
  const opens = (i: number) =>
    style.merged && above !== undefined && below?.places[i] !== undefined && isThrough(below, i);
  const joined = (row: LayoutRow | undefined, i: number) => style.merged && row?.places[i]?.part === 'across';
  const rule = isHead ? '=' : '-';
  let line = '';
  widths.forEach((width, i) => {
    const isInside = opens(i) && joined(below, i);
    const isStraight =
      i > 0 && !opens(i) && !opens(i - 1) && (joined(above, i) || !above) && (joined(below, i) || !below);
    line += isInside ? ' ' : isStraight ? rule : i > 0 && opens(i) && opens(i - 1) ? '|' : '+';
    line += (opens(i) ? ' ' : rule).repeat(width + 2);
  });
  return `${line}${opens(widths.length - 1) ? '|' : '+'}\n`;
}

/** Whether the cell in that column began in an earlier row. */
function isThrough(row: LayoutRow, column: number): boolean {
  const cell = row.places[column]?.cell;
  return row.places[cell?.left ?? column]?.part === 'below';
}

function writeRow(pen: Pen, row: LayoutRow, widths: readonly number[], style: GridStyle): void {
  const boxes = row.places.flatMap(({ cell, part }, i) => {
    if (part === 'across' && style.merged) return [];
    const across = style.merged ? cell.colspan : 1;
    const width = widths.slice(i, i + across).reduce((sum, each) => sum + each + 3, -3);
    return [{ cell: part === 'start' ? cell : undefined, width }];
  });
  const height = Math.max(...boxes.map((box) => (box.cell ? linesOf(box.cell, style).length : 1)));
  for (let line = 0; line < height; line++) {
    for (const { cell, width } of boxes) writeBox(pen, cell, line, width, style);
    pen.put('|\n');
  }
}

function writeBox(pen: Pen, cell: LayoutCell | undefined, line: number, width: number, style: GridStyle): void {
  const text = cell ? (linesOf(cell, style)[line] ?? '') : '';
  const rest = ' '.repeat(width - columnsOf(text, style));
  if (!cell || line > 0) pen.put(`| ${text}${rest} `);
  else if (text === '') pen.cell(cell, '|', '', { blank: ` ${rest} ` });
  else pen.cell(cell, '| ', `${rest} `, { text });
}
