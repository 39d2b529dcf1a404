import fc from 'fast-check';
import type { LayoutCell, LayoutRow } from '../layout.ts';
import { Pen } from '../pen.ts';
import type { Writer } from './writer.ts';

/** How Word's text came out. */
export interface VerticalStyle {
  /** What a line break inside a label leaves: nothing unusual, an untabbed line, or an empty line as well. */
  readonly split: 'none' | 'line' | 'paragraph';
  /** Whether every fifth figure stands in the second paragraph of its cell, behind a lone TAB. */
  readonly second: boolean;
}

/** One cell a line behind a TAB; an empty line ends the row, a lone TAB is an empty or continued cell. */
export const vertical: Writer<VerticalStyle> = {
  name: 'vertical',
  styles: fc.record({ split: fc.constantFrom('none', 'line', 'paragraph'), second: fc.boolean() }),
  write(layout, style) {
    const pen = new Pen();
    let written = 0;
    const write = (cell: LayoutCell) => {
      const isSecond = style.second && cell.role === 'figure' && cell.text !== '' && ++written % 5 === 0;
      if (cell.role === 'figure') pen.cell(cell, isSecond ? '\t\n' : '\t', '\n');
      else pen.cell(cell, '\t', '\n', { text: broken(cell.text, style) });
    };
    for (const row of layout.rows) {
      for (const { cell, part } of row.places) {
        if (part === 'start') write(cell);
        else if (part === 'below') pen.put('\t\n');
      }
      pen.put('\n');
      pen.row(row);
    }
    return pen.done(layout, 'vertical');
  },
};

/** Group labels and heads, which stand in narrow columns, broken in two. */
function broken(text: string, style: VerticalStyle): string {
  const isNarrow = text.length >= 4 && text.length <= 7 && !/^\d/.test(text);
  if (style.split === 'none' || !isNarrow) return text;
  const at = Math.ceil(text.length / 2) + 1;
  return text.slice(0, at) + (style.split === 'line' ? '\n' : '\n\n') + text.slice(at);
}

/** How a text without TABs separates its cells. */
export interface BareStyle {
  /** Whether an empty line follows each cell. */
  readonly spaced: boolean;
  /** Whether heads and labels in narrow columns take several lines. */
  readonly broken: boolean;
}

/** One cell a line and nothing else; merges leave no trace, and a blank only where empty lines do. */
export const bare: Writer<BareStyle> = {
  name: 'bare',
  styles: fc.record({ spaced: fc.boolean(), broken: fc.boolean() }),
  write(layout, style) {
    const pen = new Pen();
    const end = style.spaced ? '\n\n' : '\n';
    for (const row of layout.rows) {
      writeBareRow(pen, row, style, end);
      pen.row(row);
    }
    return pen.done(layout, 'vertical');
  },
};

function writeBareRow(pen: Pen, row: LayoutRow, style: BareStyle, end: string): void {
  const cells = row.places.filter((place) => place.part === 'start').map((place) => place.cell);
  const hasBlank = cells.some((cell) => cell.role === 'figure' && cell.text === '');
  for (const cell of cells) {
    const fate = hasBlank && cell.role === 'figure' ? 'may' : 'read';
    const text =
      style.broken && cell.role !== 'figure' ? broken(cell.text, { split: 'line', second: false }) : cell.text;
    if (text === '') pen.cell(cell, '', style.spaced ? '\n' : '', { fate });
    else pen.cell(cell, '', end, { text, fate });
  }
}
