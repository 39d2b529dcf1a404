/**
 * What programs add to tables on their way: numbers of rows and columns, marks for cells without a value, and
 * the text of a merged cell in each of its columns.
 */
import { hasHan } from '../text/normal.ts';
import { Span } from '../text/span.ts';
import { isFigure, isNumber } from './figure.ts';
import type { Line } from './line.ts';
import type { Wordlist } from './notation.ts';
import type { RawCell, RawRow } from './row.ts';

/** The lines with blanks for the numbers that stand before each of several: an editor's, or those of a data frame's rows. */
export function withoutLineNumbers(lines: readonly Line[]): readonly Line[] {
  const numbers = lines.map(({ text }) => numberBefore(text));
  if (!numbers.some((number) => number !== undefined)) return lines;
  const masked = [...lines];
  for (let i = 0; i < lines.length;) {
    const end = endOfSequence(numbers, i);
    if (areNumbered(lines.slice(i, end), numbers[i]))
      for (let k = i; k < end; k++) masked[k] = withoutNumber(lines[k] as Line);
    i = end;
  }
  return masked;
}

/** So many lines in turn have numbers that follow each other, where no list does; fewer if they are counted from 0. */
const fewestLines = { fromZero: 3, other: 4 };

/** Whether the numbers are none of the figures of rows: words stand behind most of them. */
function areNumbered(lines: readonly Line[], first: number | undefined): boolean {
  if (lines.length < (first === 0 ? fewestLines.fromZero : fewestLines.other)) return false;
  return lines.filter(({ text }) => hasHan(text)).length * 2 >= lines.length;
}

/** The number at the beginning of a line that other words stand behind. */
function numberBefore(text: string): number | undefined {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) === 32) at++;
  const unit = text.charCodeAt(at);
  if (!(unit >= 48 && unit <= 57)) return undefined;
  const [whole = ''] = /^\d{1,6}(?=[ \t])/.exec(text.slice(at, at + 7)) ?? [];
  return whole === '' ? undefined : Number(whole);
}

/** The line behind those whose numbers go on by one. */
function endOfSequence(numbers: readonly (number | undefined)[], at: number): number {
  let end = at + 1;
  const first = numbers[at];
  while (first !== undefined && numbers[end] === first + end - at) end++;
  return end;
}

function withoutNumber(line: Line): Line {
  return { ...line, text: line.text.replace(/\d+/, (digits) => ' '.repeat(digits.length)) };
}

/** The rows of a table without what a program added. */
export function withoutProgramMarks(rows: readonly RawRow[], words: Wordlist): readonly RawRow[] {
  if (rows[0]?.bounds === 'cell') return rows;
  const numbered = withoutColumnNumbers(rows.map(withBlanks));
  const bare = withoutRowCodes(withoutNumbersInside(withoutRowNumbers(numbered), words));
  return withoutRepeats(withoutEmptyColumns(withoutEmptyEnd(withoutColumnNumbers(bare))));
}

const noValue = /^(?:NaN|nan|<NA>|NaT|None)$/;

/** The row with empty cells for the marks that data frames have where no value stands. */
function withBlanks(row: RawRow): RawRow {
  if (row.bounds !== 'row' || !row.cells.some(isNoValue)) return row;
  return { ...row, cells: row.cells.map((cell) => (isNoValue(cell) ? emptied(cell) : cell)) };
}

function isNoValue({ text }: RawCell): boolean {
  return text.length >= 3 && text.length <= 4 && noValue.test(text);
}

function emptied(cell: RawCell): RawCell {
  return { ...cell, text: '', span: cell.span.before };
}

/** A head without a number of its own has one of these above the numbers of rows. */
const heads = new Set(['', '序号', '#', 'index', 'Index', 'Unnamed: 0', '行号']);

