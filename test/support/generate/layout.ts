/**
 * The official layout of a table: a rectangle of cells with their merges, from which every notation
 * is written. Which rows and columns stand in it, local subtotals included, is told by the figures.
 */
import type { Form, FormBlock, FormColumn, FormRow, Slot } from '../../../server/src/forms/form.ts';
import type { FormFigures } from './figures.ts';

/** A cell, merged or not. */
export interface LayoutCell {
  /** `filler`: an empty cell that a notation puts where a merged one continues. */
  readonly role: 'caption' | 'head' | 'label' | 'figure' | 'filler';
  readonly text: string;
  /** The slot of a figure. */
  readonly slot?: Slot;
  readonly left: number;
  readonly colspan: number;
  /** How many rows it reaches down; known once the whole layout is. */
  rowspan: number;
}

/**
 * One position of the rectangle: where a cell begins, or continues from the left or from above. A cell
 * merged both ways continues from above in its first column only.
 */
export interface Place {
  readonly cell: LayoutCell;
  readonly part: 'start' | 'across' | 'below';
}

export interface LayoutRow {
  /** The form's row, in a row with figures. */
  readonly row?: FormRow;
  readonly kind: 'caption' | 'head' | 'figures';
  /** As many as the layout is wide. */
  readonly places: readonly Place[];
}

export interface Layout {
  readonly form: Form;
  readonly width: number;
  /** How many of the columns hold labels. */
  readonly labels: number;
  readonly rows: readonly LayoutRow[];
}

/** The layout of a form with these figures in it. */
export function layoutOf(form: Form, figures: FormFigures): Layout {
  const rows = rowsOf(form).filter((row) => figures[row.key]);
  const labels = Math.max(...rows.map((row) => row.path.length));
  const columnsOf = (block: FormBlock) => columnsIn(form, block, figures);
  const width = labels + Math.max(...form.blocks.map((block) => columnsOf(block).length));
  const sheet = new Sheet(width);
  for (const block of form.blocks) {
    const standing = rows.filter((row) => row.block === block);
    if (standing.length === 0) continue;
    if (block.caption) sheet.add('caption', [[{ role: 'caption', text: block.caption, left: 0, colspan: width }]]);
    sheet.add('head', headOf(block, columnsOf(block), labels, width));
    addBody(sheet, form, standing, columnsOf(block), figures, labels);
  }
  return { form, width, labels, rows: sheet.rows };
}

/** The cells of a row that begin in it. */
export function starting(row: LayoutRow): LayoutCell[] {
  return row.places.filter((place) => place.part === 'start').map((place) => place.cell);
}

/** The form's rows with each subtotal before the items it sums up. */
function rowsOf(form: Form): FormRow[] {
  const subtotals = form.rows.filter((row) => row.subtotal);
  return form.rows
    .filter((row) => !row.subtotal)
    .flatMap((row) => [...subtotals.filter((subtotal) => row.key === `${subtotal.key}.1`), row]);
}

function columnsIn(form: Form, block: FormBlock, figures: FormFigures): FormColumn[] {
  const first = block.rows.map((row) => figures[row.key]).find(Boolean) ?? {};
  return block.columns.flatMap((column) => [
    column,
    ...form.extraColumns
      .filter((extra) => extra.after === column.key && extra.column.key in first)
      .map((e) => e.column),
  ]);
}

/** An empty cell in that column. */
export function filler(left: number): LayoutCell {
  return { role: 'filler', text: '', left, colspan: 1, rowspan: 1 };
}

type NewCell = Omit<LayoutCell, 'rowspan'>;

/** Rows under construction: a position left out continues the cell above it. */
class Sheet {
  readonly rows: LayoutRow[] = [];
  constructor(readonly width: number) {}

