import type { Form, FormRow, Slot } from '../../forms/form.ts';
import { layoutOf, type Layout } from '../../forms/layout.ts';

/** The notations in which tables can be written whole. */
export const writtenNotations = ['pipe', 'tsv', 'html'] as const;
export type WrittenNotation = (typeof writtenNotations)[number];

/** The notations that other programs take tables in: with its merged cells, and as text. */
export const clipboardNotations = { markup: 'html', text: 'tsv' } as const satisfies Record<string, WrittenNotation>;

/** The notation for a new table: that of the tables that stand, where it can be written whole; in a page, its own. */
export function notationToWrite(page: boolean, standing: readonly string[]): WrittenNotation {
  if (page) return 'html';
  return writtenNotations.find((notation) => standing.includes(notation)) ?? 'pipe';
}

/** The form with those of its rows in a notation, each figure as the function gives it; without a line end behind. */
export function writeTable(
  form: Form,
  rows: readonly FormRow[],
  figure: (slot: Slot) => string,
  notation: WrittenNotation,
): string {
  const layout = layoutOf(form, rows);
  return notation === 'html' ? html(layout, figure) : lines(layout, figure, notation);
}

function lines({ rows, width }: Layout, figure: (slot: Slot) => string, notation: 'pipe' | 'tsv'): string {
  const grid = rows.map((cells) => {
    const texts = Array.from({ length: width }, () => '');
    for (const { column, slot, text } of cells) texts[column] = slot ? figure(slot) : text;
    return notation === 'tsv' ? texts.join('\t') : pipeLine(texts);
  });
  const rule = notation === 'pipe' ? [pipeLine(Array.from({ length: width }, () => '---'))] : [];
  return [...grid.slice(0, 1), ...rule, ...grid.slice(1)].join('\n');
}

function pipeLine(texts: readonly string[]): string {
  return `|${texts.map((text) => (text ? ` ${text.replaceAll('|', '\\|')} |` : ' |')).join('')}`;
}

function html({ rows }: Layout, figure: (slot: Slot) => string): string {
  const lines = rows.map((cells) => {
    const tags = cells.map(({ slot, text, columnSpan, rowSpan }) => {
      const spans = `${spanAttribute('rowspan', rowSpan)}${spanAttribute('colspan', columnSpan)}`;
      return `<td${spans}>${escapeHtml(slot ? figure(slot) : text)}</td>`;
    });
    return `<tr>${tags.join('')}</tr>`;
  });
  return ['<table>', ...lines, '</table>'].join('\n');
}

/** The attribute of a cell that takes several rows or columns, behind a blank; nothing for one of them. */
export function spanAttribute(name: 'rowspan' | 'colspan', count: number): string {
  return count > 1 ? ` ${name}="${count}"` : '';
}

/** The text with the signs that would be markup as entities. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
}
