import type { Line } from '../line.ts';
import type { RawCell, RawRow } from '../row.ts';
import { Span } from '../../text/span.ts';

/** The line with one bar for each two, unit for unit, where a table has two everywhere. */
export function withSingleBars(lines: readonly Line[]): readonly Line[] {
  if (!isDoubled(lines[0]?.text ?? '')) return lines;
  const barred = lines.filter(({ text }) => text.includes('|'));
  if (!barred.every(({ text }) => isDoubled(text))) return lines;
  return lines.map((line) => ({ ...line, text: line.text.replaceAll('||', ' |') }));
}

/** Whether the line stands between two double bars and has no single one. */
function isDoubled(text: string): boolean {
  const inner = text.trim();
  return (
    inner.length > 4 && inner.startsWith('||') && inner.endsWith('||') && !inner.replaceAll('||', '').includes('|')
  );
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
