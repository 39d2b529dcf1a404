import type { BoundTable, Cell } from '../bind/table.ts';
import type { Span } from '../text/span.ts';

/** Says where a stretch of a text stands after an edit, or in another text of the same layout. */
export type Mover = (span: Span) => Span;

/** The same thing at its new place; the very same object where that is the old one. */
export function placeMoved<T extends { readonly span: Span }>(one: T, moved: Mover): T {
  const span = moved(one.span);
  return span === one.span ? one : { ...one, span };
}

/** The cell at its new place, with the place between its bars in a drawn frame. */
export function cellMoved(cell: Cell, moved: Mover): Cell {
  const { frame } = cell;
  return frame ? { ...placeMoved(cell, moved), frame: moved(frame) } : placeMoved(cell, moved);
}

/** The table at its new place, with the cells that are given. */
export function tableMoved(table: BoundTable, cells: BoundTable['cells'], moved: Mover): BoundTable {
  return {
    ...table,
    span: moved(table.span),
    cells,
    rowLabels: table.rowLabels.map(({ row, span }) => ({ row, span: moved(span) })),
    columnLabels: table.columnLabels.map(({ column, span }) => ({ column, span: moved(span) })),
    problems: table.problems.map((problem) => placeMoved(problem, moved)),
  };
}
