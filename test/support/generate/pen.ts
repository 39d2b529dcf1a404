import type { NotationName } from '../../../server/src/syntax/row.ts';
import type { DraftCell, DraftRow, DraftTable, Fate } from './draft.ts';
import type { Layout, LayoutCell, LayoutRow } from './layout.ts';

/** A table as text, its places counted from the start of the text. */
export interface Written {
  readonly text: string;
  readonly table: DraftTable;
}

/** Writes a table down, and remembers where its rows and cells come to stand. */
export class Pen {
  text = '';
  readonly #rows: DraftRow[] = [];
  #cells: DraftCell[] = [];
  #rowStart = 0;

  /** Text that is no cell. */
  put(text: string): void {
    this.text += text;
  }

  /** Text that belongs to no row. */
  open(text: string): void {
    this.put(text);
    this.#rowStart = this.text.length;
  }

  /**
   * A cell between its delimiters, and what its figure may expect of a reader. White space around the
   * text belongs to the delimiters. A blank may be placed anywhere in `blank`, which is written for it.
   */
  cell(
    cell: LayoutCell,
    before: string,
    after: string,
    written: { text?: string; blank?: string; fate?: Fate } = {},
  ): void {
    const text = written.text ?? cell.text;
    const outer = this.text.length;
    const start = outer + before.length;
    const blank = text === '' ? (written.blank ?? '') : '';
    this.text += before + text + blank + after;
    const range = { start, end: start + text.length + blank.length };
    const fate = written.fate ?? 'read';
    const slot = cell.slot && { slot: cell.slot };
    this.#cells.push({ role: cell.role, ...slot, text, range, outer: { start: outer, end: this.text.length }, fate });
  }

  /** Ends the row whose cells were written since the last one. */
  row(row: LayoutRow | 'rule'): void {
    const range = { start: this.#rowStart, end: this.text.length };
    this.#rowStart = range.end;
    if (row === 'rule') this.#rows.push({ kind: 'rule', range, cells: [] });
    else this.#rows.push({ kind: row.kind, range, cells: this.#owed(row), ...(row.row && { key: row.row.key }) });
    this.#cells = [];
  }

  /** A row without any figure is owed under its official label only; a subtotal's may be its group's heading. */
  #owed({ row }: LayoutRow): DraftCell[] {
    const isOfficial = !row?.subtotal && this.#cells.some((cell) => cell.text === row?.label);
    if (!row?.label || isOfficial || this.#cells.some((cell) => cell.slot && cell.text !== '')) return this.#cells;
    return this.#cells.map((cell) => ({ ...cell, fate: 'may' }));
  }

  /** The finished table. */
  done(layout: Layout, notation: NotationName, hybrid = false): Written {
    const range = { start: 0, end: this.text.length };
    return { text: this.text, table: { form: layout.form, notation, hybrid, range, rows: this.#rows } };
  }
}
