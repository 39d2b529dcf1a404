import fc from 'fast-check';
import { widthOf } from '../../../../server/src/text/width.ts';
import { starting, type Layout, type LayoutCell, type LayoutRow } from '../layout.ts';
import { Pen } from '../pen.ts';
import type { Fate } from '../draft.ts';
import type { Writer } from './writer.ts';

/** How PDF text and plain typing come out. */
export interface SpacedStyle {
  /** Where the figures of a label broken over two lines stand. */
  readonly wrap: 'none' | 'first' | 'between' | 'second';
  /** How a label over several rows is written: before its first row, on a line of its own, or some characters a row. */
  readonly groups: 'before' | 'line' | 'characters' | 'pieces';
  /** One blank, or columns of a fixed displayed width. */
  readonly gap: 'one' | 'columns';
  /** Whether lines of dashes stand under the head and under the table. */
  readonly ruled: boolean;
}

/** Cells between blanks; blank cells leave nothing. */
export const spaced: Writer<SpacedStyle> = {
  name: 'spaced',
  styles: fc.record({
    wrap: fc.constantFrom('none', 'first', 'between', 'second'),
    groups: fc.constantFrom('before', 'line', 'characters', 'pieces'),
    gap: fc.constantFrom('one', 'columns'),
    ruled: fc.boolean(),
  }),
  write(layout, style) {
    const pen = new Pen();
    let stray = '';
    const piece = style.groups === 'characters' ? 1 : 3;
    layout.rows.forEach((row, i) => {
      const groups = starting(row).filter((cell) => cell.role === 'label' && cell.rowspan > 1);
      stray += isScattered(style) ? groups.map((cell) => cell.text).join('') : '';
      writeGroups(pen, groups, style);
      writeRow(pen, row, groups, stray.slice(0, piece), style);
      stray = stray.slice(piece);
      pen.row(row);
      const isLastOfHead = row.kind === 'head' && layout.rows[i + 1]?.kind === 'figures';
      if (style.ruled && (isLastOfHead || i === layout.rows.length - 1)) writeRule(pen, layout);
    });
    // A hybrid of names: simple tables may as well count as grids.
    return pen.done(layout, 'spaced', style.ruled);
  },
};

function isScattered(style: SpacedStyle): boolean {
  return style.groups === 'characters' || style.groups === 'pieces';
}

function writeRule(pen: Pen, layout: Layout): void {
  pen.put(`${['------------', ...Array.from({ length: layout.width - 1 }, () => '------')].join(' ')}\n`);
  pen.row('rule');
}

function writeGroups(pen: Pen, groups: readonly LayoutCell[], style: SpacedStyle): void {
  if (isScattered(style)) return;
  for (const group of groups) pen.cell(group, '', style.groups === 'line' ? '\n' : ' ');
}

function writeRow(pen: Pen, row: LayoutRow, groups: readonly LayoutCell[], stray: string, style: SpacedStyle): void {
  const cells = starting(row).filter((cell) => !groups.includes(cell));
  if (stray) pen.put(`${stray} `);
  const labels = cells.filter((cell) => cell.role !== 'figure');
  const figures = cells.filter((cell) => cell.role === 'figure');
  const label = labels.at(-1);
  const isBroken = style.wrap !== 'none' && row.kind === 'figures' && label && label.text.length > 12;
  if (isBroken) return writeBroken(pen, label, figures, style);
  writeLine(pen, labels, style);
  if (labels.length > 0 && figures.length > 0) pen.put(' ');
  writeFigures(pen, figures, style);
  pen.put('\n');
}

/** A label of two lines, and its figures behind the first, between both, or behind the second. */
function writeBroken(pen: Pen, label: LayoutCell, figures: readonly LayoutCell[], style: SpacedStyle): void {
  const at = Math.ceil(label.text.length / 2);
  pen.cell(label, '', '', { text: label.text.slice(0, at) });
  if (style.wrap === 'second') pen.put(`\n${label.text.slice(at)} `);
  else pen.put(style.wrap === 'between' ? '\n' : ' ');
  writeFigures(pen, figures, style);
  pen.put(style.wrap === 'second' ? '\n' : `\n${label.text.slice(at)}\n`);
}

function writeLine(pen: Pen, cells: readonly LayoutCell[], style: SpacedStyle): void {
  const gap = style.gap === 'one' ? ' ' : '   ';
  cells.forEach((cell, i) => pen.cell(cell, i > 0 ? gap : '', ''));
}

/** The figures of a row; where one is blank nothing tells which. */
export function writeFigures(pen: Pen, figures: readonly LayoutCell[], style: Pick<SpacedStyle, 'gap'>): void {
  const fate: Fate = figures.some((cell) => cell.text === '') ? 'may' : 'read';
  const first = figures.find((cell) => cell.text !== '');
  for (const cell of figures) {
    const gap = style.gap === 'columns' ? ' '.repeat(Math.max(1, 8 - widthOf(cell.text))) : ' ';
    const before = cell.text === '' || (cell === first && style.gap === 'one') ? '' : gap;
    pen.cell(cell, before, '', { fate });
  }
}
