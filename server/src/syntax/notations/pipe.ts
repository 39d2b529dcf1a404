import type { Span } from '../../text/span.ts';
import { isFigure } from '../figure.ts';
import { isBlank, isSpace, spanIn, trim, trimmedSpan, type Line } from '../line.ts';
import type { Notation } from '../notation.ts';
import type { RawCell, RawRow } from '../row.ts';
import { countBars, withoutCellMarks, withSingleBars } from './barMarks.ts';
import { isBrokenNumber, joinedRows, withBrokenJoined } from './broken.ts';
import { endBeforeLabelsBelow } from './labelBelow.ts';
import { withWrappedJoined } from './wrapped.ts';

/** Rows of cells between bars, as Markdown writes them; the outer bars and the rule under the head may be missing. */
export const pipe: Notation = {
  name: 'pipe',
  read(lines, at, words) {
    const end = endBeforeLabelsBelow(lines, at, endOfBars(lines, at), words);
    if (end === at || mostlySingleCells(lines, at, end)) return undefined;
    const rows = withoutCellMarks(rowsBetweenBars(withSingleBars(lines.slice(at, end))));
    return { rows: withWrappedJoined(withBrokenJoined(rows), words), end };
  },
};

/** The rows in lines that hold bars. */
function rowsBetweenBars(lines: readonly Line[]): RawRow[] {
  const rows: RawRow[] = [];
  const outer = outerBars(lines, 0, lines.length);
  for (let i = 0; i < lines.length;) {
    const last = endOfRow(lines, i, lines.length, outer);
    const row = last > i ? readBroken(lines.slice(i, last + 1), outer) : readRow(lines[i] as Line, outer);
    if (row && !(rows.length === 1 && isThinRule(row))) rows.push(row);
    i = last + 1;
  }
  return rows;
}

/** So many lines of a broken cell may stand without a bar. */
const mostPlain = 3;

/** The line behind the last of those that hold bars; single empty lines between them do not end it. */
export function endOfBars(lines: readonly Line[], at: number): number {
  let end = at;
  for (let i = at; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (i > end && beginsTable(lines, i)) break;
    if (line.text.includes('|')) end = i + 1;
    else if (i > end || !(isBlank(line) || isInsideCell(lines, at, i))) break;
    else if (!isBlank(line)) end = i + 1;
  }
  return end;
}

/** Whether a head with a rule of its own stands there, behind an empty line. */
function beginsTable(lines: readonly Line[], at: number): boolean {
  const rule = lines[at + 1]?.text ?? '';
  return (
    isBlank(lines[at - 1] as Line) &&
    lines[at]?.text.includes('|') === true &&
    rule.includes('|') &&
    isRule(rule, 0, rule.length)
  );
}

/** Whether a cell goes on in a line without bars: its row begins with a bar above it, and has others below. */
function isInsideCell(lines: readonly Line[], at: number, line: number): boolean {
  const above = lines.slice(Math.max(at, line - mostBreaks), line).findLast(({ text }) => /^\s*\|/.test(text));
  const before = lines[line - 1]?.text.trim() ?? '';
  if (!above || line === at || before === '' || before.endsWith('|')) return false;
  const below =
    lines
      .slice(line + 1, line + mostPlain)
      .find(({ text }) => text.includes('|'))
      ?.text.trim() ?? '|';
  return !below.startsWith('|');
}

/** Whether the lines hold one cell each rather than rows of cells. */
export function mostlySingleCells(lines: readonly Line[], from: number, to: number): boolean {
  let rows = 0;
  let singles = 0;
  for (let i = from; i < to; i++) {
    const { text } = lines[i] as Line;
    const cells = countCells(text);
    if (cells > 1 || (cells === 1 && isFramed(text))) rows++;
    else if (cells === 1) singles++;
  }
  const onlyBlanks = rows === 0 && singles === 0 && (lines[from] as Line).text.split('|').length > 3;
  return !onlyBlanks && (rows * 4 < singles || rows === 0);
}

/** Whether a bar stands on either side of the line's only cell. */
function isFramed(text: string): boolean {
  const { from, to } = trim(text, 0, text.length);
  return text[from] === '|' && text[to - 1] === '|' && to - from > 1;
}

function countCells(text: string): number {
  let cells = 0;
  let filled = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 124) {
      if (filled) cells++;
      filled = false;
    } else if (!filled) filled = !isSpace(unit);
  }
  return filled ? cells + 1 : cells;
}

/** So many more lines may go on with cells that are broken: each of fifteen heads may be, and some of them twice. */
const mostBreaks = 24;

/**
 * The line in which a row ends. It is further down where its closing bar stands there alone, or where it
 * has its bar at the left only and the line that has the other begins without.
 */
function endOfRow(lines: readonly Line[], at: number, end: number, outer: OuterBars): number {
  const { text } = lines[at] as Line;
  if (text.trim() === '|') return at;
  const isOpened = text.trimStart().startsWith('|');
  const isUnclosed = outer.closing && !text.trimEnd().endsWith('|');
  let last = lastCell(text);
  for (let i = at + 1; i < end && i <= at + mostBreaks; i++) {
    const next = (lines[i] as Line).text.trim();
    if (next === '|') return (lines[i] as Line).last ? at : i; // the text may end in a row begun
    if (next.startsWith('|') || !(isOpened ? mayGoOn(last, next) : isUnclosed && goesOnWithNumber(last, next))) break;
    if (next.endsWith('|')) return i;
    last = lastCell(next);
  }
  return at;
}

