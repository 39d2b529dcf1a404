import { isNumber } from '../figure.ts';
import { isBlank, spanIn, trim, type Line } from '../line.ts';
import type { Notation } from '../notation.ts';
import type { RawCell, RawRow } from '../row.ts';
import { isBrokenNumber, joinedText } from './broken.ts';
import { endOfBars, mostlySingleCells } from './pipe.ts';

/** One cell a line, with a bar behind it, before it or on a line of its own: what web pages turned into text give. */
export const barred: Notation = {
  name: 'barred',
  read(lines, at) {
    const end = isAlternation(lines, at) ? endOfAlternation(lines, at) : endOfCells(lines, at);
    if (end === at || !mostlySingleCells(lines, at, end)) return undefined;
    return { rows: readCells(lines.slice(at, end)), end };
  },
};

/** The line behind the last with a bar; between two of them one may hold the beginning of a number. */
function endOfCells(lines: readonly Line[], at: number): number {
  let end = endOfBars(lines, at);
  while (end > at && isBroken(lines, end)) end = Math.max(end + 2, endOfBars(lines, end + 1));
  return end;
}

/** Whether a line without a bar and what stands before the next one's are one number. */
function isBroken(lines: readonly Line[], at: number): boolean {
  const [text = '', next = ''] = lines.slice(at, at + 2).map((line) => line.text);
  return isBrokenNumber(text.trim(), next.split('|', 1).join('').trim());
}

function isBar(line: Line | undefined): boolean {
  return line !== undefined && /^\s*\|+\s*$/.test(line.text);
}

/** So many lines hold two cells and their bars, empty lines between them. */
const alternation = 8;

/** Whether a cell and a bar stand in lines of their own, right below each other or twice with empty lines between. */
function isAlternation(lines: readonly Line[], at: number): boolean {
  if (isBar(lines[at + 1])) return true;
  const [, bar, cell, next] = lines.slice(at, at + alternation).filter((line) => !isBlank(line));
  return isBar(bar) && cell?.text.includes('|') === false && isBar(next);
}

/** The line behind the last of those that alternate between a cell and a bar. */
function endOfAlternation(lines: readonly Line[], at: number): number {
  let end = at;
  for (let i = at; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.text.includes('|')) end = i + 1;
    else if (!isBlank(line) && !isBarNext(lines, i) && !isBroken(lines, i)) break;
  }
  return end;
}

/** Whether a bar stands in the next line, or behind an empty one. */
function isBarNext(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1];
  return isBar(next) || (next !== undefined && isBlank(next) && isBar(lines[at + 2]));
}

/** The cells between bars, each a row of its own; a bar with nothing before it ends an empty cell. */
function readCells(lines: readonly Line[]): RawRow[] {
  const rows: RawRow[] = [];
  let pending: RawCell | undefined; // its bar has not come yet
  let apart = false; // a row ends between the cell above and the next
  const emit = (cell: RawCell | undefined, open: boolean) => {
    if (!cell) return;
    rows.push({ cells: [cell], bounds: 'cell', notation: 'barred', span: cell.span, open, ...(apart && { apart }) });
    pending = undefined;
    apart = false;
  };
  let emptyLine: Line | undefined;
  for (const line of lines) {
    if (isBlank(line)) emptyLine ??= line;
    if (endsRow(line, pending ?? rows.at(-1)?.cells[0])) {
      emit(pending, false);
      apart = true;
      continue;
    }
    for (const { from, to, barred } of stretches(line.text)) {
      const filled = trim(line.text, from, to);
      if (filled.from < filled.to) {
        const cell = cellOf(line, filled.from, filled.to);
        const broken = pending && brokenNumber(pending, cell);
        if (!broken) emit(pending, false);
        pending = broken ?? cell;
      }
      if (!barred) continue;
      emit(pending ?? emptyCell(emptyLine ?? line, filled.from), false);
      emptyLine = undefined;
    }
  }
  emit(pending, lines.at(-1)?.last ?? false);
  return rows;
}

/**
 * Whether the line ends a row whose last cell that is. Several bars in a line stand for columns that a merged cell
 * has swallowed, and for blanks that were dropped: which, nobody knows.
 */
function endsRow({ text }: Line, last: RawCell | undefined): boolean {
  return text.includes('||') && /^\s*\|{2,}\s*$/.test(text) && last !== undefined && isNumber(last.text);
}

/** An empty cell: on the empty line before its bar, where there is one. */
function emptyCell(line: Line, from: number): RawCell {
  const at = Math.min(from, line.text.length);
  return cellOf(line, at, at);
}

/** Two pieces of one number that no bar stands between. */
function brokenNumber(one: RawCell, other: RawCell): RawCell | undefined {
  if (!isBrokenNumber(one.text, other.text)) return undefined;
  return { text: joinedText(one.text, other.text), span: one.span.through(other.span), width: 1 };
}

/** The stretches of a text that bars end, and the rest. */
function* stretches(text: string): Generator<{ from: number; to: number; barred: boolean }> {
  let from = 0;
  for (let to = text.indexOf('|'); to >= 0; to = text.indexOf('|', from)) {
    yield { from, to, barred: true };
    from = to + 1;
  }
  yield { from, to: text.length, barred: false };
}

function cellOf(line: Line, from: number, to: number): RawCell {
  return { text: line.text.slice(from, to), span: spanIn(line, from, to), width: 1 };
}
