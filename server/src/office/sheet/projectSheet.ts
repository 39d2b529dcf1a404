import type { ProjectedCell, Projector } from '../projector.ts';
import { TextBuilder } from '../shownText.ts';
import type { SheetPlace } from '../../text/place.ts';
import type { CellValue } from './cellValue.ts';
import * as notices from './notices.ts';
import { columnLetters, type Merge, type SheetCell, type SheetElement, type SheetGrid } from './sheetGrid.ts';

/** The name of a sheet and that of its part. */
interface SheetName {
  readonly name: string;
  readonly part: string;
}

/** What a cell shows. */
type ValueOf<Element> = (cell: Element) => CellValue;

/** A cell with what it shows. */
interface ShownCell extends SheetCell<SheetElement>, CellValue {}

/** A row in which something stands, its cells by their columns. */
interface ShownRow {
  readonly number: number;
  readonly element: SheetElement;
  readonly cells: ReadonlyMap<number, ShownCell>;
}

/**
 * Adds what stands in a sheet: rows one below the other as tables, and what stands alone in a row above or between them
 * as lines. An empty row ends a table.
 */
export function projectSheet<Element extends SheetElement>(
  grid: SheetGrid<Element>,
  valueOf: ValueOf<Element>,
  sheet: SheetName,
  projector: Projector,
): void {
  const rows = shownRows(grid, valueOf);
  let open: ShownRow[] = [];
  const close = () => {
    if (open.length > 0) projectTable(open, grid.merges, sheet, projector);
    open = [];
  };
  rows.forEach((row, nth) => {
    const line = nth === 0 || open.length === 0 || isHeading(row) ? lineIn(row, grid.merges) : undefined;
    const isBelow = rows[nth - 1]?.number === row.number - 1;
    if (!isBelow || line) close();
    if (line && (nth === 0 || isHeading(row))) projector.line(line.shown, { sheet: sheet.name, cell: line.name });
    else open.push(row);
  });
  close();
  tellHidden(grid, rows, sheet, projector);
}

/** The rows in which something stands, in order. */
function shownRows<Element extends SheetElement>(
  { rows, merges }: SheetGrid<Element>,
  valueOf: ValueOf<Element>,
): ShownRow[] {
  const covered = coveredBy(merges);
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([number, { element, cells }]) => ({
      number,
      element,
      cells: new Map(
        cells
          .filter(({ row, column }) => !covered.has(`${row} ${column}`))
          .map((cell) => [cell.column, { ...cell, ...valueOf(cell.element) }]),
      ),
    }))
    .filter(({ cells }) => [...cells.values()].some(({ shown, state }) => shown.text !== '' || state));
}

/** So many cells are covered by others at most; a merge of whole columns covers no more that matter. */
const mostCovered = 100_000;

/** The cells that are covered by others: all but the first of each merge. */
function coveredBy(merges: readonly Merge[]): Set<string> {
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of merges)
    for (let row = top; row <= bottom && covered.size < mostCovered; row++)
      for (let column = left; column <= right; column++)
        if (row > top || column > left) covered.add(`${row} ${column}`);
  return covered;
}

/** Whether the first text of a row is numbered as headings are, and nothing else stands in the row. */
function isHeading({ cells }: ShownRow): boolean {
  const [first, ...others] = [...cells.values()].filter(({ shown }) => shown.text !== '');
  return others.length === 0 && /^[一二三四五六七八九十]+[、.．]/.test(first?.shown.text ?? '');
}

/** The cell that stands alone in its row: no other is drawn there, or it reaches over all of them. */
function lineIn({ number, cells }: ShownRow, merges: readonly Merge[]): ShownCell | undefined {
  const [only, ...others] = cells.values();
  if (!only || others.length > 0 || only.shown.text === '') return undefined;
  const merge = mergeAt(merges, number, only.column);
  return !merge || merge.bottom === merge.top ? only : undefined;
}

function mergeAt(merges: readonly Merge[], row: number, column: number): Merge | undefined {
  return merges.find(({ top, left }) => top === row && left === column);
}

function projectTable(
  rows: readonly ShownRow[],
  merges: readonly Merge[],
  sheet: SheetName,
  projector: Projector,
): void {
  const columns = rows.flatMap(({ cells }) => [...cells.values()].filter(({ shown }) => shown.text !== ''));
  const from = Math.min(...columns.map(({ column }) => column));
  const last = columns.map(({ row, column }) => mergeAt(merges, row, column)?.right ?? column);
  const to = Math.min(Math.max(...last), from + mostWide);
  const projected = rows.map((row) => projectRow(row, { from, to }, merges, sheet));
  projector.table(projected, 'sheet');
  for (const { cells } of rows)
    for (const { name, state } of cells.values())
      if (state)
        projector.cellNotice(state === 'not shown' ? notices.notShown : notices.notCalculated, placed(sheet, name));
}

function placed({ name }: SheetName, cell: string): SheetPlace {
  return { sheet: name, cell };
}

/** A merge may reach over all columns there are; no table is so wide. */
const mostWide = 400;

/** The columns of a table, the last included. */
interface Columns {
  readonly from: number;
  readonly to: number;
}

function projectRow(row: ShownRow, { from, to }: Columns, merges: readonly Merge[], sheet: SheetName): ProjectedCell[] {
  const projected: ProjectedCell[] = [];
  const fromAbove = merges.filter(({ top, bottom }) => top < row.number && row.number <= bottom);
  let behind = 0;
  for (let column = from; column <= to;) {
    const above = fromAbove.find(({ left, right }) => left <= column && column <= right);
    if (above) {
      behind += above.right + 1 - column;
      column = above.right + 1;
      continue;
    }
    const end = Math.min(mergeAt(merges, row.number, column)?.right ?? column, to);
    projected.push({ ...cellAt(row, column, sheet), width: end + 1 - column, behind });
    behind = end - column;
    column = end + 1;
  }
  return projected;
}

function cellAt({ number, cells, element }: ShownRow, column: number, { name, part }: SheetName) {
  const found = cells.get(column);
  const cell = columnLetters(column) + String(number);
  const place = { sheet: name, cell } satisfies SheetPlace;
  const source = { part, at: (found?.element ?? element).start ?? 0, cell };
  return { shown: found?.shown ?? new TextBuilder(), place, source };
}

/** Says which of the rows and columns that were read are not shown, at the first cell of each. */
function tellHidden(
  { hidden }: Pick<SheetGrid, 'hidden'>,
  rows: readonly ShownRow[],
  sheet: SheetName,
  projector: Projector,
): void {
  const cells = rows.flatMap(({ cells }) => [...cells.values()].filter(({ shown }) => shown.text !== ''));
  const lines = hidden.rows.filter((row) => cells.some((cell) => cell.row === row));
  const columns = hidden.columns.filter((column) => cells.some((cell) => cell.column === column));
  const inRow = cells.find(({ row }) => row === lines[0]);
  const inColumn = cells.find(({ column }) => column === columns[0]);
  if (inRow) projector.cellNotice(notices.hiddenRows(lines), placed(sheet, inRow.name));
  if (inColumn) projector.cellNotice(notices.hiddenColumns(columns.map(columnLetters)), placed(sheet, inColumn.name));
}
