import { isBlank, spanIn, trim, type Line } from '../line.ts';
import type { Notation, RawCell, RawRow } from '../notation.ts';
import { endOfBars, mostlySingleCells } from './pipe.ts';

/** One cell a line, with a bar behind it, before it or on a line of its own: what web pages turned into text give. */
export const barred: Notation = {
  name: 'barred',
  read(lines, at) {
    const end = isBar(lines[at + 1]) ? endOfAlternation(lines, at) : endOfBars(lines, at);
    if (end === at || !mostlySingleCells(lines, at, end)) return undefined;
    const rows: RawRow[] = [];
    for (let i = at; i < end; i++) rows.push(...cellsOf(lines[i] as Line));
    return { rows, end };
  },
};

function isBar(line: Line | undefined): boolean {
  return line !== undefined && /^\s*\|+\s*$/.test(line.text);
}

/** The line behind the last of those that alternate between a cell and a bar. */
function endOfAlternation(lines: readonly Line[], at: number): number {
  let end = at;
  for (let i = at; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.text.includes('|')) end = i + 1;
    else if (!isBlank(line) && !isBar(lines[i + 1]) && !(isBlankLine(lines[i + 1]) && isBar(lines[i + 2]))) break;
  }
  return end;
}

function isBlankLine(line: Line | undefined): boolean {
  return line !== undefined && isBlank(line);
}

/** The cells that end in the line, each a row of its own; a bar with nothing before it is an empty cell. */
function cellsOf(line: Line): RawRow[] {
  const rows: RawRow[] = [];
  let start = 0;
  for (let i = 0; i <= line.text.length; i++) {
    const bar = line.text.charCodeAt(i) === 124;
    if (!bar && i < line.text.length) continue;
    const { from, to } = trim(line.text, start, i);
    if (bar || from < to) rows.push(rowOf(line, from, to, line.last && !bar));
    start = i + 1;
  }
  return rows;
}

function rowOf(line: Line, from: number, to: number, open: boolean): RawRow {
  const cell: RawCell = { text: line.text.slice(from, to), span: spanIn(line, from, to), width: 1 };
  return { cells: [cell], bounds: 'cell', notation: 'barred', span: cell.span, open };
}
