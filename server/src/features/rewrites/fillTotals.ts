import { numberIn, type BoundTable } from '../../bind/table.ts';
import type { CellChange } from '../../check/model/found.ts';
import { runsAlongRow } from '../../check/wording/name.ts';
import { changeFigures } from '../../check/repair/repair.ts';
import type { JudgedTable } from '../../check/model/report.ts';
import type { Relation, Slot } from '../../forms/form.ts';
import { equals, sum, toText, zero, type Decimal } from '../../text/decimal.ts';
import { changesOf } from '../basis/change.ts';
import type { Rewrite } from './rewrite.ts';

/** Sets every total of the table to the sum of its parts; a total with a part that is blank or was not read stays. */
export function fillTotals({ table, judgements }: JudgedTable): Rewrite[] {
  const values = new Map<Slot, Decimal>();
  for (const relation of totalsInOrder(judgements.map((judgement) => judgement.relation))) {
    const parts = relation.left.map((slot) => values.get(slot) ?? valueOf(table, slot));
    if (parts.every((part) => part !== undefined)) values.set(relation.stated, sum(parts));
  }
  const cells = [...values].flatMap(([slot, value]) => changeOf(table, slot, value));
  const { edits } = changeFigures(table, cells);
  if (edits.length === 0) return [];
  const title = {
    zh: `按各项之和填写总计（${cells.length} 处）`,
    en:
      cells.length === 1
        ? 'Set 1 total to the sum of its parts'
        : `Set ${cells.length} totals to the sums of their parts`,
  };
  return [{ title, settles: undefined, changes: changesOf(edits) }];
}

/** The relations that state a plain total: those down the columns first, for the rows' totals add up theirs. */
function totalsInOrder(relations: readonly Relation[]): Relation[] {
  const plain = relations.filter((relation) => relation.right.length === 1 && relation.right[0] === relation.stated);
  return [...plain.filter((relation) => !runsAlongRow(relation)), ...plain.filter(runsAlongRow)];
}

function valueOf(table: BoundTable, slot: Slot): Decimal | undefined {
  const cell = table.cells[slot.index];
  return cell?.figure.state === 'none' ? zero : numberIn(cell);
}

function changeOf(table: BoundTable, slot: Slot, value: Decimal): CellChange[] {
  const cell = table.cells[slot.index];
  const now = numberIn(cell);
  return !cell || cell.placed === 'inferred' || (now && equals(now, value)) ? [] : [{ cell, to: toText(value) }];
}
