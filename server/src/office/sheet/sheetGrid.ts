import { childOf, elementsIn, type XmlElement } from '../xml/readXml.ts';

/** Farther right or down no table of a report stands. */
export const most = { columns: 400, rows: 20_000 };

/** What a row or cell is stored as: where that begins, if it is to be changed there. */
export interface SheetElement {
  readonly start?: number;
}

/** A cell of a sheet on its grid, counted from 1. */
export interface SheetCell<Element extends SheetElement = XmlElement> {
  readonly row: number;
  readonly column: number;
  /** The name that people call it by: `D12`. */
  readonly name: string;
  readonly element: Element;
}

/** A stretch of cells that are shown as one, the last row and column included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A row of a sheet. */
export interface SheetRow<Element extends SheetElement = XmlElement> {
  readonly element: SheetElement;
  readonly cells: readonly SheetCell<Element>[];
}

/** What stands in a sheet. */
export interface SheetGrid<Element extends SheetElement = XmlElement> {
  readonly rows: ReadonlyMap<number, SheetRow<Element>>;
  readonly merges: readonly Merge[];
  /** The rows and columns that are not shown. */
  readonly hidden: { readonly rows: readonly number[]; readonly columns: readonly number[] };
}

/** The cells of a sheet (`x:worksheet`) as they stand in the grid. */
export function sheetGrid(root: XmlElement): SheetGrid {
  const rows = new Map<number, { element: XmlElement; cells: SheetCell[] }>();
  const hiddenRows: number[] = [];
  let row = 0;
  for (const element of listed(root, 'x:sheetData', 'x:row')) {
    const { r = row + 1, hidden } = element.attributes;
    row = Number(r);
    if (!(row >= 1 && row <= most.rows)) continue;
    if (isOn(hidden)) hiddenRows.push(row);
    rows.set(row, { element, cells: cellsOf(element, row) });
  }
  const merges = listed(root, 'x:mergeCells', 'x:mergeCell').flatMap(
    ({ attributes: { ref = '' } }) => mergeOf(ref) ?? [],
  );
  return { rows, merges, hidden: { rows: hiddenRows, columns: hiddenColumns(root) } };
}

function cellsOf(row: XmlElement, number: number): SheetCell[] {
  let column = 0;
  return elementsIn(row, 'x:c').flatMap((element) => {
    const named = placeOf(element.attributes['r'] ?? '');
    column = named?.column ?? column + 1;
    if (column > most.columns) return [];
    return [{ row: number, column, name: columnLetters(column) + String(number), element }];
  });
}

function hiddenColumns(root: XmlElement): number[] {
  return listed(root, 'x:cols', 'x:col').flatMap(({ attributes: { min, max, hidden } }) => {
    const [from, to] = [Number(min), Math.min(Number(max), most.columns)];
    return isOn(hidden) && from >= 1 && to >= from ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : [];
  });
}

function listed(root: XmlElement, list: string, name: string): XmlElement[] {
  const found = childOf(root, list);
  return found ? elementsIn(found, name) : [];
}

function isOn(value: string | undefined): boolean {
  return /^(?:1|true)$/.test(value ?? '');
}

/** The cells that a reference names: `A1:C2`. */
export function mergeOf(reference: string): Merge | undefined {
  const [first, last] = reference.split(':').map(placeOf);
  if (!first || !last) return undefined;
  const [bottom, right] = [Math.min(last.row, most.rows), Math.min(last.column, most.columns)];
  return { top: first.row, left: first.column, bottom, right };
}

function placeOf(name: string): { row: number; column: number } | undefined {
  const [, letters = '', row = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(name) ?? [];
  if (letters === '') return undefined;
  const column = Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column };
}

/** The letters that people call a column by, counted from 1. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