/** Without the first cells, where these number the rows. */
function withoutRowNumbers(rows: readonly RawRow[]): readonly RawRow[] {
  const first = rows.findIndex((row) => isWhole(row.cells[0]?.text));
  if (first < 0) return rows;
  const above = rows.slice(0, first);
  const numbered = rows.slice(first);
  const start = Number(numbered[0]?.cells[0]?.text);
  const isSequence = numbered.every(({ cells }, i) => cells[0]?.text === String(start + i) && cells.length > 1);
  const isHeaded = above.length > 0 && above.every(({ cells }) => heads.has(cells[0]?.text ?? '-'));
  if (!isSequence || (above.length > 0 && !isHeaded) || !holdsWords(rows)) return rows;
  return numbered.length >= 3 || (isHeaded && start <= 1) ? rows.map(withoutFirst) : rows;
}

/** So many rows in turn have numbers that follow each other, where no figures do. */
const fewestNumbered = 4;

/**
 * Without the cells between others that number the rows from some row on, those of heads among them: beside the names of
 * columns stands no figure, as one does beside a remark.
 */
function withoutNumbersInside(rows: readonly RawRow[], words: Wordlist): readonly RawRow[] {
  const at = rows.at(-1)?.cells.findIndex(({ text }, i) => i > 0 && isNumberedAt(rows, i, text, words)) ?? -1;
  if (at < 0) return rows;
  const first = startOfNumbers(rows, at);
  return rows.map((row, i) => (i < first ? row : { ...row, cells: row.cells.toSpliced(at, 1) }));
}

function isNumberedAt(rows: readonly RawRow[], at: number, last: string, words: Wordlist): boolean {
  if (!isWhole(last)) return false;
  const numbered = rows.slice(startOfNumbers(rows, at));
  return numbered.length >= fewestNumbered && numbered.some(({ cells }) => isBetweenNames(cells, at, words));
}

/** Whether words stand on both sides of the cell, those behind it all names, and no figure. */
function isBetweenNames(cells: readonly RawCell[], at: number, words: Wordlist): boolean {
  const [before, behind] = [cells.slice(0, at), cells.slice(at + 1)];
  const areNames = behind.every(({ text }) => !hasHan(text) || words.isLabel(text));
  return areNames && isHead({ cells: before }) && isHead({ cells: behind });
}

/** The first of the rows up to the last whose cells in a place go on by one. */
function startOfNumbers(rows: readonly RawRow[], at: number): number {
  let first = rows.length - 1;
  const next = () => Number(rows[first]?.cells[at]?.text) - 1;
  while (first > 0 && next() >= 0 && rows[first - 1]?.cells[at]?.text === String(next())) first--;
  return first;
}

function isWhole(text: string | undefined): boolean {
  return text !== undefined && text.length <= 4 && /^(?:0|[1-9]\d*)$/.test(text);
}

/** Whether words stand behind the first cells of the rows, so that a table with labels or a head is numbered. */
function holdsWords(rows: readonly RawRow[]): boolean {
  return rows.some(({ cells }) => cells.some(({ text }, i) => i > 0 && hasHan(text)));
}

function withoutFirst(row: RawRow): RawRow {
  return { ...row, cells: row.cells.slice(1) };
}

/** The head of a first column with the codes of rows, or with their numbers; and a code. */
const codeHead = /^(?:[\p{Script=Han}]{0,6}(?:编码|代码|编号)|序号|行次|行号)$/u;
const code = /^(?:\d{1,12}|\d{1,3}(?:\.\d{1,3}){1,5})?$/;

/** The row with its code at its label alone. */
function withoutCode(row: RawRow): RawRow {
  const [first, label, ...others] = row.cells;
  if (!first || !label || !isNumber(first.text)) return withoutFirst(row);
  return { ...row, cells: [{ ...label, code: first.text }, ...others] };
}

