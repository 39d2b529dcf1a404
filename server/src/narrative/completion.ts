import type { AllDoneClaim } from '../kinds/prose.ts';
import { compare, isZero } from '../text/decimal.ts';
import {
  antecedent,
  isBehindCount,
  isHundred,
  isNamed,
  isOfAll,
  isOfOnlyOne,
  isOwn,
  isTotal,
  speaksOfOther,
} from './antecedent.ts';
import { linksBefore } from './context.ts';
import type { Denial } from './denial.ts';
import { hasFlow, topicNamed, type FlowTopic } from './idiom.ts';
import type { FigureLink } from './link.ts';
import type { Saying } from './saying.ts';
import { hasOf, isAmong, isOf, isSubject, type Item } from './sentence.ts';
import { wholeOf } from './topicCells.ts';

/** What was carried forward although the segment says that all was done: 均已办结, 办结率100%. */
export function completions(saying: Saying): Denial[] {
  const { segment, subject } = saying;
  return subject.idiom.prose.claims.flatMap((claim) => {
    const topic = claim.says === 'all-done' ? topicNamed(subject.idiom, claim.topic) : undefined;
    if (claim.says !== 'all-done' || !topic || !hasFlow(topic)) return [];
    const rate = rateIn(saying, claim, topic);
    const first = rate ?? doneIn(saying, claim, topic);
    if (!first || speaksOfOther(first, saying, topic) || (rate && isReached(topic, saying))) return [];
    const left = leftOver(first, topic, saying);
    if (!left) return [];
    const doubtful = left.doubtful || rate !== undefined;
    return [{ claim, from: first.from, to: (segment.at(-1) as Item).to, readings: left.readings, doubtful }];
  });
}

/** The word by which the segment says that all was done, if it says no more than that. */
function doneIn(saying: Saying, { words }: AllDoneClaim, topic: FlowTopic): Item | undefined {
  const { segment } = saying;
  const { tells, flow } = topic.rows;
  const isDone = ({ entry }: Item) => entry?.roles.get(tells)?.name === flow.done.role;
  const first = segment.find((item) => isOf(item, 'all') || isHundred(item)) ?? singleIn(saying, isDone);
  if (
    !first ||
    !segment.every((item) => item === first || isOf(item, 'all') || isDone(item) || isOfAll(item, saying, topic))
  )
    return undefined;
  const says = (item: Item) => !isSubject(item) && words.some((word) => item.entry?.text.includes(word));
  return segment.slice(segment.indexOf(first)).some(says) ? first : undefined;
}

/** The word for being done, where there was but one thing to do: 收到申请1件，已办结. */
function singleIn(saying: Saying, isDone: (item: Item) => boolean): Item | undefined {
  const done = saying.segment.find(isDone);
  return done && isOfOnlyOne(done, saying) ? done : undefined;
}

/** The rate that says so, with all of it: 办结率100%. */
function rateIn(saying: Saying, { rates }: AllDoneClaim, topic: FlowTopic): Item | undefined {
  const { segment } = saying;
  const rate = segment.find((item) => isOf(item, 'rate') && isAmong(item, rates));
  if (!rate || !segment.some(isHundred)) return undefined;
  const isPlain = (item: Item) => isOf(item, 'rate', 'all') || isHundred(item) || isOfAll(item, saying, topic);
  return segment.every(isPlain) ? rate : undefined;
}

/** The figure of what is said to be done: of 收到25件，上年结转2件，均已办结 that of both. */
function spokenOf(first: Item, topic: FlowTopic, saying: Saying): FigureLink | undefined {
  const base = antecedent(first, saying);
  const start = saying.segment[0]?.from ?? 0;
  if (base?.role !== topic.rows.flow.before.role || base.numeral.from >= start) return base;
  const links = linksBefore(saying.context);
  const other = links[links.indexOf(base) - 1];
  return other && isOwn(other, saying) && isAllIn(other, topic, saying) ? other : base;
}

/** Whether as much was done as came in, so that some reckon 100%, whatever was carried over. */
function isReached(topic: FlowTopic, { subject: { figures } }: Saying): boolean {
  const { in: received, done } = topic.rows.flow;
  const [came, handled] = [received, done].map(({ rows }) => wholeOf(figures, topic, rows)?.total);
  return !came || !handled || compare(handled, came) >= 0;
}

/** What was carried forward although all that came in is said to be done; doubtful if that was of the new ones alone. */
function leftOver(first: Item, topic: FlowTopic, saying: Saying): Pick<Denial, 'readings' | 'doubtful'> | undefined {
  const { context, subject } = saying;
  const { before, after } = topic.rows.flow;
  const open = wholeOf(subject.figures, topic, after.rows);
  if (!open?.total || isZero(open.total) || linksBefore(context).some((link) => link.role === after.role))
    return undefined;
  const named = isNamed(saying, topic);
  const base = spokenOf(first, topic, saying);
  const stated = base && (isOwn(base, saying) || isBehindCount(first, saying) || !named) ? base : undefined;
  if (stated ? !isAllIn(stated, topic, saying) : !named || hasOf(saying.segment, 'timely')) return undefined;
  const carriedIn = wholeOf(subject.figures, topic, before.rows)?.total;
  const ofNew = stated ? stated.cells.length === 1 : saysIn(saying, topic);
  return { readings: [open], doubtful: ofNew && carriedIn !== undefined && !isZero(carriedIn) };
}

/** Whether it is a right figure of all that came in. */
function isAllIn(link: FigureLink, topic: FlowTopic, saying: Saying): boolean {
  return isTotal(link, topic, saying) && link.role !== topic.rows.flow.done.role;
}

/** Whether the words are of what came in: 收到的申请. */
function saysIn({ segment }: Saying, { rows: { tells, flow } }: FlowTopic): boolean {
  return segment.some(({ entry }) => entry?.roles.get(tells)?.name === flow.in.role);
}
