import { hasHan } from '../../text/normal.ts';
import { isNumber } from '../figure.ts';
import { spanIn, type Line } from '../line.ts';
import type { Notation, Wordlist } from '../notation.ts';
import { gridWidthOf, type RawCell, type RawRow } from '../row.ts';
import { cellOf, filled, type LineStretch } from './stretches.ts';

/**
 * Tables of AsciiDoc, between two lines of `|===`. A bar begins a cell, how many columns and rows it takes stands
 * before the bar (`3+|`, `.8+|`). The cells fill the rows one after another.
 */
export const asciidoc: Notation = {
  name: 'asciidoc',
  read(lines, at, words) {
    if (!isFence(lines[at])) return undefined;
    let end = at + 1;
    while (end < lines.length && !isFence(lines[end])) end++;
    const body = lines.slice(at + 1, end);
    const cells = cellsOf(body);
    if (cells.length === 0) return undefined;
    const columns = declaredColumns(lines[at - 1]?.text ?? '') ?? columnsOfFirst(cells);
    const isOpen = end === lines.length;
    return {
      rows:
        rowsOf(cells, columns, words, isOpen) ?? numberedLines(cells, columns, words, isOpen) ?? singles(cells, isOpen),
      end: Math.min(end + 1, lines.length),
    };
  },
};

function isFence(line: Line | undefined): boolean {
  return line !== undefined && line.text.includes('|===') && /^\s*\|={3,}\s*$/.test(line.text);
}

/** How many columns the line of attributes above a table names. */
function declaredColumns(text: string): number | undefined {
  const found = /^\[.*\bcols\s*=\s*(?:"([^"]*)"|([^\s,\]]+))/.exec(text);
  if (!found) return undefined;
  const names = (found[1] ?? found[2] ?? '').split(/[,;]/);
  const given = names.filter((name) => name.trim() !== '');
  const isBare = given.length === 0 && names.length > 1; // commas alone: a column before, between and behind them
  return (isBare ? names : given).reduce((sum, name) => sum + repeated(name), 0) || undefined;
}

/** How many columns a name stands for: `3*` is three. */
function repeated(name: string): number {
  return Math.min(mostColumns, Number(/^\s*(\d{1,4})\*/.exec(name)?.[1] ?? 1));
}

interface MarkedCell {
  readonly cell: RawCell;
  readonly height: number;
  /** The line in which it begins. */
  readonly line: Line;
}

/** What stands before a bar: how many columns and rows the cell takes, or how often it stands; how it is set. */
const specification = /(?:(?:^|\s)(?:(\d{1,2})?(?:\.(\d{1,3}))?([+*]))?(?:[<^>])?(?:\.[<^>])?[adehlmsv]?)$/;

function cellsOf(lines: readonly Line[]): MarkedCell[] {
  const cells: MarkedCell[] = [];
  let open: { stretches: LineStretch[]; place: LineStretch; specified: RegExpExecArray | null } | undefined;
  const close = () => {
    if (!open) return;
    const { stretches, place, specified } = open;
    const [width, height] = [Number(specified?.[1] ?? 1), Number(specified?.[2] ?? 1)];
    const isRepeated = specified?.[3] === '*';
    const cell = cellOf(stretches, spanIn(place.line, place.from, place.to), isRepeated ? 1 : Math.max(1, width));
    for (let i = 0; i < (isRepeated ? width : 1); i++)
      cells.push({ cell, height: isRepeated ? 1 : Math.max(1, height), line: place.line });
  };
  for (const line of lines) {
    let from = 0;
    for (const bar of barsOf(line.text)) {
      const specified = specification.exec(line.text.slice(from, bar));
      const stretch = filled(line, from, bar - (specified?.[0].length ?? 0));
      if (stretch) open?.stretches.push(stretch);
      close();
      open = { stretches: [], place: { line, from: bar + 1, to: bar + 1 }, specified };
      from = bar + 1;
    }
    const stretch = filled(line, from, line.text.length);
    if (stretch) open?.stretches.push(stretch);
  }
  close();
  return cells;
}

