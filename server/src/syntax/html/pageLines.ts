import type { Anchor } from '../../text/span.ts';
import type { Line } from '../line.ts';
import { linesOf, type PlaceOf } from './runLines.ts';
import {
  addColumns,
  cellLines,
  closed,
  hiddenCell,
  rowsShown,
  type HtmlCell,
  type HtmlRow,
  type OpenCell,
} from './tableRows.ts';
import { newRun, type TextRun } from './textRun.ts';

interface OpenTable {
  /** How deep its element stands. */
  depth: number;
  /** Whether a page shows it. */
  readonly shown: boolean;
  readonly rows: HtmlRow[];
  /** Which columns are hidden. */
  readonly columns: boolean[];
  cells: HtmlCell[];
  cell: OpenCell | undefined;
  /** Whether it holds another table. */
  layout: boolean;
  /** Text between its rows: it is read behind them. */
  behind: Line[];
}

/** The lines of a page while it is read: running text, and the tables that hold no other table. */
export class PageLines {
  readonly #lines: Line[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #anchor: Anchor;
  readonly #placeOf: PlaceOf | undefined;
  #run = newRun();
  /** Whether what is still open is closed by the end of the source. */
  #ended = false;

  constructor(anchor: Anchor, placeOf: PlaceOf | undefined) {
    this.#anchor = anchor;
    this.#placeOf = placeOf;
  }

  /** Where text goes that stands here. */
  get here(): TextRun {
    return this.#table?.cell?.run ?? this.#run;
  }

  get #table(): OpenTable | undefined {
    return this.#tables.at(-1);
  }

  /** Says that the source ends here, and that rows which are still open are closed by that alone. */
  end(): void {
    this.#ended = true;
  }

  /** All lines, what is still open ended. */
  done(): Line[] {
    while (this.#tables.length > 0) this.#endTable();
    this.#endLine();
    return this.#lines;
  }

  /** Ends the line of text that stands here. */
  break(): void {
    const cell = this.#table?.cell;
    if (cell) cell.run.broken = true;
    else this.#endLine();
  }

  /** No end of a table that is open will be read any more. */
  forget(): void {
    for (let i = this.#tables.length - 1; i >= 0 && this.#tables[i]?.depth !== 0; i--)
      (this.#tables[i] as OpenTable).depth = 0;
  }

  /** Begins the table whose element stands so deep. One inside a table that is shown makes running text of that. */
  beginTable(depth: number, shown: boolean): void {
    if (shown) {
      this.endUnclosed();
      this.break();
      if (this.#table) this.#layOut(this.#table);
    }
    this.#push(depth, shown);
  }

  /** Ends a table behind whose rows something stands that is in no cell: its own end is missing. */
  endUnclosed(): void {
    const table = this.#table;
    if (table && !table.layout && !table.cell && table.rows.length > 0) this.#endTable();
  }

  /** Ends the tables whose elements stood deeper. */
  endTables(depth: number): void {
    while (this.#table && this.#table.depth > depth) this.#endTable();
  }

  /** Begins a row of the table whose element stands so deep; one that was taken to have ended begins again. */
  beginRow(depth: number, shown: boolean): void {
    this.endRow();
    if (depth > (this.#table?.depth ?? 0)) this.#push(depth, shown);
  }

  /** Ends the row that is open. */
  endRow(): void {
    this.endCell();
    const table = this.#table;
    if (!table || table.layout || table.cells.length === 0) return;
    table.rows.push({ cells: table.cells, open: this.#ended });
    table.cells = [];
  }

  /** Begins a cell right behind its tag. */
  beginCell(inside: number, width: number, height: number, shown: boolean): void {
    this.endCell();
    const table = this.#table;
    if (!table || table.layout) return;
    if (shown) table.cell = { run: newRun(), inside, width, height };
    else table.cells.push(hiddenCell(width, height, this.#anchor));
  }

  /** Ends the cell that is open, or the text outside of one. */
  endCell(): void {
    const table = this.#table;
    if (!table?.cell) return this.#endLine();
    table.cells.push(closed(table.cell, this.#anchor, this.#placeOf));
    table.cell = undefined;
  }

  /** Says of the next columns of the table whether they are hidden. */
  addColumns(count: number, hidden: boolean): void {
    if (this.#table) addColumns(this.#table.columns, count, hidden);
  }

  #push(depth: number, shown: boolean): void {
    this.#tables.push({
      depth,
      shown,
      rows: [],
      columns: [],
      cells: [],
      cell: undefined,
      layout: false,
      behind: [],
    });
  }

  /** Turns a table into running text, what it held so far included. */
  #layOut(table: OpenTable): void {
    const rows = [...table.rows, { cells: table.cells }];
    for (const { cells } of rows)
      for (const cell of cells) this.#add(this.#lines, cellLines(cell, this.#anchor, this.#placeOf));
    if (table.cell) this.#add(this.#lines, this.#linesOf(table.cell.run));
    this.#add(this.#lines, table.behind);
    Object.assign(table, { layout: true, rows: [], cells: [], cell: undefined, behind: [] });
  }

  #endTable(): void {
    this.endRow();
    const table = this.#tables.pop();
    if (!table?.shown || table.layout) return;
    const rows = rowsShown(table.rows, table.columns);
    const [first] = rows;
    if (first) this.#lines.push({ text: '', anchor: this.#anchor, from: first.span.from, rows, last: false });
    this.#add(this.#lines, table.behind);
  }

  #endLine(): void {
    if (this.#run.text === '') return;
    const table = this.#table;
    const isAmongRows = table && !table.layout && table.rows.length + table.cells.length > 0;
    this.#add(isAmongRows ? table.behind : this.#lines, this.#linesOf(this.#run));
    this.#run = newRun();
  }

  #linesOf(run: TextRun): Line[] {
    return linesOf(run, this.#anchor, this.#placeOf);
  }

  #add(lines: Line[], more: readonly Line[]): void {
    for (const line of more) lines.push(line);
  }
}
