import { isFigure, isLikeFigure, isNumber } from '../figure.ts';
import { isBlank, isSpace, isTabbed, spanIn, trim, type Line } from '../line.ts';
import type { Notation, Wordlist } from '../notation.ts';
import type { RawCell, RawRow } from '../row.ts';
import { hasHan } from '../../text/normal.ts';
import { isBrokenNumber, joinedText } from './broken.ts';
import { isFurniture } from './tokens.ts';

/** How far to look ahead before deciding between this notation and rows of cells. */
const lookAhead = 40;

/**
 * One cell a line, each behind a TAB, an empty line between rows: what a word processor gives. A line
 * without TAB goes on with the cell above, even behind an empty line, where a cell holds two paragraphs.
 */
export const vertical: Notation = {
  name: 'vertical',
  read(lines, at, words) {
    if (!isCellLine(lines[at]) || !isVertical(lines, at)) return undefined;
    const rows: RawRow[] = [];
    let cells: RawCell[] = [];
    const close = (open: boolean) => {
      if (cells.length > 0) rows.push(rowOf(cells, open));
      cells = [];
    };
    let i = at;
    let end = at;
    for (let gap = false; i < lines.length; i++) {
      const line = lines[i] as Line;
      if (isCellLine(line)) {
        if (gap) close(false);
        cells.push(cellOf(line, line.text.indexOf('\t') + 1));
      } else if (isBlank(line)) {
        gap = true;
        continue;
      } else {
        const cell = cells.at(-1);
        const joined = cell && (gap ? secondParagraph : nextLine)(cell, lines.slice(i, i + 1 + nearest), words);
        if (joined) cells[cells.length - 1] = joined;
        else if (!interruptsRow(cell, lines, i)) break;
      }
      gap = false;
      end = i + 1;
    }
    close(lines[end - 1]?.last ?? false);
    const lostBreaks = rows.length > 3 && rows.every((row) => row.cells.length === 1);
    return { rows: rows.flatMap((row) => (lostBreaks || holdsRows(row, words) ? cellByCell(row) : [row])), end };
  },
};

/** The next cell comes in one of so many lines. */
const nearest = 4;

/** So many lines of a page's end and the next one's beginning may stand inside a row. */
const longestInterruption = 6;

/** Whether the line stands between two figures of one row, as page numbers and running heads do. */
function interruptsRow(cell: RawCell | undefined, lines: readonly Line[], at: number): boolean {
  if (cell === undefined || !isFigure(cell.text)) return false;
  const next = lines.slice(at + 1, at + longestInterruption).find((line) => isCellLine(line));
  return next !== undefined && isNumber(cellOf(next, 0).text);
}

/** Whether the empty lines between rows are lost: a label stands behind figures. */
function holdsRows(row: RawRow, words: Wordlist): boolean {
  const first = row.cells.findIndex((cell) => cell.text !== '' && isFigure(cell.text));
  return first >= 0 && row.cells.slice(first).some((cell) => !isFigure(cell.text) && words.isLabel(cell.text));
}

function cellByCell(row: RawRow): RawRow[] {
  return row.cells.map((cell, i) => ({
    ...row,
    cells: [cell],
    bounds: 'cell',
    span: cell.span,
    open: row.open && i === row.cells.length - 1,
  }));
}

/** Whether most of the next lines hold a single cell behind a TAB. */
export function isVertical(lines: readonly Line[], at: number): boolean {
  let single = 0;
  let several = 0;
  for (let i = at; i < lines.length && i < at + lookAhead; i++) {
    const line = lines[i] as Line;
    if (isCellLine(line)) single++;
    else if (isTabbed(line.text)) several++;
    else if (!isBlank(line) && line.text.length > 60) break;
  }
  return single > several;
}

/** Whether a TAB, which blanks of an indented table may stand before, divides the line's text from its beginning. */
function isCellLine(line: Line | undefined): boolean {
  const tab = line === undefined ? -1 : line.text.indexOf('\t');
  if (line === undefined || tab < 0 || line.text.includes('\t', tab + 1)) return false;
  if (line.text.includes('|') && !isTabbed(line.text)) return false;
  for (let i = 0; i < tab; i++) if (!isSpace(line.text.charCodeAt(i))) return false;
  return true;
}

