import fc from 'fast-check';
import { starting, type LayoutRow } from '../layout.ts';
import { Pen } from '../pen.ts';
import { writePipeRow, type PipeStyle } from './pipe.ts';
import { writeFigures } from './spaced.ts';
import type { Writer } from './writer.ts';

/**
 * How a row with figures came out: in bars; in bars behind a fragment of its group's label; its figures in
 * bars and its label on a line of its own; or as plain text.
 */
const turns = ['whole', 'fragment', 'apart', 'plain'] as const;
type Turn = (typeof turns)[number];

export interface HybridStyle {
  /** The rows take these by turns. */
  readonly turns: readonly Turn[];
  /** On which side of its figures a label apart stands. */
  readonly apart: 'before' | 'after';
  /** Whether every row in bars has its own `|---|`. */
  readonly rules: boolean;
}

const bars: PipeStyle = { bars: 'both', rule: 'none', below: 'missing', across: 'nothing', blanks: true };

/** Bars where a converter recognised a line, plain text where it did not. */
export const hybrid: Writer<HybridStyle> = {
  name: 'hybrid',
  styles: fc.record({
    turns: fc.array(fc.constantFrom(...turns), { minLength: 1, maxLength: 7 }),
    apart: fc.constantFrom('before', 'after'),
    rules: fc.boolean(),
  }),
  write(layout, style) {
    const pen = new Pen();
    let labelled = 0;
    for (const row of layout.rows) {
      const isLabelled = row.kind === 'figures' && layout.labels > 0;
      const turn = (isLabelled && style.turns[labelled++ % style.turns.length]) || 'whole';
      writeTurn(pen, row, turn, style);
      pen.row(row);
      if (!style.rules || turn === 'plain') continue;
      pen.put('|---|---|\n');
      pen.row('rule');
    }
    return pen.done(layout, 'pipe', true);
  },
};

function writeTurn(pen: Pen, row: LayoutRow, turn: Turn, style: HybridStyle): void {
  const cells = starting(row);
  const label = cells.filter((cell) => cell.role === 'label').at(-1);
  const figures = cells.filter((cell) => cell.role === 'figure');
  if (turn === 'whole' || !label) return writePipeRow(pen, row, bars);
  if (turn === 'fragment') {
    const group = row.row?.path.at(-2)?.slice(0, 4);
    pen.put(group ? `| ${group} ` : '');
  }
  if (turn === 'plain') {
    pen.cell(label, '', ' ');
    writeFigures(pen, figures, { gap: 'one' });
    return pen.put('\n');
  }
  if (turn === 'fragment') pen.cell(label, '| ', ' ');
  else if (style.apart === 'before') pen.cell(label, '', '\n');
  for (const cell of figures) {
    if (cell.text === '') pen.cell(cell, '|', '', { blank: '  ' });
    else pen.cell(cell, '| ', ' ');
  }
  pen.put('|\n');
  if (turn === 'apart' && style.apart === 'after') pen.cell(label, '', '\n');
}
