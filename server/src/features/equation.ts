import { numberIn, type BoundTable, type Cell } from '../bind/table.ts';
import type { Judgement } from '../check/judge.ts';
import type { Slot } from '../forms/form.ts';
import type { Language } from '../forms/schema.ts';
import { add, isNegative, isZero, subtract, toText, zero, type Decimal } from '../text/decimal.ts';
import { escapeMarkdown } from './markdown.ts';
import { say, termWords, valueText } from './names.ts';

/** From how many zeros on a side they are counted instead of listed. */
const manyZeros = 2;

/** A side of a relation, term by term with its sum: `自然人 12 + 商业企业 3 + 其余 4 项 0 = 15`. */
export function sideText(
  { relation, left, right }: Judgement,
  side: 'left' | 'right',
  table: BoundTable,
  at: Slot,
  language: Language,
): string {
  const slots = relation[side];
  const zeros = slots.filter((slot) => slot !== at && isZeroCell(table.cells[slot.index]));
  const listed = zeros.length < manyZeros ? slots : slots.filter((slot) => !zeros.includes(slot));
  const parts = listed.map((slot) => {
    const name = say(termWords(slot, relation), language);
    const term = escapeMarkdown(`${name} ${valueText(table.cells[slot.index], language)}`);
    return slot === at ? `**${term}**` : term;
  });
  const hidden = slots.length - listed.length;
  if (hidden > 0) parts.push(say({ zh: `其余 ${hidden} 项 0`, en: `${hidden} others 0` }, language));
  return slots.length === 1 ? parts.join('') : `${parts.join(' + ')} = ${toText(side === 'left' ? left : right)}`;
}

/**
 * The value that would settle a relation from one of its places, every other blank read as 0;
 * undefined where it would have to be negative.
 */
export function settlingValue(judgement: Judgement, slot: Slot, table: BoundTable): Decimal | undefined {
  const stands = numberIn(table.cells[slot.index]) ?? zero;
  const { relation, difference } = judgement;
  const value = relation.left.includes(slot) ? subtract(stands, difference) : add(stands, difference);
  return isNegative(value) ? undefined : value;
}

/** The place that is left to fill in, where a relation is open for want of exactly one figure. */
export function lastBlank({ verdict, relation }: Judgement, table: BoundTable): Slot | undefined {
  const missing = [...relation.left, ...relation.right].filter((slot) => !isKnown(table.cells[slot.index]));
  const [slot] = missing;
  const blank = slot && table.cells[slot.index]?.figure.state === 'blank';
  return verdict === 'open' && missing.length === 1 && blank ? slot : undefined;
}

function isKnown(cell: Cell | undefined): boolean {
  return cell?.figure.state === 'number' || cell?.figure.state === 'none';
}

function isZeroCell(cell: Cell | undefined): boolean {
  return cell?.figure.state === 'number' && isZero(cell.figure.value);
}
