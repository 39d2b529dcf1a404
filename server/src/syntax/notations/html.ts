import { readHtml } from '../html/readHtml.ts';
import { beginsTable, withHtmlNames } from '../html/xmlTables.ts';
import type { Line } from '../line.ts';
import type { Notation } from '../notation.ts';

/** Tables in HTML, whether the whole document is HTML or they stand in Markdown; and in XML that has other names for it. */
export const html: Notation = {
  name: 'html',
  read(lines, at) {
    const line = lines[at] as Line;
    if (line.rows) return { rows: line.rows, end: at + 1 };
    if (line.places || !beginsTable.test(line.text)) return undefined;
    const end = endOfTable(lines, at);
    const { source, starts } = joinLines(lines.slice(at, end));
    const placeOf = (index: number) => {
      const i = lineOf(starts, index);
      return (lines[at + i] as Line).from + index - (starts[i] as number);
    };
    const rows = readHtml(withHtmlNames(source), line.anchor, placeOf).flatMap((part) => part.rows ?? []);
    return { rows, end };
  },
};

/** The line behind the one in which the table ends that begins here, tables inside it counted; what is commented out is blank. */
function endOfTable(lines: readonly Line[], at: number): number {
  let depth = 0;
  let isInside = false;
  for (let i = at; i < lines.length; i++) {
    for (const [, slash] of (lines[i] as Line).text.matchAll(/<(\/?)(?:informaltable|table(?::table)?)[\s>]/gi)) {
      if (!slash) isInside = true;
      if (isInside) depth += slash ? -1 : 1;
    }
    if (depth <= 0) return i + 1;
  }
  return lines.length;
}

function joinLines(lines: readonly Line[]): { source: string; starts: number[] } {
  const starts: number[] = [];
  let length = 0;
  for (const line of lines) {
    starts.push(length);
    length += rawOf(line).length + 1;
  }
  return { source: lines.map(rawOf).join('\n'), starts };
}

function rawOf({ raw, text }: Line): string {
  return raw ?? text;
}

function lineOf(starts: readonly number[], index: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
