import { isBlank, spanIn, type Line } from '../line.ts';
import type { Notation } from '../notation.ts';
import type { RawRow } from '../row.ts';
import { cellOf, filled, type LineStretch } from './stretches.ts';

/**
 * Tables as XWiki and Creole write them: a bar before each cell and none behind the last, `|=` before a head,
 * blocks over several lines between `(((` and `)))`, `\\` where a line of a cell ends.
 */
export const creole: Notation = {
  name: 'pipe',
  read(lines, at) {
    if (!isHead(lines[at])) return undefined;
    const rows: RawRow[] = [];
    let end = at;
    while (/^\s*\|/.test(lines[end]?.text ?? '')) {
      const row = readRow(lines, end);
      if (!row) break;
      rows.push(row.row);
      end = row.end;
    }
    return rows.length > 0 ? { rows, end } : undefined;
  },
};

/** Whether a row of heads stands in the line, and no bar behind them. */
function isHead(line: Line | undefined): boolean {
  return line !== undefined && /^\s*\|=/.test(line.text) && !line.text.trimEnd().endsWith('|');
}

/** A row goes on over no more lines. */
const mostLines = 120;

interface OpenCell {
  readonly stretches: LineStretch[];
  /** Where its text would stand. */
  readonly place: LineStretch;
}

/** The row that begins in a line; undefined where a block in it does not end. */
function readRow(lines: readonly Line[], at: number): { row: RawRow; end: number } | undefined {
  const reader = new RowReader();
  for (let end = at; end < lines.length && end < at + mostLines; end++) {
    const line = lines[end] as Line;
    reader.take(line);
    const next = lines[end + 1];
    if (!reader.isInBlock && (!next || isBlank(next) || next.text.trimStart().startsWith('|')))
      return { row: reader.row(line.last), end: end + 1 };
  }
  return undefined;
}

/** What divides a row: bars, the ends of blocks and of lines in a cell. */
const marks = /\|=?|\({3}|\){3}|\\\\/g;

class RowReader {
  readonly #cells: OpenCell[] = [];
  #depth = 0;

  get isInBlock(): boolean {
    return this.#depth > 0;
  }

  take(line: Line): void {
    let from = 0;
    for (const { index, 0: mark } of line.text.matchAll(marks)) {
      if (mark.startsWith('|') && this.#depth > 0) continue;
      this.#add(line, from, index);
      from = index + mark.length;
      if (mark === '(((') this.#depth++;
      else if (mark === ')))') this.#depth = Math.max(0, this.#depth - 1);
      else if (mark.startsWith('|')) this.#cells.push({ stretches: [], place: { line, from, to: from } });
    }
    this.#add(line, from, line.text.length);
  }

  #add(line: Line, from: number, to: number): void {
    const stretch = filled(line, from, to);
    if (stretch) this.#cells.at(-1)?.stretches.push(stretch);
  }

  row(open: boolean): RawRow {
    const cells = this.#cells.map(({ stretches, place }) =>
      cellOf(stretches, spanIn(place.line, place.from, place.to)),
    );
    const [first, last] = [cells[0], cells.at(-1)] as [(typeof cells)[0], (typeof cells)[0]];
    return { cells, bounds: 'row', notation: 'pipe', span: first.span.through(last.span), open };
  }
}