/** Without the first cells, where the head says that they are codes and each row has its words behind them. */
function withoutRowCodes(rows: readonly RawRow[]): readonly RawRow[] {
  const first = rows.findIndex(({ cells }) => isNumber(cells[0]?.text ?? ''));
  const heads = rows.slice(0, Math.max(0, first)).filter(({ cells }) => codeHead.test(cells[0]?.text ?? ''));
  const body = rows.slice(rows.indexOf(heads[0] as RawRow) + 1);
  const areCodes = heads.length === 1 && body.every(({ cells }) => code.test(cells[0]?.text ?? '-'));
  const areNamed = body.every(({ cells }) => !isNumber(cells[0]?.text ?? '') || hasHan(cells[1]?.text ?? ''));
  return areCodes && areNamed ? rows.map(withoutCode) : rows;
}

/** Without the rows above or below the head that number the columns. */
function withoutColumnNumbers(all: readonly RawRow[]): readonly RawRow[] {
  const rows = all.filter(
    ({ cells }, i) =>
      i === 0 || (!saysColumns(cells) && (cells.length < manyColumns || !numbersColumns(cells, manyColumns))),
  );
  const [first, ...others] = rows;
  if (!first || !numbersColumns(first.cells)) return rows;
  const [next] = others;
  return first.cells.length >= manyColumns || (next && isHead(next)) ? others : rows;
}

/** 栏次 1 2 3. */
function saysColumns([first, ...others]: readonly RawCell[]): boolean {
  if (!/^[栏行]\s*次$/.test(first?.text ?? '')) return false;
  const numbers = others.filter(({ text }) => text !== '');
  return numbers.length > 0 && numbers.every(({ text }, i) => text === String(i + 1));
}

/** So many numbers that follow each other are no figures of a form: their last is not their sum. */
const manyColumns = 7;

/** So many columns a table with numbered ones has at least. */
const fewestColumns = 3;

function numbersColumns(cells: readonly RawCell[], fewest = fewestColumns): boolean {
  const numbers = cells.slice(cells.findIndex(({ text }) => text !== ''));
  const [, letter, start] = /^([VX]?)([01])$/.exec(numbers[0]?.text ?? '') ?? [];
  if (start === undefined || numbers.length < fewest) return false;
  return numbers.every(({ text }, i) => text === `${letter}${Number(start) + i}`);
}

/** Whether words stand in the row, and neither a figure nor a mark for none. */
function isHead({ cells }: Pick<RawRow, 'cells'>): boolean {
  return cells.some(({ text }) => hasHan(text)) && !cells.some(({ text }) => text !== '' && isFigure(text));
}

/** So many words in a row are a head: then every column of figures has one. */
const fewestHeads = 3;

/**
 * Without the columns that are empty throughout, where some stand between figures of a row: cells merged with their
 * neighbours leave them when tables of other columns stand in the same sheet.
 */
function withoutEmptyColumns(rows: readonly RawRow[]): readonly RawRow[] {
  const [first] = rows;
  const width = first?.cells.length ?? 0;
  if (!rows.some(({ cells }) => isSpread(cells)) || rows.some(({ cells }) => cells.length !== width)) return rows;
  if (!rows.some(({ cells }) => cells.filter(({ text }) => hasHan(text)).length >= fewestHeads)) return rows;
  const isFilled = Array.from({ length: width }, (_, i) => rows.some(({ cells }) => cells[i]?.text !== ''));
  if (!rows.some(({ cells }) => stridesOver(cells, isFilled))) return rows;
  return rows.map((row) => ({ ...row, cells: row.cells.filter((_, i) => isFilled[i]) }));
}

/**
 * Without a last column that is empty throughout, that of the head too, where cells say how many columns they take: no
 * head is lost there. Without a head it may be one that is not filled in.
 */
function withoutEmptyEnd(rows: readonly RawRow[]): readonly RawRow[] {
  const areEmpty = rows.length > 1 && rows.every(({ cells }) => cells.length > 1 && isEmptyCell(cells.at(-1)));
  if (!areEmpty || !rows.some(isHead) || !rows.some(({ cells }) => cells.some(({ width }) => width > 1))) return rows;
  return rows.map((row) => ({ ...row, cells: row.cells.slice(0, -1) }));
}

