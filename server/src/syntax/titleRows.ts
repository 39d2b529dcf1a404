import type { Line } from './line.ts';
import { gridWidthOf, type RawCell, type RawRow } from './row.ts';

/** A title takes no more rows of a table. */
const mostRows = 3;

/** The lines with the title of each table that stands in its first rows, across all columns, as lines above it. */
export function withTitleRows(lines: readonly Line[], isTitle: (text: string) => boolean): Line[] {
  return lines.flatMap((line) => {
    const count = line.rows ? titleRows(line.rows, isTitle) : 0;
    return count > 0 ? divided(line, line.rows ?? [], count) : [line];
  });
}

/** How many rows a table begins with that end in a title. */
function titleRows(rows: readonly RawRow[], isTitle: (text: string) => boolean): number {
  let text = '';
  let count = 0;
  for (const [at, row] of rows.slice(0, Math.min(mostRows, rows.length - 1)).entries()) {
    const cell = onlyCell(row);
    if (!cell) break;
    text += cell.text;
    if (isTitle(cell.text) || isTitle(text)) count = at + 1;
  }
  return count;
}

/** What stands alone in a row of several columns. */
function onlyCell({ cells }: RawRow): RawCell | undefined {
  const [only, ...others] = cells.filter(({ text }) => text !== '');
  return others.length === 0 && gridWidthOf(cells) > 1 ? only : undefined;
}

function divided(line: Line, rows: readonly RawRow[], count: number): Line[] {
  const rest = rows.slice(count);
  const titles = rows.slice(0, count).flatMap((row) => onlyCell(row) ?? []);
  return [...titles.map((cell) => lineOf(cell, line)), { ...line, from: startOf(rest, line), rows: rest }];
}

function startOf([first]: readonly RawRow[], { anchor, from }: Line): number {
  return first ? first.span.start - anchor.offset : from;
}

function lineOf({ text, span }: RawCell, { anchor }: Line): Line {
  const from = span.start - anchor.offset;
  const end = span.end - anchor.offset;
  if (end - from === text.length) return { text, anchor, from, last: false };
  const units = Array.from({ length: text.length });
  return { text, anchor, from, places: units.map(() => from), ends: units.map(() => end), last: false };
}
