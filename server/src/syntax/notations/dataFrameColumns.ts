import { isNumber } from '../figure.ts';
import type { Wordlist } from '../notation.ts';
import { together, type PlacedPiece } from './layoutLines.ts';

/** A column of a printed table: the places that its cells take, the second excluded. */
export interface PrintedColumn {
  readonly from: number;
  readonly to: number;
}

/** The columns that lines have in common: what no blank divides in some line, and blanks inside names left out. */
export function columnsOver(lines: readonly (readonly PlacedPiece[])[], words: Wordlist): PrintedColumn[] {
  const columns: PrintedColumn[] = [];
  for (const { from, to } of lines.flat().sort((one, other) => one.from - other.from)) {
    const last = columns.at(-1);
    if (last && from <= last.to) columns[columns.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else columns.push({ from, to });
  }
  return withWholeNames(columns, lines, words);
}

/** The columns, two beside each other as one where a blank stands inside the names of both. */
function withWholeNames(
  columns: readonly PrintedColumn[],
  lines: readonly (readonly PlacedPiece[])[],
  words: Wordlist,
): PrintedColumn[] {
  const joined: PrintedColumn[] = [];
  for (const column of columns) {
    const last = joined.at(-1);
    if (last && column.from - last.to === 1 && areOne(last, column, lines, words))
      joined[joined.length - 1] = { from: last.from, to: column.to };
    else joined.push(column);
  }
  return joined;
}

function areOne(
  one: PrintedColumn,
  other: PrintedColumn,
  lines: readonly (readonly PlacedPiece[])[],
  words: Wordlist,
): boolean {
  let isFound = false;
  for (const line of lines) {
    const [left, right] = [textIn(line, one), textIn(line, other)];
    if (left === '' || right === '') continue;
    if (
      isNumber(left) ||
      isNumber(right) ||
      words.isWholeLabel(left) ||
      !words.isLabel(left + right.replace(/\.\d{1,2}$/, ''))
    )
      return false;
    isFound = true;
  }
  return isFound;
}

function textIn(line: readonly PlacedPiece[], { from, to }: PrintedColumn): string {
  return line.flatMap(({ cell, from: start, to: end }) => (from <= start && end <= to ? [cell.text] : [])).join('');
}

/**
 * How well the lines stand in the columns, from 0 to 1: 1 where all cells of each column stand below each other by one
 * of their sides. 0 where a figure stands in a column beside another or beside words.
 */
export function alignmentOf(columns: readonly PrintedColumn[], lines: readonly (readonly PlacedPiece[])[]): number {
  if (columns.length < 2) return 0;
  let cells = 0;
  let aligned = 0;
  for (const column of columns) {
    const placed = lines.map((line) => line.filter((piece) => isInside(piece, column)));
    if (placed.some((each) => each.length > 1 && each.some(({ cell }) => isNumber(cell.text)))) return 0;
    const filled = placed.filter((each) => each.length > 0).map(together);
    cells += filled.length;
    aligned += Math.max(...sides.map((side) => filled.filter((each) => isNear(side(each), side(column))).length));
  }
  return aligned / cells;
}

/**
 * Whether each figure stands where most cells of its column do. In a line that lost a cell the others move, and stand
 * in columns that are not theirs.
 */
export function isInPlace(
  line: readonly PlacedPiece[],
  columns: readonly PrintedColumn[],
  lines: readonly (readonly PlacedPiece[])[],
): boolean {
  return columns.every((column) => {
    const own = line.find((piece) => isNumber(piece.cell.text) && isInside(piece, column));
    const side = own && sideOf(column, lines);
    return !own || !side || isNear(side(own), side(column));
  });
}

/** The side by which most cells of a column stand below each other. */
function sideOf(column: PrintedColumn, lines: readonly (readonly PlacedPiece[])[]): Side | undefined {
  const cells = lines.flatMap((line) => line.filter((piece) => isInside(piece, column)));
  const counts = sides.map((side) => cells.filter((cell) => isNear(side(cell), side(column))).length);
  return sides[counts.indexOf(Math.max(...counts))];
}

function isInside({ from, to }: PrintedColumn, column: PrintedColumn): boolean {
  return column.from <= from && to <= column.to;
}

/** By which of its sides a cell stands below another. */
type Side = (cell: PrintedColumn) => number;
const sides: readonly Side[] = [
  ({ to }) => to,
  ({ from }) => from,
  ({ from, to }) => (from + to) / 2,
];

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1;
}
