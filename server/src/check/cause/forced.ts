import type { BoundTable, Cell } from '../../bind/table.ts';
import type { Relation, Slot } from '../../forms/form.ts';
import { memo } from '../../text/memo.ts';
import { add, equals, isZero, negate, subtract, whole, zero, type Decimal } from '../../text/decimal.ts';
import { isPossibleAt } from '../judge/possible.ts';
import { judgeRelation } from '../judge/judge.ts';

/**
 * The count that must stand in a blank cell, because the others force it: deduced along the table's
 * relations one blank after another. Undefined where the cell is not blank, nothing forces a value,
 * the relations ask for different ones, or one of them would fail with it.
 */
export function forcedValue(table: BoundTable, slot: Slot): Decimal | undefined {
  const cell = table.cells[slot.index];
  if (cell?.figure.state !== 'blank') return undefined;
  const value = forcedValues(table).get(slot.index);
  if (!value) return undefined;
  const filled = table.cells.with(slot.index, { ...cell, figure: { state: 'number', value } });
  const own = relationsOf(table).filter(({ left, right }) => [...left, ...right].includes(slot));
  const breaks = own.some((relation) => failsIn(relation, filled) && !failsIn(relation, table.cells));
  return breaks ? undefined : value;
}

/** The count that at least two sums ask for in the place of a cell that could not be read, and none contradicts. */
export function agreedValue(table: BoundTable, cell: Cell): Decimal | undefined {
  const { slot } = cell;
  const cells = table.cells.with(slot.index, { ...cell, figure: { state: 'blank' } });
  const values = relationsOf({ ...table, cells }).flatMap((relation) => {
    const slots = [...relation.left, ...relation.right];
    const isLast = slots.every((other) => (cells[other.index]?.figure.state === 'blank') === (other === slot));
    if (!isLast || !slots.includes(slot)) return [];
    const { difference } = judgeRelation(relation, cells);
    return [relation.left.includes(slot) ? negate(difference) : difference];
  });
  const [first, ...others] = values;
  const isAgreed = others.length > 0 && others.every((other) => first && equals(first, other));
  return first && isAgreed && isPossibleAt(slot.value, first) ? first : undefined;
}

function failsIn(relation: Relation, cells: BoundTable['cells']): boolean {
  return judgeRelation(relation, cells).verdict === 'fails';
}

/** Every forced value by the index of its slot, worked out once a table. */
const forcedValues = memo((table: BoundTable): ReadonlyMap<number, Decimal> => {
  const deduction = new Deduction(table);
  while (deduction.step());
  return deduction.values;
});

/** The relations of which every cell was read, but for sums of rounded figures, which force no value. */
function relationsOf(table: BoundTable): Relation[] {
  const exact = [...table.form.relations, ...table.form.extraRelations].filter(({ rounded }) => !rounded);
  return exact.filter(({ left, right }) =>
    [...left, ...right].every(({ index, row }) => {
      const state = table.cells[index]?.figure.state;
      return state !== undefined && state !== 'unreadable' && row !== table.openRow;
    }),
  );
}

class Deduction {
  readonly values = new Map<number, Decimal>();
  readonly #table: BoundTable;
  readonly #relations: readonly Relation[];
  readonly #disputed = new Set<Slot>();

  constructor(table: BoundTable) {
    this.#table = table;
    this.#relations = relationsOf(table);
  }

  /** Draws every conclusion from what is known so far; whether there was a new one. */
  step(): boolean {
    const found = new Map<Slot, Decimal>();
    for (const relation of this.#relations)
      for (const [slot, value] of this.#conclusions(relation)) {
        const other = found.get(slot);
        if (!isPossibleAt(slot.value, value) || (other && !isZero(subtract(other, value)))) this.#disputed.add(slot);
        found.set(slot, value);
      }
    for (const slot of this.#disputed) found.delete(slot);
    for (const [slot, value] of found) this.values.set(slot.index, value);
    return found.size > 0;
  }

  /** A lone blank takes the difference; several on one side of sums that tie without them are all 0. */
  #conclusions({ left, right }: Relation): [Slot, Decimal][] {
    const blanks = [...left, ...right].filter((slot) => this.#isUnknown(slot));
    const [first] = blanks;
    if (!first) return [];
    const difference = subtract(this.#sum(right), this.#sum(left));
    if (blanks.length === 1) return [[first, left.includes(first) ? difference : negate(difference)]];
    const oneSided = blanks.every((slot) => left.includes(slot)) || blanks.every((slot) => right.includes(slot));
    return oneSided && isZero(difference) ? blanks.map((slot) => [slot, whole(0)]) : [];
  }

  #isUnknown({ index }: Slot): boolean {
    return this.#table.cells[index]?.figure.state === 'blank' && !this.values.has(index);
  }

  #sum(slots: readonly Slot[]): Decimal {
    return slots.map((slot) => this.#valueOf(slot)).reduce(add, zero);
  }

  #valueOf({ index }: Slot): Decimal {
    const figure = this.#table.cells[index]?.figure;
    return figure?.state === 'number' ? figure.value : (this.values.get(index) ?? zero);
  }
}
