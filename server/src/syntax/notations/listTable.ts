import { isBlank, spanIn, trim, type Line } from '../line.ts';
import type { Notation } from '../notation.ts';
import type { RawCell, RawRow } from '../row.ts';
import { cellOf, filled, type LineStretch } from './stretches.ts';

/** The `list-table` of reStructuredText: an item of a list for each row, with an item for each cell inside. */
export const listTable: Notation = {
  name: 'listTable',
  read(lines, at) {
    const { text } = lines[at] as Line;
    if (!text.includes('list-table') || !/^\s*(?:\.\. |`{3,}\{|:{3,}\{)list-table(?:::|\})/.test(text))
      return undefined;
    const end = endOfDirective(lines, at);
    const rows = rowsOf(lines.slice(at + 1, end));
    return rows.length > 0 ? { rows, end } : undefined;
  },
};

/** The first line behind the directive that is indented no deeper than it, the rest of a broken cell left out. */
function endOfDirective(lines: readonly Line[], at: number): number {
  const depth = indent(lines[at] as Line);
  let end = at + 1;
  for (let i = end; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (isBlank(line)) continue;
    if (indent(line) <= depth && !isWithin(lines, i, depth)) break;
    end = i + 1;
  }
  return end;
}

/** Whether the line stands between two others, and the next is a cell: it lost its indentation, or broke off the cell above. */
function isWithin(lines: readonly Line[], at: number, depth: number): boolean {
  const [above, below] = [lines[at - 1], lines[at + 1]];
  return !!above && !!below && !isBlank(above) && indent(below) > depth && item.test(below.text);
}

function indent({ text }: Line): number {
  return trim(text, 0, text.length).from;
}

/** The item of a row with its first cell, or a cell. */
const item = /^(\s*)(?:[*+]\s+)?-(?:\s+|$)/;
const rowItem = /^\s*[*+]\s+-(?:\s|$)/;

function rowsOf(lines: readonly Line[]): RawRow[] {
  const rows: { stretches: LineStretch[]; place: LineStretch }[][] = [];
  for (const line of lines) {
    const mark = item.exec(line.text);
    if (rowItem.test(line.text)) rows.push([]);
    const row = rows.at(-1);
    if (!row || isBlank(line)) continue;
    const from = mark?.[0].length ?? 0;
    const stretch = filled(line, from, line.text.length);
    if (mark) row.push({ stretches: stretch ? [stretch] : [], place: { line, from, to: from } });
    else if (stretch) row.at(-1)?.stretches.push(stretch);
  }
  return rows.map((row, i) => {
    const cells = row.map(({ stretches, place }) => cellOf(stretches, spanIn(place.line, place.from, place.to)));
    const span = (cells[0] as RawCell).span.through((cells.at(-1) as RawCell).span);
    const open = i === rows.length - 1 && (lines.at(-1)?.last ?? false);
    return { cells, bounds: 'row', notation: 'listTable', span, open };
  });
}
