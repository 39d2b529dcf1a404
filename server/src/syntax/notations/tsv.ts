import type { Line } from '../line.ts';
import type { Notation, RawRow } from '../notation.ts';
import { withBrokenJoined } from './broken.ts';
import { isDashes, readDelimited } from './delimited.ts';
import { isVertical } from './vertical.ts';

/** A row a line, its cells divided by TABs: what spreadsheets and PDF readers give. */
export const tsv: Notation = {
  name: 'tsv',
  read(lines, at) {
    if (!(lines[at] as Line).text.includes('\t') || isVertical(lines, at)) return undefined;
    const rows: RawRow[] = [];
    let end = at;
    while (end < lines.length && (lines[end] as Line).text.includes('\t')) {
      const { row, end: next } = readDelimited(lines, end, '\t', 'tsv');
      if (!isDashes(row)) rows.push(row);
      end = next;
    }
    return { rows: withBrokenJoined(rows), end };
  },
};
