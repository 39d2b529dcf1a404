import type { BoundTable } from '../../../bind/table.ts';
import type { Wording } from '../../../forms/schema.ts';
import { toText } from '../../../text/decimal.ts';
import type { Span } from '../../../text/span.ts';
import type { Mismatch, Repair } from '../../model/found.ts';
import { changeFigures } from '../../repair/repair.ts';
import { relationsBrokenBy } from '../../repair/totals.ts';
import { columnName } from '../../wording/name.ts';

/** Mismatches in one row, at least one. */
export type Mismatches<M extends Mismatch = Mismatch> = readonly [M, ...M[]];

/** Whether there is any. */
export function isAny<M extends Mismatch>(mismatches: readonly M[]): mismatches is Mismatches<M> {
  return mismatches.length > 0;
}

/** The figures of a row beside what they should be: `自然人 7 ≠ 5，总计 9 ≠ 7`. */
export function listed(mismatches: Mismatches): Wording {
  const items = mismatches.map(({ cell, stated, expected }) => {
    const { zh, en } = columnName(cell.slot);
    const values = `${toText(stated)} ≠ ${toText(expected)}`;
    return { zh: `${zh} ${values}`, en: `${en} ${values}` };
  });
  return { zh: items.map(({ zh }) => zh).join('，'), en: items.map(({ en }) => en).join(', ') };
}

/** From the first of the cells to the last. */
export function spanOver(mismatches: Mismatches): Span {
  const [first, ...others] = mismatches.map(({ cell }) => cell.span).sort((one, other) => one.from - other.from);
  return (first as Span).through(others.at(-1) ?? (first as Span));
}

/** Writes the values that other reports call for; nothing where a sum of the table would fail by it. */
export function asExpected(table: BoundTable, mismatches: Mismatches): Repair[] {
  const changes = mismatches.map(({ cell, expected }) => ({ cell, to: toText(expected) }));
  if (relationsBrokenBy(table, changes).length > 0) return [];
  return [changeFigures(table, changes)].filter(({ edits }) => edits.length > 0);
}
