import type { BoundTable, Cell } from '../../bind/table.ts';
import type { Judgement } from '../../check/judge/judge.ts';
import type { JudgedTable } from '../../check/model/report.ts';
import type { Relation, Slot } from '../../forms/form.ts';
import { memo } from '../../text/memo.ts';

/** The judgements of the relations in which the place stands. */
export function judgementsAt(judged: JudgedTable, slot: Slot): readonly Judgement[] {
  return bySlot(judged).get(slot) ?? [];
}

const bySlot = memo(({ judgements }: JudgedTable) => {
  const found = new Map<Slot, Judgement[]>();
  for (const judgement of judgements)
    for (const slot of new Set(slotsOf(judgement.relation))) {
      const own = found.get(slot);
      if (own) own.push(judgement);
      else found.set(slot, [judgement]);
    }
  return found;
});

/** The judgements of the relations in which the place is the stated total. */
export function statedAt(judged: JudgedTable, slot: Slot): Judgement[] {
  return judgementsAt(judged, slot).filter(({ relation }) => relation.stated === slot);
}

/** The judgements of the relations in which the place is a term, not the stated total. */
function usedAt(judged: JudgedTable, slot: Slot): Judgement[] {
  return judgementsAt(judged, slot).filter(({ relation }) => relation.stated !== slot);
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