function lastCell(text: string): string {
  return text.slice(text.lastIndexOf('|') + 1).trim();
}

/** Whether a line can go on with the last cell of the one above: words, or the rest of a number. */
function mayGoOn(cell: string, line: string): boolean {
  return !isFigure(cell) || goesOnWithNumber(cell, line);
}

function goesOnWithNumber(cell: string, line: string): boolean {
  return isBrokenNumber(cell, line.slice(0, Math.max(0, line.indexOf('|'))).trim());
}

/** Whether the bars at the ends of a table's lines stand outside the first and the last cell. */
interface OuterBars {
  readonly opening: boolean;
  readonly closing: boolean;
  /** The rule under the head, which tells more where it lacks a bar at an end. */
  readonly rule: string | undefined;
}

/**
 * Where some lines begin without a bar, one that begins with a blank and a bar has an empty first cell; so
 * at the end.
 */
function outerBars(lines: readonly Line[], from: number, to: number): OuterBars {
  const texts = lines.slice(from, to).flatMap(({ text }) => (text.includes('|') ? [text] : []));
  const areOuter = (bar: RegExp, indented: RegExp) => {
    const barred = texts.filter((text) => bar.test(text));
    return barred.length === texts.length || !barred.every((text) => indented.test(text));
  };
  const rule = texts.find((text) => isRule(text, 0, text.length))?.trim();
  return { opening: areOuter(/^\s*\|/, /^[^\S\t]+\|/), closing: areOuter(/\|\s*$/, /\|[^\S\t]+$/), rule };
}

/** A row in which cells are broken over lines: the last cell of a line goes on in the next. */
function readBroken(lines: readonly Line[], outer: OuterBars): RawRow | undefined {
  if (lines.at(-1)?.text.trim() === '|') return readRow(lines[0] as Line, outer, true);
  const [first, ...others] = lines.map((line) => readRow(line, outer)).filter((row) => row !== undefined);
  return first && others.reduce(joinedRows, first);
}

/** @param isClosedBelow Whether the row's closing bar stands in a line of its own: then a blank at its end is a cell. */
function readRow(line: Line, outer: OuterBars, isClosedBelow = false): RawRow | undefined {
  const trimmed = trim(line.text, 0, line.text.length);
  const { from } = trimmed;
  const to = isClosedBelow ? line.text.length : trimmed.to;
  if (from === to || isRule(line.text, from, to)) return undefined;
  const opens = line.text[from] === '|';
  const closes = !isClosedBelow && line.text[to - 1] === '|' && line.text[to - 2] !== '\\';
  const inner = innerEnds(line.text, opens, outer.rule);
  const opened = opens && outer.opening && !inner.opening;
  const closed = closes && outer.closing && !inner.closing;
  const cells = splitBars(line, opened ? from + 1 : from, closed ? to - 1 : to);
  if (cells.length === 0) return undefined;
  const span: Span = trimmedSpan(line);
  return { cells, bounds: 'row', notation: 'pipe', span, open: line.last && !closed };
}

/**
 * Whether a bar at an end of a row divides an empty cell from the others: the rule has none there, and the row has as many
 * bars as the rule, or blanks behind its last one.
 */
function innerEnds(text: string, opens: boolean, rule: string | undefined): Pick<OuterBars, 'opening' | 'closing'> {
  if (rule === undefined || (rule.startsWith('|') && rule.endsWith('|'))) return { opening: false, closing: false };
  const isAlike = countBars(text) === countBars(rule);
  const isFramed = opens && !rule.startsWith('|');
  return {
    opening: isFramed && isAlike,
    closing: !rule.endsWith('|') && (isAlike || (!isFramed && /\|[^\S\t]+$/.test(text))),
  };
}

/** The cells between bars in a stretch of a line; `\|` is no bar. */
function splitBars(line: Line, from: number, to: number): RawCell[] {
  const cells: RawCell[] = [];
  let start = from;
  if (from > to) return cells;
  for (let i = from; i <= to; i++) {
    if (i < to && (line.text.charCodeAt(i) !== 124 || line.text[i - 1] === '\\')) continue;
    const cell = trim(line.text, start, i);
    cells.push({ text: line.text.slice(cell.from, cell.to), span: spanIn(line, cell.from, cell.to), width: 1 });
    start = i + 1;
  }
  return cells;
}

/** A rule of single dashes, which only its place behind the first row tells from marks for “none”. */
function isThinRule(row: RawRow): boolean {
  return row.cells.length > 1 && row.cells.every((cell) => /^:?-+:?$/.test(cell.text));
}

/** A rule wherever it stands: bars, dashes, corners and colons only, some cell with two dashes or more. */
function isRule(text: string, from: number, to: number): boolean {
  let dashes = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 45) dashes++;
    else if (unit !== 124 && unit !== 58 && unit !== 43 && unit !== 32 && unit !== 9) return false;
  }
  return dashes >= 2 && /--/.test(text);
}
