import { spanIn, trimmedSpan, type Line } from '../line.ts';
import type { Notation } from '../notation.ts';
import type { RawCell, RawRow } from '../row.ts';
import { lostCharacter } from '../../text/visible.ts';
import { cellOf, filled, type LineStretch } from './stretches.ts';

/** Rows between bars, the last line of each drawn under with low lines around its words, as Debian's html2text prints them. */
export const underlined: Notation = {
  name: 'pipe',
  read(lines, at) {
    if (!drawsUnder(lines[at])) return undefined;
    const first = at + 1;
    let end = first;
    while (isLineOfTable(lines[end])) end++;
    const own = lines.slice(first, end);
    // In a draft low lines in cells are for what is filled in by hand; a program draws them under all of a table.
    const isDrawn = own.length > 0 && isUnderlined(own.at(-1) as Line) && !own.some(isRule);
    const rows = isDrawn ? rowsOf(own) : [];
    return rows.length > 0 ? { rows, end } : undefined;
  },
};

/** Whether nothing but the line stands there that is drawn above a table. */
function drawsUnder(line: Line | undefined): boolean {
  return line !== undefined && /^\s*_{8,}\s*$/.test(line.text);
}

function isLineOfTable(line: Line | undefined): boolean {
  return line?.text.startsWith('|') === true;
}

/** Whether low lines fill a cell up to its bar. */
function isUnderlined({ text }: Line): boolean {
  return text.includes('_|');
}

/** Whether it is the line below a head in Markdown, which no program draws that has low lines for it. */
function isRule({ text }: Line): boolean {
  return text.includes('-') && /^[|\s:-]+$/.test(text);
}

/** No row has more lines. */
const mostLines = 60;

/** The rows, each up to a line that is drawn under or in which the words of a cell ran over others; none where one has no end. */
function rowsOf(lines: readonly Line[]): RawRow[] {
  const rows: RawRow[] = [];
  let from = 0;
  for (const [i, line] of lines.entries()) {
    if (i - from >= mostLines) return [];
    const isEnd = isUnderlined(line) || line.text.includes(lostCharacter) || i === lines.length - 1;
    if (!isEnd) continue;
    rows.push(rowOf(lines.slice(from, i + 1)));
    from = i + 1;
  }
  return rows;
}

function rowOf(lines: readonly Line[]): RawRow {
  const columns = lines.map(stretchesOf);
  const last = lines.at(-1) as Line;
  const widest = columns.reduce((one, other) => (other.length > one.length ? other : one));
  const cells = widest.map((place, i) => cellBelow(columns, i, place));
  const span = trimmedSpan(lines[0] as Line).through(trimmedSpan(last));
  return { cells, bounds: 'row', notation: 'pipe', span, open: last.last && !last.text.trimEnd().endsWith('|') };
}

/** What stands between the bars of a line, the low lines at both ends left out. */
function stretchesOf(line: Line): LineStretch[] {
  const stretches: LineStretch[] = [];
  let from = line.text.indexOf('|') + 1;
  for (let bar = line.text.indexOf('|', from); bar >= 0; bar = line.text.indexOf('|', from)) {
    stretches.push({ line, from, to: bar });
    from = bar + 1;
  }
  if (from < line.text.trimEnd().length) stretches.push({ line, from, to: line.text.length });
  return stretches;
}

function cellBelow(columns: readonly (readonly LineStretch[])[], at: number, place: LineStretch): RawCell {
  const pieces = columns.flatMap((stretches) => stretches[at] ?? []).flatMap((stretch) => inked(stretch) ?? []);
  return cellOf(pieces, spanIn(place.line, place.from, place.from));
}

function inked({ line, from, to }: LineStretch): LineStretch | undefined {
  let [start, end] = [from, to];
  while (start < end && isDrawn(line.text[start])) start++;
  while (end > start && isDrawn(line.text[end - 1])) end--;
  return filled(line, start, end);
}

function isDrawn(unit: string | undefined): boolean {
  return unit === '_' || unit === ' ';
}
