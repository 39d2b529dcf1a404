import fc from 'fast-check';
import type { Fate } from '../draft.ts';
import { starting, type LayoutCell, type LayoutRow } from '../layout.ts';
import { Pen } from '../pen.ts';
import type { Writer } from './writer.ts';

/** What stands at the start of a row, and before and behind each cell. */
interface Flavour {
  readonly start: string;
  readonly before: string;
  readonly after: string;
  /** What stands for an empty cell, and what ends it. */
  readonly blank: readonly [content: string, after: string];
}

/** The four ways of converters to set one cell a line with a bar. */
const flavours = {
  behind: { start: '', before: '', after: ' |\n', blank: ['', '|\n'] },
  started: { start: '|\n', before: '', after: ' |\n', blank: ['', '|\n'] },
  wrapped: { start: '| \n', before: ' ', after: '  | \n', blank: ['   ', '| \n'] },
  alternate: { start: '', before: '', after: '\n|\n', blank: ['', '\n|\n'] },
} as const satisfies Record<string, Flavour>;

/** Which flavour, and whether the columns swallowed by merges are counted out in bars at the end of the row. */
export interface BarredStyle {
  readonly flavour: keyof typeof flavours;
  readonly swallowed: boolean;
}

/** One cell a line with a bar. */
export const barred: Writer<BarredStyle> = {
  name: 'barred',
  styles: fc.record({
    flavour: fc.constantFrom(...(Object.keys(flavours) as (keyof typeof flavours)[])),
    swallowed: fc.boolean(),
  }),
  write(layout, style) {
    const pen = new Pen();
    for (const row of layout.rows) {
      writeRow(pen, row, flavours[style.flavour], style.swallowed);
      pen.row(row);
    }
    return pen.done(layout, 'barred');
  },
};

function writeRow(pen: Pen, row: LayoutRow, flavour: Flavour, swallowed: boolean): void {
  pen.put(flavour.start);
  // Without a label nothing tells the bar that starts a row from a blank cell.
  const fate = starting(row)[0]?.role === 'figure' && starting(row)[0]?.text === '' ? 'may' : 'read';
  for (const cell of starting(row)) writeCell(pen, cell, flavour, fate);
  const across = row.places.filter((place) => place.part === 'across').length;
  if (swallowed && across > 0) pen.put(`${'|'.repeat(across)}\n`);
}

function writeCell(pen: Pen, cell: LayoutCell, flavour: Flavour, fate: Fate): void {
  const [blank, end] = flavour.blank;
  if (cell.text === '') pen.cell(cell, '', end, { blank, fate });
  else pen.cell(cell, flavour.before, flavour.after, { fate });
}
