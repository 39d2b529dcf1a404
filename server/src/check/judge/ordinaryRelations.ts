import type { OrdinaryTable } from '../../bind/ordinary.ts';
import { proposalsOf, type CellMending, type Proposal } from '../../learn/proposals.ts';
import { tableGrids, type GridLine, type TableGrid } from '../../learn/tableGrid.ts';
import type { RawCell } from '../../syntax/row.ts';
import { memo } from '../../text/memo.ts';
import { failingTotals } from './ordinaryTotals.ts';

/** A relation that an ordinary table has everywhere but in one place. */
export interface NearRelation {
  readonly proposal: Proposal;
  readonly grid: TableGrid;
  /** The figures of which one would have to differ, the likeliest first; one alone where that is settled. */
  readonly amiss: readonly AmissFigure[];
}

/** A figure that would make a relation hold if it were another. */
export interface AmissFigure {
  readonly cell: RawCell;
  readonly row: GridLine | undefined;
  readonly column: GridLine | undefined;
  readonly due: string;
}

/** Whoever types in a longer table is not to wait for what it may be like. */
const mostFigures = 1500;
/** In so many places it must hold where not all figures are 0: words and layout alone make nobody doubt a figure. */
const fewestTelling = 2;

/** Every sum or balance that holds in all places of the table but one, but for totals that are told to be wrong anyway. */
export const nearRelations = memo((table: OrdinaryTable): NearRelation[] => {
  if (table.rows.length * (table.rows[0]?.length ?? 0) > mostFigures) return [];
  const told = new Set(failingTotals(table).map(({ total }) => total));
  const near = tableGrids(table.rows).flatMap((grid) => nearIn(grid));
  return near.filter(({ amiss }) => !amiss.some(({ cell }) => told.has(cell)));
});

function nearIn(grid: TableGrid): NearRelation[] {
  return proposalsOf({ grids: [grid], years: [undefined] }).flatMap((proposal) => {
    const [exception] = proposal.exceptions;
    const isSum = proposal.kind === 'sum' || proposal.kind === 'balance';
    if (!exception || exception.rounding || !isSum || proposal.telling < fewestTelling) return [];
    return [{ proposal, grid, amiss: exception.mendings.map((mending) => amissIn(grid, mending)) }];
  });
}

function amissIn({ rows, columns, cells }: TableGrid, { row, column, due }: CellMending): AmissFigure {
  const place = cells[row]?.[column];
  return { cell: (place as NonNullable<typeof place>).cell, row: rows[row], column: columns[column], due };
}