function cellOf(line: Line, start: number): RawCell {
  const { from, to } = trim(line.text, start, line.text.length);
  return { text: line.text.slice(from, to), span: spanIn(line, from, to), width: 1 };
}

function rowOf(cells: RawCell[], open: boolean): RawRow {
  const span = (cells[0] as RawCell).span.through((cells.at(-1) as RawCell).span);
  return { cells, bounds: 'row', notation: 'vertical', span, open };
}

/** The cell with a line right below it added: any short text that is no label of its own. */
function nextLine(cell: RawCell, [line, ...behind]: readonly Line[], words: Wordlist): RawCell | undefined {
  const rest = cellOf(line as Line, 0);
  if (cell.text === '') return fillsCell(rest, behind, words) ? rest : undefined;
  const joined = together(cell, rest);
  if (isNumberOf(cell, rest) || (mayGoOn(cell, rest) && words.isWholeLabel(joined.text))) return joined;
  if (isBrokenNumber(cell.text, rest.text)) return { ...joined, text: joinedText(cell.text, rest.text) };
  if (rest.text.length > 40 || /[。！？]$/.test(rest.text) || isNumber(cell.text)) return undefined;
  if (words.isLabel(cell.text) && words.isLabel(rest.text)) return undefined;
  return joined;
}

/** The cell with a line behind an empty one added: what makes a known label or may be a piece of one, or the figure of an empty cell. */
function secondParagraph(cell: RawCell, [line, ...behind]: readonly Line[], words: Wordlist): RawCell | undefined {
  const rest = cellOf(line as Line, 0);
  if (cell.text === '') return fillsCell(rest, behind, words) ? rest : undefined;
  const joined = together(cell, rest);
  if (isNumberOf(cell, rest) || (mayGoOn(cell, rest) && words.isWholeLabel(joined.text))) return joined;
  if (words.isLabel(rest.text)) return undefined;
  if (words.isLabel(joined.text)) return joined;
  const isPiece = words.isFragment(joined.text) || (!words.isLabel(cell.text) && words.isFragment(rest.text));
  return isPiece && isCellLine(behind[0]) ? joined : undefined;
}

/** What stands in the place of a figure is no longer; other words are a running head. */
const longestMark = 12;
const longestRemark = 4;

/** Whether the line is what an empty cell above it holds: a figure, or what stands in the place of one before the next cell, #REF! or 待核. */
function fillsCell({ text }: RawCell, behind: readonly Line[], words: Wordlist): boolean {
  if (isLikeFigure(text)) return true;
  if (text.length > (hasHan(text) ? longestRemark : longestMark)) return false;
  if (/[\s|。；：]/.test(text) || isFurniture(text) || words.isFragment(text)) return false;
  return isCellLine(behind.find((line) => !isBlank(line)));
}

/** Whether the line is no row of its own, nor a caption or numbered label below a figure. */
function mayGoOn({ text }: RawCell, rest: RawCell): boolean {
  if (rest.text.includes('\t')) return false;
  return !isNumber(text) || (/^[1-9]$/.test(text) && !/^第|^[（(]?[\d一二三四五六七八九十]/.test(rest.text));
}

/** Whether the cell is the number of an item whose point and words stand in the line. */
function isNumberOf({ text }: RawCell, rest: RawCell): boolean {
  return /^\d{1,2}$/.test(text) && /^[.．、)）]\D/.test(rest.text);
}

function together(cell: RawCell, rest: RawCell): RawCell {
  return { text: join(cell.text, rest.text), span: cell.span.through(rest.span), width: 1 };
}

/** Two pieces of a cell: without a blank where Han characters meet. */
function join(one: string, other: string): string {
  return /[\u2e80-\uffef]$/.test(one) || /^[\u2e80-\uffef]/.test(other) ? one + other : `${one} ${other}`;
}
