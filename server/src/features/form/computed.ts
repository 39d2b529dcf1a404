import type { JudgedTable } from '../../check/model/report.ts';
import type { Relation, Slot } from '../../forms/form.ts';
import { numberIn } from '../../bind/table.ts';
import { equals, sum, toText, type Decimal } from '../../text/decimal.ts';
import { memo } from '../../text/memo.ts';
import { statedAt } from '../basis/relations.ts';
import { figuresIn, statedValue, type KnownFigures } from '../rewrites/filling.ts';
import type { Computed } from './view.ts';

const knownIn = memo((table: JudgedTable['table']): KnownFigures => figuresIn(table));

/** What the figure comes to by the sums that state it: by the first all of whose parts are known, else by what is known of its parts. */
export function computedAt(slot: Slot, judged: JudgedTable): Computed | undefined {
  const known = knownIn(judged.table);
  const judgements = statedAt(judged, slot);
  const own = judgements.map(({ relation }) => relation);
  const whole = own.map((relation) => statedValue(relation, known)).find(Boolean);
  const value = whole ?? own.map((relation) => partialSum(relation, known)).find(Boolean);
  if (!value) return undefined;
  const written = numberIn(judged.table.cells[slot.index]);
  const isRounded = judgements.some(({ relation, verdict }) => relation.rounded && verdict === 'holds');
  const differs = !written || (!isRounded && !equals(written, value));
  return { text: toText(value), whole: whole !== undefined, differs };
}

/** The sum of the parts that are known of a plain total; undefined without any. */
function partialSum({ left, right }: Relation, known: KnownFigures): Decimal | undefined {
  const values = left.flatMap((slot) => known.get(slot) ?? []);
  return right.length === 1 && values.length > 0 ? sum(values) : undefined;
}
