import { eastAsianWidth } from 'get-east-asian-width';
import { isFigure } from '../figure.ts';
import { isBlank, spanIn, trim, type Line } from '../line.ts';
import type { Notation, Wordlist } from '../notation.ts';
import type { RawRow } from '../row.ts';
import type { Piece } from './gridMarks.ts';
import { rowsOfCells, withoutBounds, type OpenGridCell } from './gridRows.ts';

/**
 * Columns under rules of dashes or equals signs with blanks between them, as Pandoc's simple and multiline tables
 * and the simple tables of reStructuredText have them. Where columns stand is measured as displayed, or in characters
 * where that fits the lines better.
 */
export const ruled: Notation = {
  name: 'ruled',
  read(lines, at, words) {
    const frame = frameAt(lines, at);
    if (!frame) return undefined;
    const body = bodyOf(lines, at, frame.rule);
    const columns = columnsOf((lines[frame.rule] as Line).text);
    const readers = [asDisplayed, asCharacters].map((measure) => new RuledReader(columns, measure));
    const aligned = readers.filter((reader) => reader.areAligned(body.lines));
    const best =
      aligned.find((reader) => reader.doMostFit(body.lines, 0)) ??
      aligned.find((reader) => reader.doMostFit(body.lines));
    return best && { rows: best.read(body, words), end: body.end };
  },
};

/**
 * How reStructuredText writes an empty first cell: a line with nothing there would go on with the row above. Where one
 * is written so, each line with something in the first column begins a row.
 */
const escapedBlank = '\\';

type Measure = (unit: string) => number;
const asDisplayed: Measure = (unit) => (unit < '\u0300' ? 1 : eastAsianWidth(unit.codePointAt(0) as number));
const asCharacters: Measure = () => 1;

const rule = /^\s*(?:-+(?:\s+-+)+|=+(?:\s+=+)+)\s*$/;
const wholeRule = /^\s*-{12,}\s*$/;

/** So many lines of a head may stand between the rule above it and the one below. */
const longestHead = 24;

/** Whether the line begins a table, and the line of the rule that tells its columns. */
function frameAt(lines: readonly Line[], at: number): { rule: number } | undefined {
  if (isRule(lines[at])) return { rule: at };
  if (isRule(lines[at + 1]) && !isBlank(lines[at] as Line)) return { rule: at + 1 };
  if (!isWholeRule(lines[at])) return undefined;
  for (let i = at + 1; i < lines.length && i <= at + longestHead; i++) {
    if (isRule(lines[i])) return { rule: i };
    if (isWholeRule(lines[i])) return undefined;
  }
  return undefined;
}

/** Whether the line is a rule over several columns: a look at its first mark, before the pattern. */
function isRule(line: Line | undefined): boolean {
  return line !== undefined && beginsWithDash(line.text) && rule.test(line.text) && /--|==/.test(line.text);
}

function isWholeRule(line: Line | undefined): boolean {
  return line !== undefined && beginsWithDash(line.text) && wholeRule.test(line.text);
}

function beginsWithDash(text: string): boolean {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) === 32) at++;
  return text[at] === '-' || text[at] === '=';
}

/** The lines of a table; whether empty lines stand between its rows. */
interface Body {
  readonly lines: readonly Line[];
  readonly isSpaced: boolean;
  readonly end: number;
}

/** The lines from `at` on to the last rule, or to an empty line where no rule closes the table. */
function bodyOf(lines: readonly Line[], at: number, columnRule: number): Body {
  const isClosed = at === columnRule || isWholeRule(lines[at]);
  const close = isClosed ? closingRule(lines, columnRule) : undefined;
  let end = close === undefined ? columnRule + 1 : close + 1;
  if (close === undefined) while (end < lines.length && !isBlank(lines[end] as Line)) end++;
  const body = lines.slice(at, end);
  return { lines: body, isSpaced: close !== undefined && lines.slice(columnRule, close).some(isBlank), end };
}

/** The longest table of a form, wrapped to a few characters a line. */
const longestTable = 600;

/** The line of the last rule before one that is no part of the table: text left of its columns or a longer line of prose. */
function closingRule(lines: readonly Line[], columnRule: number): number | undefined {
  const mark = (lines[columnRule] as Line).text.trim()[0] as string;
  let close: number | undefined;
  for (let i = columnRule + 1; i < lines.length && i < columnRule + longestTable; i++) {
    const line = lines[i] as Line;
    const isEnd = line.text.trim()[0] === mark && (isRule(line) || isWholeRule(line));
    if (!isEnd) continue;
    close = i;
    if (mark === '-' || lines[i + 1] === undefined || isBlank(lines[i + 1] as Line)) break;
  }
  return close;
}

/** Where a column begins and ends under its rule. */
interface Column {
  readonly from: number;
  readonly to: number;
}

function columnsOf(text: string): Column[] {
  return [...text.matchAll(/[-=]+/g)].map(({ index, 0: dashes }) => ({ from: index, to: index + dashes.length }));
}

class RuledReader {
  readonly #columns: readonly Column[];
  readonly #measure: Measure;

  constructor(columns: readonly Column[], measure: Measure) {
    this.#columns = columns;
    this.#measure = measure;
  }

