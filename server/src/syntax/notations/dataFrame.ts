import { hasHan } from '../../text/normal.ts';
import { isBlank, spanIn, trimmedSpan, type Line } from '../line.ts';
import type { Notation, Wordlist } from '../notation.ts';
import type { RawCell, RawRow } from '../row.ts';
import { inOneCell } from './gridRows.ts';
import { alignmentOf, columnsOver, isInPlace, type PrintedColumn } from './dataFrameColumns.ts';
import {
  asCharacters,
  asDisplayed,
  asWide,
  placedTokens,
  unitAt,
  type Measure,
  type PlacedPiece,
} from './layoutLines.ts';

/**
 * A data frame as programs print it: each cell below the others of its column, numbers of rows and columns around
 * them, and the text of a merged cell in each of its columns. Columns that do not fit into the width stand in blocks
 * below each other.
 */
export const dataFrame: Notation = {
  name: 'spaced',
  read(lines, at, words) {
    if (!isMarked(lines[at], words) || isMarked(lines[at - 1], words)) return undefined;
    const blocks = blocksAt(lines, at);
    const [first] = blocks;
    if (!first || first.lines.length < fewestLines) return undefined;
    const parts = blocks.map((block) => rowsOf(block.lines, words));
    const whole = parts.flatMap((part) => part ?? []);
    if (whole.length !== blocks.length * first.lines.length) return undefined;
    if (!isNumbered(first.lines[0]) && !areNamed(parts) && whole.some((cells) => cells.some(isEmpty))) return undefined;
    const rows = first.lines.map((line, i) =>
      rowIn(
        line,
        parts.map((part) => part?.[i] ?? []),
      ),
    );
    return { rows, end: (blocks.at(-1) ?? first).end };
  },
};

/**
 * Whether the first line names every column, another has something in each of them, and words stand in the first two of
 * all, or in none: so no line is a piece of another.
 */
function areNamed(parts: readonly (readonly (readonly RawCell[])[] | undefined)[]): boolean {
  return parts.every((rows) => {
    const [head, ...others] = rows ?? [];
    const areRows = others.every(
      (cells) => cells.slice(0, 2).every(isWords) || (cells[0]?.text !== '' && !cells.some(isWords)),
    );
    return areRows && head?.some(isEmpty) === false && others.some((cells) => !cells.some(isEmpty));
  });
}

function isWords({ text }: RawCell): boolean {
  return hasHan(text);
}

function isEmpty({ text }: RawCell): boolean {
  return text === '';
}

/** A head and one row. */
const fewestLines = 2;

/** The longest table of a form, each of its columns in a block of its own. */
const longestTable = 600;

/** Lines below each other that hold some columns of a table. */
interface Block {
  readonly lines: readonly Line[];
  /** The line behind them. */
  readonly end: number;
}

/** Whether the line has what programs print around a table, and writers do not: numbers of columns, a text twice beside itself, a mark for no value. */
function isMarked(line: Line | undefined, words: Wordlist): boolean {
  if (line === undefined || line.rows || !line.text.includes(' ') || isProse(line.text)) return false;
  const texts = line.text
    .trim()
    .split(/ +/)
    .filter((text) => text !== '\\');
  if (texts.length < 2) return false;
  return areColumnNumbers(texts) || texts.includes('NaN') || isRepeated(texts, words);
}

function textsOf({ text }: Line): string[] {
  return text
    .trim()
    .split(/ +/)
    .filter((each) => each !== '\\');
}

/** Whether the line numbers columns: then cells below may be empty, as none is where a program repeats merged ones. */
function isNumbered(line: Line | undefined): boolean {
  return line !== undefined && areColumnNumbers(textsOf(line));
}

function isProse(text: string): boolean {
  return /[|\t。；！？]|[\u4e00-\u9fff][,;]|[,;][\u4e00-\u9fff]/.test(text);
}

/** Whether the texts number columns: from 0 or 1 on, or with a letter before. */
function areColumnNumbers(texts: readonly string[]): boolean {
  return numberingOf(texts) !== undefined;
}

/** The letter of the columns that the texts number, the first number, and that of the columns behind. */
function numberingOf(texts: readonly string[]): { letter: string; start: number; end: number } | undefined {
  const [, letter = '', first] = /^([VX]|\[,)?(\d+)\]?$/.exec(texts[0] ?? '') ?? [];
  if (first === undefined || Number(first) > longestTable || (texts.length < 2 && letter === '')) return undefined;
  const start = Number(first);
  const isWhole = letter !== '' || first === '0' || texts.length > 2;
  const areNumbers = texts.every((text, i) => text === `${letter}${start + i}${letter === '[,' ? ']' : ''}`);
  return isWhole && areNumbers ? { letter, start, end: start + texts.length } : undefined;
}

