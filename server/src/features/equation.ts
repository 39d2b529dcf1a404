import type { BoundTable, Cell } from '../bind/table.ts';
import type { Judgement } from '../check/judge.ts';
import type { Slot } from '../forms/form.ts';
import type { Language } from '../forms/schema.ts';
import { isNegative, isZero, negate, toText, type Decimal } from '../text/decimal.ts';
import { say, termName, valueText } from './names.ts';

/** From how many zeros on a side they are counted instead of listed. */
const manyZeros = 4;

/** A side of a relation, term by term with its sum: `自然人 12 ＋ 商业企业 3 ＝ 15`. A lone term is its own sum. */
export function sideText(
  judgement: Judgement,
  side: 'left' | 'right',
  table: BoundTable,
  language: Language,
  mark: (term: string, slot: Slot) => string = (term) => term,
): string {
  const slots = judgement.relation[side];
  const terms = [...judgement.relation.left, ...judgement.relation.right];
  const zeros = slots.filter((slot) => isZeroCell(table.cells[slot.index]));
  const listed = zeros.length < manyZeros ? slots : slots.filter((slot) => !zeros.includes(slot));
  const parts = listed.map((slot) =>
    mark(`${termName(slot, terms, language)} ${valueText(table.cells[slot.index], language)}`, slot),
  );
  const hidden = slots.length - listed.length;
  if (hidden > 0) parts.push(say({ zh: `其余 ${hidden} 项 0`, en: `${hidden} others 0` }, language));
  return slots.length === 1 ? parts.join('') : `${parts.join(' ＋ ')} ＝ ${toText(judgement[side])}`;
}

/** The value that would settle an open relation, where exactly one figure is left to fill in and a count can do it. */
export function forcedValue(judgement: Judgement, table: BoundTable): { slot: Slot; value: Decimal } | undefined {
  if (judgement.verdict !== 'open') return undefined;
  const { left, right } = judgement.relation;
  const missing = [...left, ...right].filter((slot) => !isKnown(table.cells[slot.index]));
  const [slot] = missing;
  if (!slot || missing.length > 1 || table.cells[slot.index]?.figure.state !== 'blank') return undefined;
  const value = left.includes(slot) ? negate(judgement.difference) : judgement.difference;
  return isNegative(value) ? undefined : { slot, value };
}

function isKnown(cell: Cell | undefined): boolean {
  return cell?.figure.state === 'number' || cell?.figure.state === 'none';
}

function isZeroCell(cell: Cell | undefined): boolean {
  return cell?.figure.state === 'number' && isZero(cell.figure.value);
}
