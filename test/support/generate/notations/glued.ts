import fc from 'fast-check';
import { starting, type LayoutRow } from '../layout.ts';
import { Pen } from '../pen.ts';
import type { Fate } from '../draft.ts';
import type { Writer } from './writer.ts';

/** Label and figures without anything between: only rows of zeros can be told apart. */
export const glued: Writer<null> = {
  name: 'glued',
  styles: fc.constant(null),
  write(layout) {
    const pen = new Pen();
    for (const row of layout.rows) {
      const fate = fateOf(row);
      for (const cell of starting(row)) pen.cell(cell, '', '', { fate });
      pen.put('\n');
      pen.row(row);
    }
    return pen.done(layout, 'glued');
  },
};

function fateOf(row: LayoutRow): Fate {
  const cells = starting(row);
  const figures = cells.filter((cell) => cell.role === 'figure');
  return figures.length < cells.length && figures.every((cell) => cell.text === '0') ? 'read' : 'may';
}
