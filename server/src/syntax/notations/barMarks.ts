import type { Line } from '../line.ts';
import type { RawCell, RawRow } from '../row.ts';
import { Span } from '../../text/span.ts';

/** The lines with one bar for each two, unit for unit, where a table has two everywhere, or in its head as Jira writes it. */
export function withSingleBars(lines: readonly Line[]): readonly Line[] {
  if (!isDoubled(lines[0]?.text ?? '')) return lines;
  const barred = lines.filter(({ text }) => text.includes('|'));
  const first = barred.find(({ text }) => hasSingleBar(text));
  if (first && !isBelowHeads(first, barred)) return lines;
  const end = first ? lines.indexOf(first) : lines.length;
  return lines.map((line, i) => (i < end ? { ...line, text: line.text.replaceAll('||', ' |') } : line));
}

/** Whether double bars stand above a row of single ones and nowhere below, twice as many in each line. */
function isBelowHeads(first: Line, barred: readonly Line[]): boolean {
  const at = barred.indexOf(first);
  const bars = countBars(first.text) * 2;
  return barred.every(({ text }, i) => (i < at ? countBars(text) === bars : !isDoubled(text)));
}

/** How many bars divide cells in a line; `\|` is none. */
export function countBars(text: string): number {
  return text.match(/(?<!\\)\|/g)?.length ?? 0;
}

/** Whether the line stands between two double bars and has no single one. */
function isDoubled(text: string): boolean {
  const inner = text.trim();
  return inner.length > 4 && inner.startsWith('||') && inner.endsWith('||') && !hasSingleBar(inner);
}

/** Whether a bar stands alone; a line that broke off has none, and nothing at its end. */
function hasSingleBar(text: string): boolean {
  return text.replaceAll('||', '').includes('|');
}

/** What Textile puts before the text of a cell: that it is a head, how far it goes, how it is set. */
const marks = /^(?:_|[\\/]\d{1,2}|[<>=^~-]|\{[^{}]*\})+\.(?:\s+|$)/;

/** The rows without what Textile puts before the texts of cells; a cell over several columns or rows is one. */
export function withoutCellMarks(rows: readonly RawRow[]): readonly RawRow[] {
  if (!rows.some(({ cells }) => cells.some(isMarked))) return rows;
  return rows.map((row) => ({ ...row, cells: row.cells.map(withoutMarks) }));
}

/** A look at the first character, before the pattern. */
function isMarked({ text }: RawCell): boolean {
  return text.length > 2 && '_\\/<>=^~-{'.includes(text[0] as string) && marks.test(text);
}

function withoutMarks(cell: RawCell): RawCell {
  const [mark] = marks.exec(cell.text) ?? [];
  if (mark === undefined) return cell;
  const { anchor, from, to } = cell.span;
  const start = Math.min(to, from + mark.length);
  const width = Number(/\\(\d+)/.exec(mark)?.[1] ?? cell.width);
  const height = Number(/\/(\d+)/.exec(mark)?.[1] ?? 1);
  const text = cell.text.slice(mark.length);
  return { text, span: new Span(anchor, start, to), width, ...(height > 1 && { height }) };
}
