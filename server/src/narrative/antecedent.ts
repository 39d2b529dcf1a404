import type { ProseTopic } from '../kinds/prose.ts';
import { add, equals, isZero, whole, zero } from '../text/decimal.ts';
import { isOutside, linksBefore } from './context.ts';
import type { FlowTopic } from './idiom.ts';
import type { FigureLink } from './link.ts';
import { isOf, isSubject, namesTopic, type Item } from './sentence.ts';
import type { Saying } from './saying.ts';
import { wholeOf } from './topicCells.ts';

/** The figure that 均 speaks of: the nearest before, without those in brackets and the parts that make it up. */
export function antecedent({ from }: Item, { items, context }: Saying): FigureLink | undefined {
  const before = items.filter((item) => item.from < from);
  const counts = linksBefore(context).filter(
    ({ numeral, aside }) =>
      numeral.kind === 'count' && numeral.from < from && aside === undefined && isOutside(numeral, before),
  );
  let parts = zero;
  for (const link of counts.toReversed()) {
    if (!isZero(parts) && equals(parts, link.numeral.value)) return link;
    parts = add(parts, link.numeral.value);
  }
  return counts.at(-1);
}

/** Whether the figure stands in the sentence itself. */
export function isOwn(link: FigureLink, { items }: Saying): boolean {
  return link.numeral.from >= (items[0]?.from ?? 0);
}

/** Whether the sentence counts something before the word, so that it speaks of that, or of what that is part of. */
export function isBehindCount({ from }: Item, { items }: Saying): boolean {
  return items.some(({ numeral, to }) => numeral?.kind === 'count' && to <= from);
}

/** Whether the word stands behind words that name something else than the topic. */
export function speaksOfOther({ from }: Item, { items, context }: Saying, topic: ProseTopic): boolean {
  const named = items.findLast((item) => item.from < from && item.entry?.topic !== undefined)?.entry?.topic;
  const meant = named ?? context.before;
  return meant !== undefined && meant !== topic;
}

/** Whether the sentence has had a word for what the topic counts, and has spoken of nothing else. */
export function isNamed({ segment, items, context }: Saying, topic: ProseTopic): boolean {
  const end = segment.at(-1)?.to ?? 0;
  const until = items.filter(({ to }) => to <= end);
  return context.topic === topic && !context.strange && namesTopic(until, topic);
}

/** Whether the figure is a right one of all that came in, or of all that was done. */
export function isTotal(link: FigureLink | undefined, topic: FlowTopic, saying: Saying): boolean {
  const { flow } = topic.rows;
  if (!link) return false;
  if (link.role === undefined) return isTotalByValue(link, topic, saying);
  if (link.agrees !== true || link.cells[0]?.form !== topic.form) return false;
  return link.role === flow.in.role || link.role === flow.done.role;
}

/** Whether it equals a total, right before the word for what is counted: words behind may have made it a part (4件申请的申请人均为自然人). */
function isTotalByValue({ numeral, aside }: FigureLink, topic: FlowTopic, { items, subject }: Saying): boolean {
  const next = items[items.findIndex((item) => item.numeral === numeral) + 1];
  if (aside !== undefined || !numeral.exact || !isOf(next, 'counted') || next?.entry?.topic !== topic) return false;
  const { in: received, before, done } = topic.rows.flow;
  return [received.rows, `${received.rows}+${before.rows}`, done.rows].some((rows) => {
    const total = wholeOf(subject.figures, topic, rows)?.total;
    return total !== undefined && equals(total, numeral.value);
  });
}

/** Whether the word adds nothing to what is said of all: a subject, the figure of a total or of what was carried in, 收到的 before it. */
export function isOfAll(item: Item, saying: Saying, topic: FlowTopic): boolean {
  const { numeral, entry, is } = item;
  const { before, in: received } = topic.rows.flow;
  if (numeral && is === 'figure') {
    const link = saying.context.links.find((one) => one.numeral === numeral);
    return isTotal(link, topic, saying) || (link?.agrees === true && link.role === before.role);
  }
  if (isOf(item, 'counted')) return entry?.topic === topic;
  if (isSubject(item) || isOf(item, 'carry', 'last-year')) return true;
  return entry?.roles.get(topic.rows.tells)?.name === received.role;
}

const one = whole(1);
const hundred = 100n;

/** Whether the item is 100%, or 百分之百. */
export function isHundred({ numeral }: Item): boolean {
  if (numeral?.kind !== 'percent' || !numeral.exact) return false;
  return numeral.value.units === hundred * 10n ** BigInt(numeral.value.scale);
}

/** Whether there was but one, so that what is said of it is said of all. */
export function isSingle({ numeral }: FigureLink): boolean {
  return numeral.exact && equals(numeral.value, one);
}

/** Whether a word of a segment without a figure speaks of the only one there was: 收到申请1件，已办结. */
export function isOfOnlyOne(word: Item, saying: Saying): boolean {
  if (saying.segment.some(({ is }) => is === 'figure')) return false;
  const base = antecedent(word, saying);
  return base !== undefined && isOwn(base, saying) && isSingle(base);
}
