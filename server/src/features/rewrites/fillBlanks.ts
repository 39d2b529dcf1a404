import type { BoundTable, Cell } from '../../bind/table.ts';
import { forcedValue } from '../../check/cause/forced.ts';
import type { CheckedReport } from '../../check/finding.ts';
import type { CellChange } from '../../check/model/found.ts';
import { changeFigures } from '../../check/repair/repair.ts';
import type { Wording } from '../../forms/schema.ts';
import { zeroNumeral } from '../../kinds/template.ts';
import { carriedInto } from '../basis/carriedIn.ts';
import { changesOf } from '../basis/change.ts';
import { changeTo, figuresIn, harmless, statedValue, totalsInOrder, type KnownFigures } from './filling.ts';
import type { Rewrite } from './rewrite.ts';
import { decimal } from '../../text/decimal.ts';

/**
 * Puts 0 into every cell of the table that is still blank; what the figures that stand force, what last year carried
 * out and what totals add up to take its place. A blank that 0 would make wrong stays.
 */
export function fillBlanks(report: CheckedReport, table: BoundTable): Rewrite[] {
  const changes = harmless(table, changesIn(report, table));
  const { edits } = changeFigures(table, changes);
  if (edits.length === 0) return [];
  const title = titleOf(changes);
  return [{ title, settles: undefined, changes: changesOf(edits), undertaking: { cells: changes } }];
}

/** How many blanks get 0, and how many what the other figures make of them. */
function titleOf(changes: readonly CellChange[]): Wording {
  const isZeroTo = ({ to }: CellChange) => Number(to) === 0;
  const zeros = changes.filter(isZeroTo).length;
  const sums = changes.length - zeros;
  if (zeros === 0)
    return {
      zh: `按其他数字填写空白：${changes.length === 1 ? `填入 ${changes[0]?.to}` : `${sums} 处`}`,
      en: `Fill ${sums === 1 ? `the blank with ${changes[0]?.to}` : `${sums} blanks`}, as the other figures ask`,
    };
  const zh = `空白处填0（${zeros} 处）`;
  const en = zeros === 1 ? 'Fill 1 blank with 0' : `Fill ${zeros} blanks with 0`;
  if (sums === 0) return { zh, en };
  return { zh: `${zh}，另 ${sums} 处按其他数字填写`, en: `${en}, and fill ${sums} more as the other figures ask` };
}

function changesIn(report: CheckedReport, table: BoundTable): CellChange[] {
  const blanks = table.cells.filter((cell) => cell?.figure.state === 'blank' && cell.placed === 'evident') as Cell[];
  const figures = figuresIn(table);
  for (const cell of blanks) {
    const value = forcedValue(table, cell.slot) ?? carriedInto(cell, table, report);
    if (value) figures.set(cell.slot, value);
  }
  const relations = [...table.form.extraRelations, ...table.form.relations];
  const stated = new Set(relations.map((relation) => relation.stated));
  const texts = new Map(blanks.map((cell) => [cell, zeroNumeral(cell.slot.value)]));
  for (const [{ slot }, zero] of texts) {
    const value = decimal(zero);
    if (value && !stated.has(slot) && !figures.has(slot)) figures.set(slot, value);
  }
  addTotals(table, figures);
  return blanks.flatMap((cell) => {
    const value = figures.get(cell.slot);
    return value ? [changeTo(cell, value)] : [];
  });
}

/** Adds what the totals come to, then what sums of several totals leave for the last of them. */
function addTotals({ form }: BoundTable, figures: KnownFigures): void {
  const relations = [...form.extraRelations, ...form.relations];
  const plain = totalsInOrder(relations);
  for (const relation of [...plain, ...relations.filter((one) => !plain.includes(one)), ...plain]) {
    const value = statedValue(relation, figures);
    if (value && !figures.has(relation.stated)) figures.set(relation.stated, value);
  }
}
