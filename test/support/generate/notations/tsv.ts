import fc from 'fast-check';
import type { Fate } from '../draft.ts';
import { filler, type Layout, type LayoutCell, type LayoutRow, type Place } from '../layout.ts';
import { Pen } from '../pen.ts';
import type { Writer } from './writer.ts';

/** What merges leave behind. */
export interface FieldStyle {
  /**
   * `fields`: empty fields, so that all rows are as long. `text`: merges across leave nothing. `left`:
   * merged labels leave nothing, and rows are filled up with empty fields at their end.
   */
  readonly merged: 'fields' | 'text' | 'left';
}

/** Fields between TABs, one row a line, as spreadsheets and PDF readers paste it. */
export const tsv: Writer<FieldStyle> = {
  name: 'tsv',
  styles: fc.record({ merged: fc.constantFrom('fields', 'text', 'left') }),
  write(layout, style) {
    const pen = new Pen();
    for (const row of layout.rows) {
      const fate = fateOf(row, layout, style);
      fieldsOf(row, layout, style).forEach((cell, i) => pen.cell(cell, i > 0 ? '\t' : '', '', { fate }));
      pen.put('\n');
      pen.row(row);
    }
    return pen.done(layout, 'tsv');
  },
};

/** Fields between commas; a field with a comma or a quote in it stands in quotes. */
export const csv: Writer<FieldStyle> = {
  name: 'csv',
  styles: fc.record({ merged: fc.constantFrom('fields', 'text', 'left') }),
  write(layout, style) {
    const pen = new Pen();
    for (const row of layout.rows) {
      const fate = fateOf(row, layout, style);
      fieldsOf(row, layout, style).forEach((cell, i) => {
        const quote = /[",]/.test(cell.text) ? '"' : '';
        pen.cell(cell, (i > 0 ? ',' : '') + quote, quote, { text: cell.text.replaceAll('"', '""'), fate });
      });
      pen.put('\n');
      pen.row(row);
    }
    return pen.done(layout, 'csv');
  },
};

function fieldsOf(row: LayoutRow, layout: Layout, style: FieldStyle): LayoutCell[] {
  const fields = row.places.flatMap((place) => fieldOf(place, layout, style));
  const missing = style.merged === 'left' ? layout.width - fields.length : 0;
  return [...fields, ...Array.from({ length: missing }, () => filler(layout.width))];
}

/** In a row filled up at its end, nothing tells a last blank figure from the filling. */
function fateOf(row: LayoutRow, layout: Layout, style: FieldStyle): Fate {
  const isFilled = style.merged === 'left' && fieldsOf(row, layout, style).at(-1)?.role === 'filler';
  return isFilled && row.places.findLast((place) => place.part === 'start')?.cell.text === '' ? 'may' : 'read';
}

function fieldOf({ cell, part }: Place, layout: Layout, style: FieldStyle): LayoutCell[] {
  if (part === 'start') return [cell];
  const isLabel = cell.left < layout.labels;
  if (part === 'across' && (style.merged === 'text' || (style.merged === 'left' && isLabel))) return [];
  return [filler(cell.left)];
}
