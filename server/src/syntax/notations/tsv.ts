import { isTabbed, type Line } from '../line.ts';
import type { Notation } from '../notation.ts';
import type { RawRow } from '../row.ts';
import { withBrokenJoined } from './broken.ts';
import { isDashes, opensWithQuote, readDelimited } from './delimited.ts';
import { isVertical } from './vertical.ts';

/** A row a line, its cells divided by TABs: what spreadsheets and PDF readers give. */
export const tsv: Notation = {
  name: 'tsv',
  read(lines, at) {
    if (!isRowLine(lines, at)) return undefined;
    const rows: RawRow[] = [];
    let end = at;
    while (isRowLine(lines, end)) {
      const { row, end: next } = readTabbed(lines, end);
      if (!isDashes(row)) rows.push(row);
      end = next;
    }
    return { rows: withBrokenJoined(rows), end };
  },
};

/** Reads the row that begins in a line, whose cells TABs divide. */
export function readTabbed(lines: readonly Line[], at: number): { row: RawRow; end: number } {
  return readDelimited(lines, at, '\t', 'tsv');
}

/** Whether a line with TABs is a row; among lines of one cell each, only one that holds several is. */
function isRowLine(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (!line) return false;
  if (!isTabbed(line.text)) return opensWithQuote(lines, at, '\t');
  return !isVertical(lines, at) || line.text.split('\t').filter((cell) => cell.trim() !== '').length >= 2;
}