function isEmptyCell(cell: RawCell | undefined): boolean {
  return cell?.text === '' && cell.width === 1;
}

/** Whether an empty cell stands between two figures: a look before the columns are counted. */
function isSpread(cells: readonly RawCell[]): boolean {
  if (!cells.some(({ text }) => text === '')) return false;
  const first = cells.findIndex(({ text }) => isNumber(text));
  const last = cells.findLastIndex(({ text }) => isNumber(text));
  return first >= 0 && cells.slice(first, last).some(({ text }) => text === '');
}

/** Whether a column that is empty throughout lies between two figures. */
function stridesOver(cells: readonly RawCell[], isFilled: readonly boolean[]): boolean {
  const first = cells.findIndex(({ text }) => isNumber(text));
  const last = cells.findLastIndex(({ text }) => isNumber(text));
  return isFilled.slice(first, last).includes(false);
}

/** Where a head stands in several columns beside each other: the first of them, and the one behind the last. */
type Merge = readonly [from: number, to: number];

/** With one cell for a value that stands in each of the columns over which one head goes. */
function withoutRepeats(rows: readonly RawRow[]): readonly RawRow[] {
  if (!rows.some(mayMerge)) return rows;
  let merges: readonly Merge[] = [];
  let width = 0;
  return rows.map((row, i) => {
    if (isHead(row)) {
      const above = rows[i - 1];
      merges = mergesOf(
        row.cells,
        above && isHead(above) && above.cells.length === row.cells.length ? above.cells : [],
      );
      width = row.cells.length;
      return merges.length > 0 ? { ...row, cells: row.cells.map(withoutSuffix) } : row;
    }
    if (row.cells.length !== width || merges.length === 0) return row;
    return merges.reduceRight(merged, row);
  });
}

/** Whether the row may be a head of which one word stands in two columns: both begin alike, and with no digit. */
function mayMerge({ cells }: RawRow): boolean {
  return cells.some(({ text }, i) => i > 1 && text !== '' && text[0] === cells[i - 1]?.text[0]) && isHead({ cells });
}

/**
 * The heads over several columns, the first column left out: what stands there names rows. Where another head above
 * begins, the same word is one of its own.
 */
function mergesOf(cells: readonly RawCell[], above: readonly RawCell[]): Merge[] {
  const merges: Merge[] = [];
  for (let from = 1; from < cells.length;) {
    const name = baseOf(cells[from] as RawCell);
    let to = from + 1;
    while (to < cells.length && name !== '' && baseOf(cells[to] as RawCell) === name && !begins(above, to)) to++;
    if (to - from > 1 && baseOf(cells[0] as RawCell) !== name) merges.push([from, to]);
    from = to;
  }
  return merges;
}

/** Whether a word stands there that does not stand before it. */
function begins(above: readonly RawCell[], at: number): boolean {
  const [before, here] = [above[at - 1], above[at]];
  return before !== undefined && here !== undefined && here.text !== '' && baseOf(here) !== baseOf(before);
}

/** The text without the number that a data frame adds to the name of a second column. */
function baseOf({ text }: RawCell): string {
  return text.replace(/\.\d{1,2}$/, '');
}

function withoutSuffix(cell: RawCell): RawCell {
  const text = baseOf(cell);
  const { anchor, from, to } = cell.span;
  if (text === cell.text || to - from !== cell.text.length) return cell;
  return { ...cell, text, span: new Span(anchor, from, from + text.length) };
}

function merged(row: RawRow, [from, to]: Merge): RawRow {
  const cell = row.cells[from] as RawCell;
  const isOne = isNumber(cell.text) && row.cells.slice(from, to).every(({ text }) => text === cell.text);
  if (!isOne) return row;
  return { ...row, cells: [...row.cells.slice(0, from), { ...cell, width: to - from }, ...row.cells.slice(to)] };
}
