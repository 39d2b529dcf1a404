import type { RawCell } from '../row.ts';
import { overlap, type PlacedPiece } from './layoutLines.ts';

/** So many rows tell where columns stand. */
const fewestRows = 3;

/**
 * Figures in the columns of rows around that have more: where none stands, an empty cell. Undefined where those rows
 * do not stand exactly below each other, and the figures below theirs; and where the last column has none: then the
 * figures behind a blank may have moved up.
 *
 * @param emptyAt An empty cell in a column.
 */
export function inColumnsOf(
  figures: readonly PlacedPiece[],
  full: readonly (readonly PlacedPiece[])[],
  emptyAt: (column: number) => RawCell,
): RawCell[] | undefined {
  const columns = full.length < fewestRows ? undefined : columnsOf(full);
  const side = sides.find((each) => areAligned(full, each));
  if (!columns || !side || figures.length >= columns.length) return undefined;
  const places = figures.map((figure) => columns.findIndex((column) => isNear(side(column), side(figure))));
  const isSure = places.every((place, i) => place > (places[i - 1] ?? -1)) && places.at(-1) === columns.length - 1;
  return isSure ? columns.map((column, i) => figures[places.indexOf(i)]?.cell ?? emptyAt(column.from)) : undefined;
}

/** So many columns more than the widest row has figures may be told by the others. */
const mostHidden = 2;

/**
 * Figures in the columns that they and the rows around make together, where no row has a figure in each: only where all
 * begin or end exactly below each other, and several in each column.
 */
export function inSharedColumns(
  figures: readonly PlacedPiece[],
  rows: readonly (readonly PlacedPiece[])[],
  emptyAt: (column: number) => RawCell,
): RawCell[] | undefined {
  if (rows.length < fewestRows) return undefined;
  const made = [sides[0] as Side, sides[1] as Side].map((side) => ({ side, places: placesOf(rows, side) }));
  const { side, places } = made.reduce((one, other) => (other.places.length < one.places.length ? other : one));
  const widest = Math.max(...rows.map((row) => row.length));
  if (places.length > widest + mostHidden || places.length <= figures.length) return undefined;
  if (places.some((place, i) => i > 0 && place - (places[i - 1] as number) <= slack)) return undefined;
  const at = figures.map((figure) => places.indexOf(side(figure)));
  if (at.at(-1) !== places.length - 1 || places.some((place) => countAt(rows, side, place) < fewestInColumn))
    return undefined;
  return places.map((place, i) => figures[at.indexOf(i)]?.cell ?? emptyAt(side === sides[0] ? place - 1 : place));
}

/** A column has no fewer figures. */
const fewestInColumn = 2;

/** Where the figures of the rows have that side, in order. */
function placesOf(rows: readonly (readonly PlacedPiece[])[], side: Side): number[] {
  return [...new Set(rows.flatMap((row) => row.map(side)))].sort((one, other) => one - other);
}

function countAt(rows: readonly (readonly PlacedPiece[])[], side: Side, place: number): number {
  return rows.filter((row) => row.some((figure) => side(figure) === place)).length;
}

/** By so much figures of one column may be apart. */
const slack = 1;

/** By which of its sides a figure stands below another. */
type Side = (figure: Pick<PlacedPiece, 'from' | 'to'>) => number;
const sides: readonly Side[] = [({ to }) => to, ({ from }) => from, ({ from, to }) => (from + to) / 2];

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= slack;
}

/** Whether the figures of each column stand below each other by that side. */
function areAligned(rows: readonly (readonly PlacedPiece[])[], side: Side): boolean {
  const [first = []] = rows;
  return first.every((figure, i) => rows.every((row) => isNear(side(row[i] as PlacedPiece), side(figure))));
}

/** Whether each figure stands in the column of the one in that place of the other rows. */
export function standBelow(figures: readonly PlacedPiece[], rows: readonly (readonly PlacedPiece[])[]): boolean {
  const columns = columnsOf(rows);
  return (
    columns !== undefined &&
    columns.length === figures.length &&
    figures.every((figure, i) => placeOf(figure, columns) === i)
  );
}

/** The columns that rows of as many figures have in common; undefined where they run into each other. */
function columnsOf(rows: readonly (readonly PlacedPiece[])[]): Pick<PlacedPiece, 'from' | 'to'>[] | undefined {
  const [first] = rows;
  if (!first || rows.some((row) => row.length !== first.length)) return undefined;
  const columns = first.map((_, i) => ({
    from: Math.min(...rows.map((row) => (row[i] as PlacedPiece).from)),
    to: Math.max(...rows.map((row) => (row[i] as PlacedPiece).to)),
  }));
  return columns.some((column, i) => i > 0 && overlap(columns[i - 1] as PlacedPiece, column)) ? undefined : columns;
}

/** The only column that a figure stands in. */
function placeOf(figure: PlacedPiece, columns: readonly Pick<PlacedPiece, 'from' | 'to'>[]): number | undefined {
  const places = columns.flatMap((column, i) => (overlap(column, figure) ? [i] : []));
  return places.length === 1 ? places[0] : undefined;
}

/** Figures of one row that stand in several lines, in order, if each stands in a column of its own. */
export function mergedFigures(lines: readonly (readonly PlacedPiece[])[]): PlacedPiece[] | undefined {
  const figures = lines.flat().sort((one, other) => one.from - other.from);
  return figures.some((figure, i) => i > 0 && overlap(figures[i - 1] as PlacedPiece, figure)) ? undefined : figures;
}