/** Whether a name stands twice beside itself, in one word or two, a number of the program's behind the second or not. */
function isRepeated(texts: readonly string[], words: Wordlist): boolean {
  return [1, 2].some((length) =>
    texts.some((text, i) => {
      const before = texts[i - length];
      if (before === undefined || text[0] !== before[0] || !hasHan(text)) return false;
      const [one, other] = [i - length, i].map((end) =>
        baseOf(texts.slice(Math.max(0, end - length + 1), end + 1).join('')),
      );
      return one !== undefined && one === other && words.isLabel(one);
    }),
  );
}

function baseOf(text: string): string {
  return text.replace(/\.\d{1,2}$/, '');
}

/** The blocks of columns that one table is printed in, as many lines in each. */
function blocksAt(lines: readonly Line[], at: number): Block[] {
  const first = blockAt(lines, at);
  const within = numberedBlocks(first);
  if (within) return within;
  const blocks = [first];
  for (let last = first; goesOn(last) && isBlankAt(lines, last.end);) {
    last = blockAt(lines, last.end + 1);
    if (last.lines.length !== first.lines.length) return [];
    blocks.push(last);
  }
  return blocks;
}

function isBlankAt(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  return line !== undefined && isBlank(line);
}

function blockAt(lines: readonly Line[], at: number): Block {
  let end = at;
  while (end < lines.length && end - at < longestTable && isOfBlock(lines[end] as Line)) end++;
  return { lines: lines.slice(at, end), end };
}

function isOfBlock(line: Line): boolean {
  return !line.rows && !isBlank(line) && !isProse(line.text);
}

/** Whether the head ends in the mark that more columns stand below. */
function goesOn({ lines }: Block): boolean {
  return lines[0]?.text.trimEnd().endsWith(' \\') ?? false;
}

/** The blocks in lines that go on without an empty one between, each with the numbers of its columns above it. */
function numberedBlocks({ lines, end }: Block): Block[] | undefined {
  const heads: number[] = [];
  let before: ReturnType<typeof numberingOf>;
  for (const [i, line] of lines.entries()) {
    const own = numberingOf(textsOf(line));
    if (!own || (before && (own.letter !== before.letter || own.start !== before.end))) continue;
    heads.push(i);
    before = own;
  }
  const length = (heads[1] ?? 0) - (heads[0] ?? 0);
  if (heads.length < 2 || heads[0] !== 0 || heads.length * length !== lines.length) return undefined;
  if (heads.some((head, i) => head !== i * length)) return undefined;
  return heads.map((head) => ({ lines: lines.slice(head, head + length), end }));
}

/** So much of the cells stand below each other at least. */
const poorestFit = 0.9;

/** The cells of each line, one for each column, by the measure that fits best; undefined where the lines do not stand in columns. */
function rowsOf(lines: readonly Line[], words: Wordlist): (readonly RawCell[])[] | undefined {
  const ways = [asDisplayed, asCharacters, asWide].map((measure) => {
    const placed = lines.map((line) => placedTokens(line, measure).filter(({ cell }) => cell.text !== '\\'));
    const columns = columnsOver(placed, words);
    return { measure, placed, columns, fit: alignmentOf(columns, placed) };
  });
  const { measure, placed, columns, fit } = ways.reduce((best, way) => (way.fit > best.fit ? way : best));
  if (fit < poorestFit) return undefined;
  const rows = lines.map((line, i) => {
    const pieces = placed[i] ?? [];
    const cells = columns.map((column) => cellIn(line, pieces, column, measure));
    return isInPlace(pieces, columns, placed) ? cells : inOneCell(cells);
  });
  return withoutNumbers(rows);
}

/** Without a first column that numbers the rows below an empty head. */
function withoutNumbers(rows: (readonly RawCell[])[]): (readonly RawCell[])[] {
  const [head, ...others] = rows.map(([first]) => first?.text ?? '');
  const start = others.findIndex((text) => text !== '');
  const isNumbers = others.length > 2 && /^[01]$/.test(others[0] ?? '') && start === 0;
  if (head !== '' || !isNumbers || others.some((text, i) => text !== String(Number(others[0]) + i))) return rows;
  return rows.map((cells) => cells.slice(1));
}

function cellIn(line: Line, placed: readonly PlacedPiece[], column: PrintedColumn, measure: Measure): RawCell {
  const inside = placed.filter(({ from, to }) => column.from <= from && to <= column.to);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) {
    const at = unitAt(line.text, column.from, measure);
    return { text: '', span: spanIn(line, at, at), width: 1 };
  }
  const text = inside.map(({ cell }) => cell.text).join('');
  return first === last ? first.cell : { text, span: first.cell.span.through(last.cell.span), width: 1 };
}

function rowIn(line: Line, parts: readonly (readonly RawCell[])[]): RawRow {
  return { cells: parts.flat(), bounds: 'row', notation: 'spaced', span: trimmedSpan(line), open: line.last };
}