  add(kind: LayoutRow['kind'], lines: readonly (readonly NewCell[])[], row?: FormRow): void {
    for (const cells of lines) {
      const above = this.rows.at(-1)?.places ?? [];
      const places = above.map(({ cell }, i): Place => ({ cell, part: i === cell.left ? 'below' : 'across' }));
      for (const cell of cells) {
        const full = { ...cell, rowspan: 1 };
        for (let k = 0; k < cell.colspan; k++) places[cell.left + k] = { cell: full, part: k > 0 ? 'across' : 'start' };
      }
      for (const { cell, part } of places) if (part === 'below') cell.rowspan++;
      this.rows.push({ kind, places, ...(row && { row }) });
    }
  }
}

/** The head: the corner over all its rows, columns under the words they share. */
function headOf(block: FormBlock, columns: readonly FormColumn[], labels: number, width: number): NewCell[][] {
  const depth = Math.max(...columns.map((column) => column.path.length));
  const lines: NewCell[][] = Array.from({ length: depth }, (_, level) => headLine(columns, level, labels, width));
  if (block.span) lines.unshift([{ role: 'head', text: block.span, left: labels, colspan: width - labels }]);
  if (labels > 0) lines[0]?.unshift({ role: 'head', text: block.corner ?? '信息内容', left: 0, colspan: labels });
  return lines;
}

function headLine(columns: readonly FormColumn[], level: number, labels: number, width: number): NewCell[] {
  const cells: NewCell[] = [];
  columns.forEach((column, i) => {
    const text = column.path[level];
    if (text === undefined) return;
    const shared = columns.slice(i).findIndex((other) => !sharesHead(column, other, level));
    const before = columns[i - 1];
    if (before && sharesHead(before, column, level)) return;
    const end = shared < 0 ? width - labels : i + shared;
    cells.push({ role: 'head', text, left: labels + i, colspan: end - i });
  });
  return cells;
}

function sharesHead(one: FormColumn, other: FormColumn, level: number): boolean {
  if (one === other) return true;
  const isInner = level < one.path.length - 1 && level < other.path.length - 1;
  return isInner && one.path.slice(0, level + 1).join() === other.path.slice(0, level + 1).join();
}

function addBody(
  sheet: Sheet,
  form: Form,
  rows: readonly FormRow[],
  columns: readonly FormColumn[],
  figures: FormFigures,
  labels: number,
): void {
  const subtotals = rows.filter((row) => row.subtotal).map((row) => row.label);
  let above: readonly string[] = [];
  for (const row of rows) {
    // A group named by the subtotal above its items is not named again beside them.
    const path = row.path.filter((text) => text === row.label || !subtotals.includes(text));
    const figureRow = figureCells(form, row, columns, figures, labels, sheet.width);
    sheet.add('figures', [[...labelCells(path, above, labels), ...figureRow]], row);
    above = path;
  }
}

/** The label cells that begin in this row. */
function labelCells(path: readonly string[], above: readonly string[], labels: number): NewCell[] {
  let shared = 0;
  while (shared < path.length - 1 && shared < above.length - 1 && path[shared] === above[shared]) shared++;
  return path.slice(shared).map((text, k) => {
    const left = shared + k;
    return { role: 'label', text, left, colspan: left === path.length - 1 ? labels - left : 1 };
  });
}

function figureCells(
  form: Form,
  row: FormRow,
  columns: readonly FormColumn[],
  figures: FormFigures,
  labels: number,
  width: number,
): NewCell[] {
  return columns.map((column, i) => {
    const left = labels + i;
    const slot = form.slot(row.key, column.key);
    const text = figures[row.key]?.[column.key] ?? '';
    return { role: 'figure', text, left, colspan: i === columns.length - 1 ? width - left : 1, ...(slot && { slot }) };
  });
}

/** The same layout with other texts; the function also gets the number of the cell. */
export function mapLayout(layout: Layout, write: (cell: LayoutCell, nth: number) => string): Layout {
  const cells = new Map<LayoutCell, LayoutCell>();
  for (const row of layout.rows)
    for (const cell of starting(row)) cells.set(cell, { ...cell, text: write(cell, cells.size) });
  const placeOf = (place: Place): Place => ({ ...place, cell: cells.get(place.cell) ?? place.cell });
  return { ...layout, rows: layout.rows.map((row) => ({ ...row, places: row.places.map(placeOf) })) };
}