function barsOf(text: string): number[] {
  const bars: number[] = [];
  for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) if (text[at - 1] !== '\\') bars.push(at);
  return bars;
}

/** Without a declaration, the cells of the first line are as many as there are columns. */
function columnsOfFirst(cells: readonly MarkedCell[]): number {
  return gridWidthOf(cells.flatMap(({ cell, line }) => (line === cells[0]?.line ? cell : [])));
}

/** A declaration of more columns is none of a form's table. */
const mostColumns = 200;

/**
 * The cells in rows of so many columns; undefined where they do not fill them, or labels stand behind figures:
 * then a cell is lost, and those behind it stand in no column that anyone knows.
 */
function rowsOf(cells: readonly MarkedCell[], columns: number, words: Wordlist, isOpen: boolean): RawRow[] | undefined {
  if (columns > mostColumns) return undefined;
  const rows: RawCell[][] = [[]];
  const until = new Array<number>(columns).fill(0);
  let at = 0;
  for (const { cell, height } of cells) {
    while ((until[at] ?? 0) >= rows.length) at++;
    while (at >= columns) {
      rows.push([]);
      at = until.findIndex((end) => end < rows.length);
      if (at < 0) at = columns;
    }
    if (at + cell.width > columns) return undefined;
    until.fill(rows.length + height - 1, at, at + cell.width);
    rows.at(-1)?.push(cell);
    at += cell.width;
  }
  const isWhole = isOpen || until.slice(at).every((end) => end >= rows.length);
  if (!isWhole || rows.some((row) => hasLabelBehindFigures(row, words))) return undefined;
  return rows.filter((row) => row.length > 0).map((row, i) => rowOf(row, isOpen && i === rows.length - 1));
}

function hasLabelBehindFigures(row: readonly RawCell[], words: Wordlist): boolean {
  const first = row.findIndex(({ text }, i) => i > 0 && isNumber(text)); // the first cell may number the rows
  return first >= 0 && hasLabel(row.slice(first), words);
}

function hasLabel(cells: readonly RawCell[], words: Wordlist): boolean {
  return cells.some(({ text }) => !isNumber(text) && hasHan(text) && words.isLabel(text));
}

/**
 * The cells in a row for each line, where they do not fill the columns and a line has a label behind a number: it counts the
 * rows and is none of their figures, least of all one of the row above. Not where lines without one are too wide, too:
 * there it stands among the figures.
 */
function numberedLines(
  cells: readonly MarkedCell[],
  columns: number,
  words: Wordlist,
  isOpen: boolean,
): RawRow[] | undefined {
  const lines: RawCell[][] = [];
  cells.forEach(({ cell, line }, i) => {
    if (line === cells[i - 1]?.line) lines.at(-1)?.push(cell);
    else lines.push([cell]);
  });
  if (!lines.some((line) => isNumber(line[0]?.text ?? '') && hasLabel(line, words))) return undefined;
  const bare = lines.map(withoutNumber);
  if (bare.some((line, i) => line === lines[i] && gridWidthOf(line) > columns)) return undefined;
  return bare.map((line, i) => rowOf(line, isOpen && i === lines.length - 1));
}

function withoutNumber(line: readonly RawCell[]): readonly RawCell[] {
  const [first, ...rest] = line;
  return first && isNumber(first.text) && rest.some(({ text }) => hasHan(text)) ? rest : line;
}

function rowOf(cells: readonly RawCell[], open: boolean): RawRow {
  const span = (cells[0] as RawCell).span.through((cells.at(-1) as RawCell).span);
  return { cells, bounds: 'row', notation: 'asciidoc', span, open };
}

/** Each cell by itself, where rows cannot be told. */
function singles(cells: readonly MarkedCell[], isOpen: boolean): RawRow[] {
  return cells.map(({ cell }, i) => ({
    ...rowOf([cell], isOpen && i === cells.length - 1),
    bounds: 'cell',
  }));
}
