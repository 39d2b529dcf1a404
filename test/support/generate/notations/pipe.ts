import fc from 'fast-check';
import { filler, starting, type Layout, type LayoutCell, type LayoutRow, type Place } from '../layout.ts';
import { Pen } from '../pen.ts';
import type { Writer } from './writer.ts';

/** How bars are set. */
export interface PipeStyle {
  /** Bars at the outer sides. */
  readonly bars: 'both' | 'trailing' | 'leading' | 'none';
  /** Where `|---|` stands. */
  readonly rule: 'head' | 'caption' | 'every' | 'none';
  /** What is left of a label merged downwards: its words again, an empty cell, or nothing. */
  readonly below: 'repeated' | 'empty' | 'missing';
  /** What is left of a cell merged across: empty cells, or nothing. */
  readonly across: 'padding' | 'nothing';
  readonly blanks: boolean;
}

/** Markdown and bare bars, one row a line. */
export const pipe: Writer<PipeStyle> = {
  name: 'pipe',
  styles: fc.record({
    bars: fc.constantFrom('both', 'trailing', 'leading', 'none'),
    rule: fc.constantFrom('head', 'caption', 'every', 'none'),
    below: fc.constantFrom('repeated', 'empty', 'missing'),
    across: fc.constantFrom('padding', 'nothing'),
    blanks: fc.boolean(),
  }),
  write(layout, style) {
    const pen = new Pen();
    const ruled = layout.rows.findIndex((row) =>
      style.rule === 'caption' ? row.kind !== 'figures' : row.kind === 'head',
    );
    layout.rows.forEach((row, i) => {
      writePipeRow(pen, row, style);
      pen.row(row);
      if (style.rule === 'every' || (style.rule !== 'none' && i === ruled)) writeRule(pen, layout, style);
    });
    return pen.done(layout, 'pipe');
  },
};

/** Writes the cells of one row and its line end. */
export function writePipeRow(pen: Pen, row: LayoutRow, style: PipeStyle): void {
  const cells = row.places.flatMap((place) => pipeCell(place, style));
  const { leading, trailing } = outerBars(cells, style);
  const pad = style.blanks ? ' ' : '';
  const fate = isIndistinct(row, style) ? 'may' : 'read';
  cells.forEach((cell, i) => {
    const bar = i > 0 || leading ? '|' : '';
    const after = i < cells.length - 1 || trailing ? pad : '';
    if (cell.text === '') pen.cell(cell, bar, '', { blank: pad + after, fate });
    else pen.cell(cell, bar && bar + pad, after, { fate });
  });
  pen.put(trailing ? '|\n' : '\n');
}

/** Whether nothing tells the blank figures of a row from the padding of its label. */
function isIndistinct(row: LayoutRow, style: PipeStyle): boolean {
  const isPadded = style.across === 'padding' && row.places.some((place) => place.part === 'across');
  return isPadded && starting(row).every((cell) => cell.role !== 'figure' || cell.text === '');
}

/** Bars that the style leaves out are needed by an empty cell at the end, and by a row of one cell. */
function outerBars(cells: readonly { text: string }[], style: PipeStyle): { leading: boolean; trailing: boolean } {
  const leading = ['both', 'leading'].includes(style.bars) || cells[0]?.text === '';
  const trailing = ['both', 'trailing'].includes(style.bars) || cells.at(-1)?.text === '';
  return { leading, trailing: trailing || (cells.length === 1 && !leading) };
}

function pipeCell({ cell, part }: Place, style: PipeStyle): LayoutCell[] {
  if (part === 'start') return [cell];
  const empty = filler(cell.left);
  if (part === 'across') return style.across === 'padding' ? [empty] : [];
  if (cell.role === 'label' && style.below === 'repeated') return [{ ...empty, role: 'label', text: cell.text }];
  return style.below === 'missing' ? [] : [empty];
}

function writeRule(pen: Pen, layout: Layout, style: PipeStyle): void {
  const dashes = Array.from({ length: layout.width }, () => ({ text: style.blanks ? ' --- ' : '---' }));
  const { leading, trailing } = outerBars(dashes, style);
  pen.put(`${leading ? '|' : ''}${dashes.map((dash) => dash.text).join('|')}${trailing ? '|' : ''}\n`);
  pen.row('rule');
}