  /** Whether no text stands between the columns, and no figure beside another in one. */
  fits(line: Line): boolean {
    if (isBlank(line) || isAnyRule(line)) return true;
    const places = this.#placesIn(line);
    return this.#columns.every(({ from, to }, i) => {
      const next = this.#columns[i + 1]?.from;
      const end = next === undefined ? line.text.length : placeOf(places, next);
      const inner = line.text.slice(placeOf(places, from), end);
      const gap = next === undefined ? '' : line.text.slice(placeOf(places, to), end);
      return gap.trim() === '' && !holdsFigures(inner);
    });
  }

  /** Whether most of the lines fit: so many of each that does not. */
  doMostFit(lines: readonly Line[], others = mostUnfit): boolean {
    return lines.filter((line) => !this.fits(line)).length <= lines.length * others;
  }

  /** Whether something stands in most columns, and most of it begins, ends or has its middle where the rule does. */
  areAligned(lines: readonly Line[]): boolean {
    const rows = lines.filter((line) => !isBlank(line) && !isAnyRule(line)).map((line) => this.#paddings(line));
    const columns = this.#columns.map((_, i) => rows.flatMap((row) => row[i] ?? []));
    if (columns.filter((filled) => filled.length > 0).length < columns.length * (1 - mostUnfit)) return false;
    return columns.every((filled) => {
      const sides = [
        filled.filter(({ left }) => left <= 0),
        filled.filter(({ right }) => right <= 0),
        filled.filter(({ left, right }) => Math.abs(left - right) <= 1),
      ];
      return sides.some((side) => side.length >= filled.length * (1 - mostUnfit));
    });
  }

  /** How many columns are free on either side of what stands in each column of a line; undefined where nothing does. */
  #paddings(line: Line): ({ left: number; right: number } | undefined)[] {
    const places = this.#placesIn(line);
    return this.#columns.map(({ from, to }, i) => {
      const next = this.#columns[i + 1]?.from ?? places.length - 1;
      const isFree = (column: number) => (line.text[placeOf(places, column)] ?? ' ').trim() === '';
      const taken = Array.from({ length: Math.max(0, next - from) }, (_, k) => from + k).filter(
        (each) => !isFree(each),
      );
      const [first, last] = [taken[0], taken.at(-1)];
      return first === undefined || last === undefined ? undefined : { left: first - from, right: to - 1 - last };
    });
  }

  read({ lines, isSpaced }: Body, words: Wordlist): RawRow[] {
    const rows: RawRow[] = [];
    let block: Line[] = [];
    const end = () => {
      for (const row of this.#rowsOf(block, words, isSpaced)) rows.push(row);
      block = [];
    };
    const isEscaped = lines.some((line) => this.#firstOf(line) === escapedBlank);
    for (const line of lines) {
      if (isAnyRule(line) || (isSpaced && isBlank(line)) || (isEscaped && this.#firstOf(line) !== '')) end();
      if (!isAnyRule(line) && !isBlank(line)) block.push(line);
    }
    end();
    return rows;
  }

  /** What stands in the first column of a line. */
  #firstOf(line: Line): string {
    const end = placeOf(this.#placesIn(line), this.#columns[1]?.from ?? line.text.length);
    return line.text.slice(0, end).trim();
  }

  #rowsOf(lines: readonly Line[], words: Wordlist, isRuled: boolean): RawRow[] {
    if (lines.length === 0) return [];
    const cells = this.#columns.map(({ from }): OpenGridCell & { pieces: Piece[] } => ({ column: from, pieces: [] }));
    lines.forEach((line, number) => {
      this.#piecesOf(line, number).forEach((piece, i) => cells[i]?.pieces.push(piece));
    });
    const rows = rowsOfCells(cells, words, { notation: 'ruled', isRuled, isOpen: lines.at(-1)?.last ?? false });
    return lines.every((line) => this.fits(line)) ? rows : rows.map(withoutBounds);
  }

  #piecesOf(line: Line, number: number): Piece[] {
    const places = this.#placesIn(line);
    return this.#columns.map(({ from, to }, i) => {
      const next = this.#columns[i + 1]?.from;
      const start = i === 0 ? 0 : placeOf(places, from);
      const end = next === undefined ? line.text.length : placeOf(places, next);
      const found = trim(line.text, start, end);
      const isEmpty = line.text.slice(found.from, found.to) === escapedBlank;
      const inner = isEmpty ? { from: found.from, to: found.from } : found;
      const frame = spanIn(line, Math.min(placeOf(places, from), end), Math.min(placeOf(places, to), end));
      return {
        text: line.text.slice(inner.from, inner.to),
        span: spanIn(line, inner.from, inner.to),
        frame,
        line: number,
      };
    });
  }

  /** At which unit of the line each of its columns begins. */
  #placesIn({ text }: Line): number[] {
    const places: number[] = [];
    let at = 0;
    for (const unit of text) {
      places.push(...new Array<number>(this.#measure(unit)).fill(at));
      at += unit.length;
    }
    return [...places, at];
  }
}

/** A larger part of lines that do not fit, and the rules are none of the table's columns. */
const mostUnfit = 0.2;

function placeOf(places: readonly number[], column: number): number {
  return places[column] ?? (places.at(-1) as number);
}

function isAnyRule(line: Line): boolean {
  return isRule(line) || isWholeRule(line);
}

/** Whether several figures stand in the text, or words and a figure. */
function holdsFigures(text: string): boolean {
  const parts = text.trim().split(/\s+/);
  return parts.length > 1 && parts.filter((part) => /\d/.test(part) && isFigure(part)).length > 0;
}
