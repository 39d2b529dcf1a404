import type { BoundTable, Cell } from '../../bind/table.ts';
import { rowName } from '../../check/wording/name.ts';
import type { Form, Slot } from '../../forms/form.ts';
import type { Wording } from '../../forms/schema.ts';
import type { PlacedRow } from '../basis/rows.ts';
import type { CopiedTable } from './copiedTable.ts';
import type { Put } from './figureText.ts';

/** What of a copied table has its place in the draft's. */
export interface LabelMatch {
  readonly puts: readonly Put[];
  /** The rows of which nothing has. */
  readonly unfit: readonly Wording[];
  /** How many figures of other rows have none. */
  readonly left: number;
}

/** The figures of a copied table with the cells of the draft's table that have the same row and column. */
export function matchLabels({ certain, doubtful }: CopiedTable, table: BoundTable): LabelMatch {
  const matched = certain.map((row) => ({ row, puts: putsOf(row, table) }));
  const fitting = matched.filter(({ puts }) => puts.length > 0);
  const unfit = matched.filter(({ puts }) => puts.length === 0).map(({ row }) => rowName(row.row));
  return {
    puts: fitting.flatMap(({ puts }) => puts),
    unfit: [...unfit, ...doubtful],
    left: fitting.reduce((sum, { row, puts }) => sum + row.cells.length - puts.length, 0),
  };
}

/** The figures of one row of a copied table for the cells of another row of the draft's; undefined unless all have one. */
export function matchRow(copied: CopiedTable, from: string, table: BoundTable, to: string): readonly Put[] | undefined {
  const row = copied.certain.find((one) => one.row.key === from);
  const puts = row?.cells.flatMap((figure) => {
    const cell = certainCell(table, table.form.slot(to, figure.slot.column.key));
    return cell ? [{ cell, figure }] : [];
  });
  const due = table.cells.filter((cell) => cell?.slot.row.key === to).length;
  return puts && puts.length === row?.cells.length && puts.length === due ? puts : undefined;
}

function putsOf(row: PlacedRow, table: BoundTable): Put[] {
  return row.cells.flatMap((figure) => {
    const cell = certainCell(table, slotLike(figure.slot, table.form));
    return cell ? [{ cell, figure }] : [];
  });
}

function certainCell({ cells }: BoundTable, slot: Slot | undefined): Cell | undefined {
  const cell = slot && cells[slot.index];
  return cell?.placed === 'evident' ? cell : undefined;
}

/** The place of a form that is called as that one is, which may be of another edition. */
function slotLike({ row, column }: Slot, form: Form): Slot | undefined {
  const slot = form.slot(row.key, column.key);
  return slot?.row.label === row.label && slot.column.label === column.label ? slot : undefined;
}
