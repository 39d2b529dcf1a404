import { numberIn, type BoundTable, type Cell } from '../../bind/table.ts';
import type { Judgement } from '../../check/judge/judge.ts';
import type { Slot } from '../../forms/form.ts';
import type { Language } from '../../forms/schema.ts';
import { add, isNegative, isZero, subtract, toText, zero, type Decimal } from '../../text/decimal.ts';
import { escapeMarkdown } from './markdown.ts';
import { say, termWords, valueText } from './names.ts';

/** A relation seen from one of the figures it stands between. */
export interface SeenRelation {
  readonly judgement: Judgement;
  readonly table: BoundTable;
  readonly at: Slot;
  readonly language: Language;
}

/** From how many on zeros, and places that are not in the table, are counted instead of listed. */
const many = 2;

/** A side of a relation in Markdown, term by term with its sum: `自然人 12 + 商业企业 3 + 其余 4 项 0 = 15`. */
export function sideText(seen: SeenRelation, side: 'left' | 'right'): string {
  const { judgement, table, at, language } = seen;
  const slots = judgement.relation[side];
  const alike = [
    { words: { zh: ' 0', en: '0' }, slots: slots.filter((slot) => slot !== at && isZeroAt(table, slot)) },
    { words: { zh: '表中没有', en: 'not in the table' }, slots: slots.filter((slot) => !table.cells[slot.index]) },
  ].filter((group) => group.slots.length >= many);
  const listed = slots.filter((slot) => !alike.some((group) => group.slots.includes(slot)));
  const counted = alike.map(({ words, slots: { length } }) =>
    say({ zh: `其余 ${length} 项${words.zh}`, en: `${length} others ${words.en}` }, language),
  );
  const terms = [...listed.map((slot) => termText(seen, slot)), ...counted].join(' + ');
  return slots.length === 1 ? terms : `${terms} = ${toText(judgement[side])}`;
}

function termText({ judgement, table, at, language }: SeenRelation, slot: Slot): string {
  const name = say(termWords(slot, judgement.relation), language);
  const term = escapeMarkdown(`${name} ${valueText(table.cells[slot.index], language)}`);
  return slot === at ? `**${term}**` : term;
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

function isZeroAt(table: BoundTable, slot: Slot): boolean {
  const cell = table.cells[slot.index];
  return cell?.figure.state === 'number' && isZero(cell.figure.value);
}
