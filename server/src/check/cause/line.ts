import type { Slot } from '../../forms/form.ts';
import type { Slip } from '../model/found.ts';
import type { Change } from './change.ts';
import type { System } from './system.ts';

/** A whole row or column of the table before and after a change; local subtotals left out. */
export interface FigureLine {
  readonly along: 'row' | 'column';
  readonly cells: readonly { readonly slot: Slot; readonly before: number; readonly after: number }[];
}

/** The row or column in which all the changed cells stand. */
export function lineOf(system: System, changes: readonly Change[]): FigureLine | undefined {
  const slots = changes.map(({ variable }) => system.variables[variable]?.cell.slot);
  const [first] = slots;
  if (!first) return undefined;
  const along = slots.every((slot) => slot?.row === first.row)
    ? 'row'
    : slots.every((slot) => slot?.column === first.column)
      ? 'column'
      : undefined;
  if (!along) return undefined;
  const deltas = new Map(changes.map(({ variable, delta }) => [variable, delta]));
  const cells = system.variables.flatMap(({ cell: { slot }, value }, index) => {
    if (slot[along] !== first[along] || slot.row.subtotal || slot.column.subtotal) return [];
    return [{ slot, before: value, after: value + (deltas.get(index) ?? 0) }];
  });
  return { along, cells };
}

/** Whether two places are next to each other, and how a value comes from one to the other. */
export function neighbours(one: Slot, other: Slot): Slip | undefined {
  const { columns, rows } = one.row.block;
  if (one.row === other.row && apart(columns.indexOf(one.column), columns.indexOf(other.column)))
    return 'off-by-one-column';
  if (one.column === other.column && apart(rows.indexOf(one.row), rows.indexOf(other.row))) return 'off-by-one-row';
  return undefined;
}

function apart(one: number, other: number): boolean {
  return one >= 0 && other >= 0 && Math.abs(one - other) === 1;
}
