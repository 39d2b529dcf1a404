import { isBlank, spanIn, type Line } from '../line.ts';
import type { Notation } from '../notation.ts';
import type { RawCell, RawRow } from '../row.ts';
import { cellOf, filled, type LineStretch } from './stretches.ts';

/**
 * Rows between bars whose cells are broken over lines, with blanks or other cells behind: the lines tell no row, but
 * every row has a bar at both ends and as many as the others.
 */
export const brokenRows: Notation = {
  name: 'pipe',
  read(lines, at) {
    if (!opens(lines[at]) || (at > 0 && isOfBlock(lines[at - 1]))) return undefined;
    let end = at;
    while (end < lines.length && end - at < longestTable && isOfBlock(lines[end])) end++;
    const block = lines.slice(at, end);
    const bars = block.every(isWhole) ? undefined : barsOfRow(block);
    const rows = bars === undefined ? undefined : rowsIn(block, bars);
    return rows && { rows: rows.map(readRow).filter((row) => !isRule(row)), end };
  },
};

/** The longest table of a form, its cells broken to a few characters a line. */
const longestTable = 2000;
/** A row goes on over no more lines. */
const longestRow = 120;
/** Bars of a row of three cells: with fewer, a cell that is broken is no other than a row. */
const fewestBars = 4;

function isOfBlock(line: Line | undefined): boolean {
  return line !== undefined && !isBlank(line) && !line.rows;
}

function opens(line: Line | undefined): boolean {
  return line !== undefined && line.text.trimStart().startsWith('|');
}

function closes(line: Line): boolean {
  return /(?<!\\)\|$/.test(line.text.trimEnd());
}

function isWhole(line: Line): boolean {
  return opens(line) && closes(line);
}

const bar = /(?<!\\)\|/g;

function countBars({ text }: Line): number {
  return text.match(bar)?.length ?? 0;
}

/** How many bars a row has: as many as the line with most that begins and ends with one; any other may be the end of a row. */
function barsOfRow(lines: readonly Line[]): number | undefined {
  const bars = lines.filter(isWhole).reduce((most, line) => Math.max(most, countBars(line)), 0);
  return bars >= fewestBars ? bars : undefined;
}

/** The lines of each row; undefined where some have more bars or fewer. */
function rowsIn(lines: readonly Line[], bars: number): Line[][] | undefined {
  const rows: Line[][] = [];
  let row: Line[] = [];
  let found = 0;
  for (const line of lines) {
    if (row.length === 0 && !opens(line)) return undefined;
    row.push(line);
    found += countBars(line);
    if (found > bars || row.length > longestRow) return undefined;
    if (found < bars) continue;
    if (!closes(line)) return undefined;
    rows.push(row);
    row = [];
    found = 0;
  }
  return row.length === 0 ? rows : undefined;
}

/** The rule under a head: marks for “none” have no more than one dash each. */
function isRule({ cells }: RawRow): boolean {
  return cells.every(({ text }) => /^:?-+:?$/.test(text)) && cells.some(({ text }) => text.includes('--'));
}

function readRow(lines: readonly Line[]): RawRow {
  const cells: { stretches: LineStretch[]; line: Line; at: number }[] = [];
  for (const line of lines) {
    let from = 0;
    for (const { index } of line.text.matchAll(bar)) {
      addTo(cells.at(-1)?.stretches, line, from, index);
      cells.push({ stretches: [], line, at: index + 1 });
      from = index + 1;
    }
    addTo(cells.at(-1)?.stretches, line, from, line.text.length);
  }
  const read = cells.slice(0, -1).map(({ stretches, line, at }) => cellOf(stretches, spanIn(line, at, at)));
  const span = (read[0] as RawCell).span.through((read.at(-1) as RawCell).span);
  return { cells: read, bounds: 'row', notation: 'pipe', span, open: lines.at(-1)?.last ?? false };
}

function addTo(stretches: LineStretch[] | undefined, line: Line, from: number, to: number): void {
  const stretch = filled(line, from, to);
  if (stretch) stretches?.push(stretch);
}
