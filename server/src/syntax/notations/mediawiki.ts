import { spanIn, type Line } from '../line.ts';
import type { Notation } from '../notation.ts';
import type { RawCell, RawRow } from '../row.ts';
import { cellOf, filled, type LineStretch } from './stretches.ts';

/** Tables of a wiki, between `{|` and `|}`: a row behind each `|-`, its cells in lines of their own or between `||`. */
export const mediawiki: Notation = {
  name: 'mediawiki',
  read(lines, at) {
    if (!isStart(lines[at])) return undefined;
    const reader = new WikiReader();
    let end = at + 1;
    while (end < lines.length && !/^\s*\|\}/.test((lines[end] as Line).text)) reader.take(lines[end++] as Line);
    const rows = reader.done(end === lines.length);
    return rows.length > 0 ? { rows, end: Math.min(end + 1, lines.length) } : undefined;
  },
};

function isStart(line: Line | undefined): boolean {
  return line !== undefined && line.text.includes('{|') && /^[\s:]*\{\|/.test(line.text);
}

/** Attributes of a cell, as they stand before its text. */
const attributes =
  /^\s*[\w-]+\s*=\s*(?:"[^"|]*"|'[^'|]*'|[^\s|"'=]+)(?:\s+[\w-]+\s*=\s*(?:"[^"|]*"|'[^'|]*'|[^\s|"'=]+))*\s*\|(?!\|)/;

/** Marks of emphasis. */
const emphasis = /^'{2,5}|'{2,5}$/g;

interface WikiCell {
  readonly stretches: LineStretch[];
  /** Where its text would stand. */
  readonly place: LineStretch;
  readonly width: number;
}

class WikiReader {
  readonly #rows: RawRow[] = [];
  #cells: WikiCell[] = [];
  /** Whether lines go on with a caption, which is no cell. */
  #inCaption = false;

  take(line: Line): void {
    const start = line.text.length - line.text.trimStart().length;
    const mark = line.text[start] ?? '';
    if (line.text.startsWith('|-', start)) this.#endRow(false);
    else if (line.text.startsWith('|+', start)) this.#inCaption = true;
    else if (mark === '|' || mark === '!') this.#takeCells(line, start + 1, mark);
    else if (!this.#inCaption) this.#goOn(line);
  }

  done(isOpen: boolean): RawRow[] {
    this.#endRow(isOpen);
    return this.#rows;
  }

  #takeCells(line: Line, start: number, mark: string): void {
    this.#inCaption = false;
    const divider = mark === '!' ? /!!|\|\|/g : /\|\|/g;
    divider.lastIndex = start;
    let from = start;
    for (;;) {
      const found = divider.exec(line.text);
      this.#takeCell(line, from, found ? found.index : line.text.length);
      if (!found) return;
      from = divider.lastIndex;
    }
  }

  #takeCell(line: Line, from: number, to: number): void {
    const [before = ''] = attributes.exec(line.text.slice(from, to)) ?? [];
    const width = Number(/\bcolspan\s*=\s*["']?(\d{1,2})\b/.exec(before)?.[1] ?? 1);
    const start = from + before.length;
    const stretch = withoutEmphasis(line, start, to);
    this.#cells.push({ stretches: stretch ? [stretch] : [], place: { line, from: start, to: start }, width });
  }

  #goOn(line: Line): void {
    const stretch = withoutEmphasis(line, 0, line.text.length);
    if (stretch) this.#cells.at(-1)?.stretches.push(stretch);
  }

  #endRow(isOpen: boolean): void {
    const cells = this.#cells.map(({ stretches, place, width }) =>
      cellOf(stretches, spanIn(place.line, place.from, place.to), Math.max(1, width)),
    );
    this.#cells = [];
    const [first, last] = [cells[0], cells.at(-1)] as [RawCell | undefined, RawCell | undefined];
    if (!first || !last) return;
    this.#rows.push({ cells, bounds: 'row', notation: 'mediawiki', span: first.span.through(last.span), open: isOpen });
  }
}

function withoutEmphasis(line: Line, from: number, to: number): LineStretch | undefined {
  const stretch = filled(line, from, to);
  if (!stretch) return undefined;
  const text = line.text.slice(stretch.from, stretch.to);
  const marks = [...text.matchAll(emphasis)];
  const opening = marks.find(({ index }) => index === 0)?.[0].length ?? 0;
  const closing = marks.findLast(({ index }) => index > 0)?.[0].length ?? 0;
  return opening + closing === 0 ? stretch : filled(line, stretch.from + opening, stretch.to - closing);
}
