import { readFigure, type Figure } from '../syntax/figure.ts';
import type { RawCell } from '../syntax/row.ts';
import { isSerial, plainLabel } from './words.ts';

/** A row or a column of a table as its labels have it. */
export interface GridLine {
  /** The words that name it, from the outermost in, as written; empty where nothing names it. */
  readonly label: readonly string[];
  /** How far its innermost words are set in, in half characters. */
  readonly indent: number;
  /** The cell of its innermost words. */
  readonly cell: RawCell | undefined;
}

/** What stands in a place for figures: undefined for words, and for a figure over several places. */
export interface GridFigure {
  readonly cell: RawCell;
  readonly figure: Figure | undefined;
}

/** A table under one head: its labels left, its head above, and what stands in each place. */
export interface TableGrid {
  /** What stands in the top left cell; empty without a head. */
  readonly corner: string;
  readonly rows: readonly GridLine[];
  readonly columns: readonly GridLine[];
  /** Columns between the labels and the figures that number the rows. */
  readonly serials: readonly GridLine[];
  /** By row, then by column. */
  readonly cells: readonly (readonly GridFigure[])[];
}

/** Rows of cells in which each cell stands in every place it takes. */
type Rows = readonly (readonly RawCell[])[];

/** How far in what stands at the cell is set, in half characters: told by the text before it. */
export type IndentOf = (cell: RawCell) => number;

/** No kind of table has a head of more rows. */
const deepestHead = 6;

/** The table under each of its heads, from above; none where it has no labels or no figures. */
export function tableGrids(rows: Rows, indentOf: IndentOf = () => 0): TableGrid[] {
  return headedBlocks(rows).flatMap((block) => {
    const grid = gridOf(block, indentOf);
    return grid ? [grid] : [];
  });
}

/** Cuts the rows where another head begins: words over at least two columns that have figures above and below. */
function headedBlocks(rows: Rows): Rows[] {
  const first = headDepth(rows);
  const counted = figureColumns(rows.slice(first));
  const starts = rows.flatMap((_, at) => (at > first && isHeadAgain(rows, at, counted) ? [at] : []));
  const bounds = [0, ...starts.filter((at, i) => at !== (starts[i - 1] ?? -2) + 1), rows.length];
  return bounds.slice(1).map((end, i) => rows.slice(bounds[i], end));
}

function isHeadAgain(rows: Rows, at: number, counted: readonly number[]): boolean {
  const row = rows[at] ?? [];
  const words = counted.map((column) => row[column]).filter((cell) => cell !== undefined && isWords(cell));
  const following = rows[at + 1];
  return (
    counted.length >= 2 &&
    new Set(words).size >= 2 &&
    words.length === counted.filter((column) => row[column]?.text !== '').length &&
    words.length * 2 > counted.length &&
    following !== undefined
  );
}

function gridOf(rows: Rows, indentOf: IndentOf): TableGrid | undefined {
  const depth = headDepth(rows);
  const [head, body] = [rows.slice(0, depth), rows.slice(depth)];
  const named = labelColumns(head, body);
  const width = rows[0]?.length ?? 0;
  if (named === 0 || named >= width || body.length === 0) return undefined;
  const columns = Array.from({ length: width - named }, (_, i) => columnLine(head, named + i, named));
  const labels = labelPlaces(head, body, named);
  const lines = body.map((row, at) => rowLine(body, at, labels, indentOf, row));
  const cells = body.map((row) => row.slice(named).map((cell, at) => gridCell(cell, row, named + at)));
  const behind = Array.from({ length: named }, (_, at) => at).filter((at) => at > Math.max(...labels));
  const serials = behind.map((at) => columnLine(head, at, 0));
  return { corner: head[0]?.[0]?.text ?? '', rows: lines, columns, serials, cells };
}

/** A cell over several places is words in each of them; one that reaches in from the labels leaves its places empty. */
function gridCell(cell: RawCell, row: readonly RawCell[], at: number): GridFigure {
  const first = row.indexOf(cell);
  const empty: Figure = { state: 'blank' };
  if (first < at && isWords(cell)) return { cell, figure: empty };
  return { cell, figure: cell.width > 1 && cell.text !== '' ? undefined : readFigure(cell.text) };
}

/** How many rows the head takes: those without figures, as far as they go on with it, and one that numbers the columns. */
function headDepth(rows: Rows): number {
  const most = Math.min(rows.length - 1, deepestHead);
  let depth = 0;
  while (depth < most && isHeadRow(rows, depth)) depth++;
  return depth;
}

function isHeadRow(rows: Rows, at: number): boolean {
  const row = rows[at] as readonly RawCell[];
  if (at > 0 && isNumberingRow(row)) return true;
  if (at === 0 && isYearRow(row)) return true;
  if (row.some(isCounted)) return false;
  const corner = rows[0]?.[0];
  return at === 0 || row[0] === corner || row[0]?.text === '' || row[0]?.text === corner?.text;
}

