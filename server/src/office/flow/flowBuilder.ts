import type { FlowBlock, FlowCell } from './flow.ts';

/** A cell as its row is defined: where it ends, and how it goes together with others. */
export interface FlowCellSides {
  /** Its right side, in twentieths of a point. */
  readonly to: number;
  /** Whether it goes on with the cell to its left, or with the one above. */
  readonly goesOnLeft: boolean;
  readonly goesOn: boolean;
}

/** A row as it is defined: its left side, and its cells. */
export interface FlowRowSides {
  readonly from: number;
  readonly cells: readonly FlowCellSides[];
}

/** A table that is not at its end yet. */
interface OpenTable {
  readonly rows: FlowCell[][];
  cells: FlowBlock[][];
  blocks: FlowBlock[];
}

/** Tables stand in each other no deeper than this in a document that anyone reads. */
const deepest = 30;

/** Puts a document together whose paragraphs say themselves how deep in tables they stand, and which of them end a cell or a row. */
export class FlowBuilder {
  readonly #blocks: FlowBlock[] = [];
  readonly #open: OpenTable[] = [];

  /** Adds what stands in so many tables, 0 in none. */
  add(block: FlowBlock, depth: number): void {
    this.#goTo(depth);
    this.#inner.push(block);
  }

  /** Ends a cell of a table so deep. */
  endCell(depth: number): void {
    this.#goTo(depth);
    const table = this.#open.at(-1);
    if (!table) return;
    table.cells.push(table.blocks);
    table.blocks = [];
  }

  /** Ends a row of a table so deep, whose cells stand so. */
  endRow(bounds: FlowRowSides | undefined, depth: number): void {
    this.#goTo(depth);
    const table = this.#open.at(-1);
    if (table) closeRow(table, bounds);
  }

  finish(): FlowBlock[] {
    this.#goTo(0);
    return this.#blocks;
  }

  get #inner(): FlowBlock[] {
    return this.#open.at(-1)?.blocks ?? this.#blocks;
  }

  #goTo(depth: number): void {
    while (this.#open.length > Math.max(0, depth)) this.#close();
    while (this.#open.length < Math.min(depth, deepest)) this.#open.push({ rows: [], cells: [], blocks: [] });
  }

  #close(): void {
    const table = this.#open.pop();
    if (!table) return;
    if (table.blocks.length > 0) table.cells.push(table.blocks);
    if (table.cells.length > 0) closeRow(table, undefined);
    this.#inner.push({ rows: table.rows });
  }
}

/** As wide as a column counts whose width nobody has told. */
const usualWidth = 1000;

function closeRow(table: OpenTable, bounds: FlowRowSides | undefined): void {
  const row: FlowCell[] = [];
  let from = bounds?.from ?? 0;
  table.cells.forEach((blocks, nth) => {
    const { to = from + usualWidth, goesOnLeft = false, goesOn = false } = bounds?.cells[nth] ?? {};
    const last = row.at(-1);
    if (goesOnLeft && last) row[row.length - 1] = { ...last, to };
    else row.push({ from, to: Math.max(from, to), goesOn: goesOn && table.rows.length > 0, blocks });
    from = Math.max(from, to);
  });
  table.rows.push(row);
  [table.cells, table.blocks] = [[], []];
}
