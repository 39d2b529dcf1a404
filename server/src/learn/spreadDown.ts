import type { RawCell, RawRow } from '../syntax/row.ts';

/** A cell that goes on in rows below. */
interface Reaching {
  readonly cell: RawCell;
  readonly rows: number;
}

/** The rows of a table with each cell that takes several rows standing in all of them. */
export function spreadDown(rows: readonly RawRow[]): RawRow[] {
  let reaching: ReadonlyMap<number, Reaching> = new Map();
  return rows.map((row) => {
    const { cells, next } = spreadInto(row.cells, reaching);
    reaching = next;
    return cells.length === row.cells.length ? row : { ...row, cells };
  });
}

function spreadInto(own: readonly RawCell[], reaching: ReadonlyMap<number, Reaching>) {
  const cells: RawCell[] = [];
  const next = new Map<number, Reaching>();
  const waiting = [...own];
  const last = Math.max(-1, ...reaching.keys());
  for (let column = 0; waiting.length > 0 || column <= last;) {
    const above = reaching.get(column);
    const cell = above?.cell ?? waiting.shift();
    const rows = above?.rows ?? cell?.height ?? 1;
    if (!cell) break;
    cells.push(cell);
    if (rows > 1) next.set(column, { cell, rows: rows - 1 });
    column += cell.width;
  }
  return { cells, next };
}