/** 甲 乙 1 2 3: the columns' numbers under the head. */
function isNumberingRow(row: readonly RawCell[]): boolean {
  const numbers = row.filter(isCounted).map(({ text }) => Number(text));
  const isCounting = numbers.length >= 2 && numbers.every((number, i) => number === (numbers[0] ?? 0) + i);
  return (
    isCounting && numbers[0] === 1 && row.every((cell) => isCounted(cell) || /^[甲乙丙丁栏次行]*$/.test(cell.text))
  );
}

/** The years as heads: 2022 2023 2024. */
function isYearRow(row: readonly RawCell[]): boolean {
  const [, ...others] = row;
  return others.length > 0 && others.every(({ text }) => /^(?:19|20)\d\d$/.test(text)) && !isCounted(row[0] as RawCell);
}

/** How many columns on the left name the rows: up to the first with figures that are no numbers of rows. */
function labelColumns(head: Rows, body: Rows): number {
  const width = body[0]?.length ?? 0;
  for (let at = 0; at < width; at++) {
    const column = body.map((row) => row[at] as RawCell);
    const isNaming = isSerialColumn(head, column, at) || isYearColumn(column, at);
    if (column.some(isCounted) && !(isNaming && at + 1 < width)) return at;
  }
  return width;
}

function isSerialColumn(head: Rows, column: readonly RawCell[], at: number): boolean {
  if (head.some((row) => isSerial(row[at]?.text ?? ''))) return true;
  const numbers = column.filter(isCounted).map(({ text }) => text);
  return at === 0 && numbers.length >= 3 && numbers.every((text, i) => text === String(i + 1));
}

/** A first column of years names the rows as words do. */
function isYearColumn(column: readonly RawCell[], at: number): boolean {
  return at === 0 && column.every((cell) => !isCounted(cell) || /^(?:19|20)\d\d$/.test(cell.text));
}

/** Those columns of the labels whose words tell rows apart: numbers of rows do not. */
function labelPlaces(head: Rows, body: Rows, named: number): number[] {
  const places = Array.from({ length: named }, (_, at) => at);
  const telling = places.filter(
    (at) =>
      !isSerialColumn(
        head,
        body.map((row) => row[at] as RawCell),
        at,
      ),
  );
  return telling.length > 0 ? telling : places;
}

function columnLine(head: Rows, at: number, named: number): GridLine {
  const cells = head.flatMap((row, depth) => {
    if (isNumberingRow(row) && depth > 0) return [];
    const cell = row[at] as RawCell;
    return cell.text === '' && depth + 1 < head.length ? [wordsLeft(row, at, named) ?? cell] : [cell];
  });
  return { ...namedBy(cells), indent: 0 };
}

/** In a copied head a word over several columns stands in the first of them alone. */
function wordsLeft(row: readonly RawCell[], at: number, named: number): RawCell | undefined {
  for (let left = at - 1; left >= named; left--) if (row[left]?.text !== '') return row[left];
  return undefined;
}

function rowLine(
  body: Rows,
  at: number,
  places: readonly number[],
  indentOf: IndentOf,
  row: readonly RawCell[],
): GridLine {
  const cells = places.map((place, i) => {
    const cell = row[place] as RawCell;
    const isInner = i + 1 === places.length;
    return cell.text === '' && !isInner && hasInner(row, places, i) ? (wordsAbove(body, at, place) ?? cell) : cell;
  });
  const line = namedBy(cells);
  return { ...line, indent: line.cell ? indentOf(line.cell) : 0 };
}

function hasInner(row: readonly RawCell[], places: readonly number[], at: number): boolean {
  return places.slice(at + 1).some((place) => row[place]?.text !== '');
}

/** In a copied table a word over several rows stands in the first of them alone. */
function wordsAbove(body: Rows, at: number, place: number): RawCell | undefined {
  for (let above = at - 1; above >= 0; above--) if (body[above]?.[place]?.text !== '') return body[above]?.[place];
  return undefined;
}

/** The words of the cells without those that are empty or repeat the one before. */
function namedBy(cells: readonly RawCell[]): Pick<GridLine, 'label' | 'cell'> {
  const worded = cells.filter(({ text }) => plainLabel(text) !== '');
  const told = worded.filter((cell, i) => cell !== worded[i - 1] && cell.text !== worded[i - 1]?.text);
  return { label: told.map(({ text }) => text), cell: told.at(-1) };
}

function figureColumns(body: Rows): number[] {
  const width = body[0]?.length ?? 0;
  return Array.from({ length: width }, (_, at) => at).filter((at) =>
    body.some((row) => row[at] !== undefined && isCounted(row[at])),
  );
}

function isWords({ text }: RawCell): boolean {
  return text !== '' && readFigure(text) === undefined;
}

function isCounted({ text }: RawCell): boolean {
  return text !== '' && readFigure(text)?.state === 'number';
}
