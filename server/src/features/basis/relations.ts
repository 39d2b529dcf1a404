import type { BoundTable, Cell } from '../../bind/table.ts';
import type { Judgement } from '../../check/judge/judge.ts';
import type { JudgedTable } from '../../check/model/report.ts';
import type { Relation, Slot } from '../../forms/form.ts';

/** The judgements of the relations in which the place is the stated total. */
export function statedAt({ judgements }: JudgedTable, slot: Slot): Judgement[] {
  return judgements.filter(({ relation }) => relation.stated === slot);
}

/** The judgements of the relations in which the place is a term, not the stated total. */
function usedAt({ judgements }: JudgedTable, slot: Slot): Judgement[] {
  return judgements.filter(({ relation }) => relation.stated !== slot && slotsOf(relation).includes(slot));
}

/** All places of a relation, left side first. */
export function slotsOf(relation: Relation): Slot[] {
  return [...relation.left, ...relation.right];
}

/** The figures from which a stated total follows. */
export function termsOf(judged: JudgedTable, total: Slot): Cell[] {
  const slots = statedAt(judged, total).flatMap(({ relation }) => slotsOf(relation).filter((slot) => slot !== total));
  return cellsIn(judged.table, slots);
}

/** The stated totals that follow from a figure. */
export function totalsOf(judged: JudgedTable, term: Slot): Cell[] {
  return cellsIn(
    judged.table,
    usedAt(judged, term).map(({ relation }) => relation.stated),
  );
}

function cellsIn(table: BoundTable, slots: Iterable<Slot>): Cell[] {
  return [...new Set(slots)].flatMap((slot) => table.cells[slot.index] ?? []);
}
