import type { BoundTable, Cell } from '../../bind/table.ts';
import type { CellChange } from '../../check/model/found.ts';
import { relationsBrokenBy } from '../../check/repair/totals.ts';
import { runsAlongRow } from '../../check/wording/name.ts';
import type { Relation, Slot } from '../../forms/form.ts';
import { isNegative, subtract, sum, toText, zero, type Decimal } from '../../text/decimal.ts';
import { slotsOf } from '../basis/relations.ts';

/** What is known of a table's figures, those included that are thought of and not written yet. */
export type KnownFigures = Map<Slot, Decimal>;

/** The figures of the table that were read and placed for certain; “none” counts as 0. */
export function figuresIn({ cells }: BoundTable): KnownFigures {
  return new Map(cells.flatMap((cell) => (cell ? known(cell) : [])));
}

function known({ figure, placed, slot }: Cell): [Slot, Decimal][] {
  if (placed === 'inferred') return [];
  if (figure.state === 'none') return [[slot, zero]];
  return figure.state === 'number' ? [[slot, figure.value]] : [];
}

/** The relations that state a plain total exactly: those down the columns first, for the rows' totals add up theirs. */
export function totalsInOrder(relations: readonly Relation[]): Relation[] {
  const plain = relations.filter(({ right, stated, rounded }) => right.length === 1 && right[0] === stated && !rounded);
  return [...plain.filter((relation) => !runsAlongRow(relation)), ...plain.filter(runsAlongRow)];
}

/** What the others leave for the stated figure of the relation; undefined where one is not known, or they leave less than 0. */
export function statedValue({ left, right, stated }: Relation, figures: KnownFigures): Decimal | undefined {
  const sumOf = (slots: readonly Slot[]) => {
    const values = slots.map((slot) => figures.get(slot));
    return values.every((value) => value !== undefined) ? sum(values) : undefined;
  };
  const [parts, others] = [sumOf(left), sumOf(right.filter((slot) => slot !== stated))];
  const value = parts && others && subtract(parts, others);
  return value && !isNegative(value) ? value : undefined;
}

/** Those of the changes that make no relation fail which does not fail already. */
export function harmless(table: BoundTable, changes: readonly CellChange[]): readonly CellChange[] {
  const broken = new Set(relationsBrokenBy(table, changes).flatMap(slotsOf));
  if (broken.size === 0) return changes;
  return harmless(
    table,
    changes.filter(({ cell }) => !broken.has(cell.slot)),
  );
}

/** The change that puts the value into the cell, in as many decimals as it has. */
export function changeTo(cell: Cell, value: Decimal): CellChange {
  return { cell, to: toText(value) };
}
