import { isFigure } from '../../syntax/figure.ts';
import { padEnd, padStart, widthOf } from '../../text/width.ts';
import { escapeHtml, spanAttribute } from '../basis/writeTable.ts';
import type { ClipboardGrid, GridCell, GridPlace } from './clipboardGrid.ts';

/** Wider columns are not filled up with blanks: no window would hold their rows. */
const widest = 24;

/**
 * An ordinary table as text: in bars, the figures below each other; in a page as HTML. Undefined for what is no table
 * of words, or has no more than one row or column.
 */
export function tidyTable({ rows }: ClipboardGrid, page: boolean): string | undefined {
  const texts = rows.map((row) => row.map(textOf));
  const width = texts[0]?.length ?? 0;
  const hasWords = texts.flat().some((text) => !isFigure(text));
  const isIndented = texts.every(([first]) => first === '');
  if (texts.length < 2 || width < 2 || !hasWords || isIndented) return undefined;
  return page ? asHtml(rows) : asPipe(texts);
}

function textOf(place: GridPlace): string {
  return typeof place === 'object' ? place.text.replaceAll('\n', ' ') : '';
}

function asPipe(texts: readonly (readonly string[])[]): string {
  const escaped = texts.map((row) => row.map((text) => text.replaceAll('|', '\\|')));
  const [head = [], ...body] = escaped;
  const columns = head.map((_, column) => columnOf(escaped, column));
  const lines = escaped.map((row) => barred(row.map((text, column) => padded(text, columns[column]))));
  const rule = barred(
    columns.map(({ width, figures }) => '-'.repeat(figures ? width - 1 : width) + (figures ? ':' : '')),
  );
  return body.length > 0 ? [lines[0], rule, ...lines.slice(1)].join('\n') : lines.join('\n');
}

interface TextColumn {
  readonly width: number;
  /** Whether nothing but figures stands below its head. */
  readonly figures: boolean;
}

function columnOf(rows: readonly (readonly string[])[], column: number): TextColumn {
  const texts = rows.map((row) => row[column] ?? '');
  const width = Math.min(widest, Math.max(3, ...texts.map(widthOf)));
  const body = texts.slice(1).filter((text) => text !== '');
  return { width, figures: body.length > 0 && body.every(isFigure) };
}

function padded(text: string, column: TextColumn | undefined): string {
  if (!column) return text;
  return column.figures ? padStart(text, column.width) : padEnd(text, column.width);
}

function barred(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function asHtml(rows: readonly (readonly GridPlace[])[]): string {
  const lines = rows.map((row) => {
    const cells = row.filter((place) => place !== 'merged').map(cellOf);
    return `<tr>${cells.join('')}</tr>`;
  });
  return ['<table>', ...lines, '</table>'].join('\n');
}

function cellOf(place: GridCell | 'absent'): string {
  if (place === 'absent') return '<td></td>';
  const { text, width, height } = place;
  return `<td${spanAttribute('rowspan', height)}${spanAttribute('colspan', width)}>${escapeHtml(text)}</td>`;
}
