import { isBlank, spanIn, trim, type Line } from '../line.ts';
import type { Notation } from '../notation.ts';
import type { RawCell, RawRow } from '../row.ts';
import { endOfBars, mostlySingleCells } from './pipe.ts';

/** One cell a line, with a bar behind it, before it or on a line of its own: what web pages turned into text give. */
export const barred: Notation = {
  name: 'barred',
  read(lines, at) {
    const end = isAlternation(lines, at) ? endOfAlternation(lines, at) : endOfBars(lines, at);
    if (end === at || !mostlySingleCells(lines, at, end)) return undefined;
    return { rows: readCells(lines.slice(at, end)), end };
  },
};

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
    else if (!isBlank(line) && !isBar(lines[i + 1]) && !(isBlankLine(lines[i + 1]) && isBar(lines[i + 2]))) break;
  }
  return end;
}

function isBlankLine(line: Line | undefined): boolean {
  return line !== undefined && isBlank(line);
}

/** The stretch of a line that holds a cell whose bar has not come yet. */
interface Piece {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
}

/** The cells between bars, each a row of its own; a bar with nothing before it ends an empty cell. */
function readCells(lines: readonly Line[]): RawRow[] {
  const rows: RawRow[] = [];
  let pending: Piece | undefined;
  const emit = (piece: Piece | undefined, open: boolean) => {
    if (piece) rows.push(rowOf(piece, open));
    pending = undefined;
  };
  let emptyLine: Line | undefined;
  for (const line of lines) {
    if (isBlank(line)) emptyLine ??= line;
    for (const { from, to, barred } of stretches(line.text)) {
      const filled = trim(line.text, from, to);
      if (filled.from < filled.to) {
        emit(pending, false);
        pending = { line, ...filled };
      }
      if (!barred) continue;
      emit(pending ?? emptyCell(emptyLine ?? line, filled.from), false);
      emptyLine = undefined;
    }
  }
  emit(pending, pending?.line.last ?? false);
  return rows;
}

/** An empty cell: on the empty line before its bar, where there is one. */
function emptyCell(line: Line, from: number): Piece {
  const at = Math.min(from, line.text.length);
  return { line, from: at, to: at };
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

function rowOf({ line, from, to }: Piece, open: boolean): RawRow {
  const cell: RawCell = { text: line.text.slice(from, to), span: spanIn(line, from, to), width: 1 };
  return { cells: [cell], bounds: 'cell', notation: 'barred', span: cell.span, open };
}
