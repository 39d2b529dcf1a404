import type { AllDoneClaim, NothingClaim } from '../kinds/prose.ts';
import { add, equals, isZero, zero } from '../text/decimal.ts';
import { isOutside, linksBefore, type Context } from './context.ts';
import { denialsOfAlike } from './alike.ts';
import type { Denial } from './denial.ts';
import { hasFlow, topicNamed, type FlowTopic, type Idiom } from './idiom.ts';
import type { FigureLink } from './link.ts';
import { isCarried, roleMentionsIn, yearSense } from './roleMentions.ts';
import { hasOf, isOf, isSubject, namesTopic, type Item } from './sentence.ts';
import type { Subject } from './subject.ts';
import { wholeOf } from './topicCells.ts';
import { segmentsOf } from './window.ts';

/** The claims of a sentence that the tables deny, and its claim that nothing was charged. */
export function denialsIn(items: readonly Item[], context: Context, subject: Subject): Denial[] {
  const { idiom, section, year } = subject;
  if (!idiom.prose.judged.claims.includes(section) || !hasOf(items, 'not', 'all', 'none', 'nought', 'rate')) return [];
  return clausesOf(items).flatMap((clause) => {
    const segments = [...segmentsOf(clause)];
    return segments.flatMap((segment, i) => {
      if (isMuted(segment, segments.slice(0, i), year)) return [];
      const base = (of: Item) => spokenOf(of, items, context);
      const done = [...completions(segment, items, context, subject), ...denialsOfAlike(segment, base, subject)];
      return [...absences(segment, subject), ...done];
    });
  });
}

/** The parts of a sentence between semicolons. */
function clausesOf(items: readonly Item[]): (readonly Item[])[] {
  const ends = items.flatMap(({ sign }, i) => (sign === 'parts' ? [i] : []));
  return [...ends, items.length].map((end, i) => items.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end));
}

/** Whether the words may be of a part, or another year: those of the segment, and of one before it that is no statement of its own. */
function isMuted(segment: readonly Item[], before: readonly (readonly Item[])[], year: number | undefined): boolean {
  if (hasOf(segment, 'whole') && !before.some((other) => hasOf(other, 'except')))
    return hasOf(segment, 'doubt', 'bar') || hasOtherYear(segment, year);
  const open = before.filter((other) => !hasOf(other, 'all', 'not', 'none'));
  if (before.some((other) => hasOf(other, 'under'))) return true;
  return [segment, ...open].some((one) => hasOf(one, 'doubt', 'bar') || hasOtherYear(one, year));
}

function hasOtherYear(items: readonly Item[], year: number | undefined): boolean {
  return !hasOf(items, 'carry') && items.some((item) => ['last', 'other'].includes(yearSense(item, year) ?? ''));
}

function absences(segment: readonly Item[], subject: Subject): Denial[] {
  const said = absenceIn(segment);
  if (!said?.of.every((item) => isObject(item, subject.idiom))) return [];
  const [first, last] = [said.from, segment.at(-1) as Item];
  const absent = absentIn(said.not, said.of, subject);
  if (!absent || (absent.reading && (!absent.reading.total || isZero(absent.reading.total)))) return [];
  return [{ ...absent, from: first.from, to: last.to, doubtful: false }];
}

/** The word for there was nothing, and the words for of what: those behind 未收到, or those before 为零. */
function absenceIn(segment: readonly Item[]): { not: Item; of: readonly Item[]; from: Item } | undefined {
  const last = segment.at(-1);
  if (last && isOf(last, 'nought')) {
    const of = segment.slice(
      segment.findIndex((item) => !isSubject(item) || isOf(item, 'counted')),
      -1,
    );
    return { not: last, of, from: of[0] ?? last };
  }
  const at = segment.findIndex((item) => isOf(item, 'not'));
  const not = segment[at];
  if (!not || !segment.slice(0, at).every(isSubject)) return undefined;
  const isAgain = (item: Item, i: number, all: readonly Item[]) => isOf(item, 'not') && isOf(all[i - 1], 'link');
  return { not, of: segment.slice(at + 1).filter((item, i, all) => !isAgain(item, i, all)), from: not };
}

type Absent = Pick<Denial, 'claim' | 'reading'>;

/** What is said not to have been; undefined where the words leave it open, or the tables do not count it. */
function absentIn(not: Item, rest: readonly Item[], subject: Subject): Absent | undefined {
  for (const claim of subject.idiom.prose.claims) {
    if (claim.says === 'no-charge' && hasOf(rest, 'charge')) return { claim, reading: undefined };
    const rows = claim.says === 'nothing' ? rowsDenied(claim, not, rest, subject) : undefined;
    if (claim.says !== 'nothing' || rows === undefined) continue;
    const topic = topicNamed(subject.idiom, claim.topic);
    const reading = topic && wholeOf(subject.figures, topic, rows);
    return reading && { claim, reading };
  }
  return undefined;
}

/** The rows in which there was nothing, if the claim is what the words say. */
function rowsDenied(
  claim: NothingClaim,
  not: Item,
  rest: readonly Item[],
  { idiom, year }: Subject,
): string | undefined {
  const topic = topicNamed(idiom, claim.topic);
  if (!topic) return undefined;
  if (claim.of === 'rows') {
    const keys = roleMentionsIn(rest, topic.rows).flatMap((mention) => mention.keys[0]?.split('+') ?? []);
    return keys.length > 0 ? [...new Set(keys)].join('+') : undefined;
  }
  if (claim.of === 'carried')
    return hasFlow(topic)
      ? roleMentionsIn([not, ...rest], topic.rows, year).find((mention) => isCarried(mention, topic.rows.flow))?.keys[0]
      : undefined;
  const received =
    /[收接受有无零]|[发产]生|出现/.test(not.entry?.text ?? '') || roleMentionsIn(rest, topic.rows).length > 0;
  return received && namesTopic(rest, topic) && !hasOf(rest, 'elsewhere') ? topic.rows.unnamed?.keys[0] : undefined;
}

/** Words that may stand behind 未 without narrowing what was not. */
function isObject(item: Item, idiom: Idiom): boolean {
  const roles = [...(item.entry?.roles.values() ?? [])];
  if (isOf(item, 'elsewhere')) return idiom.asides.has(item.entry?.text ?? '');
  if (isSubject(item) || isOf(item, 'all-channels', 'carry', 'next-year', 'last-year', 'charge')) return true;
  return roles.length > 0 && roles.every((role) => idiom.deniable.has(role));
}

function completions(segment: readonly Item[], items: readonly Item[], context: Context, subject: Subject): Denial[] {
  const at = segment.findIndex((item) => isOf(item, 'all'));
  if (at < 0) return [];
  const { idiom } = subject;
  return idiom.prose.claims.flatMap((claim) => {
    const topic = claim.says === 'all-done' ? topicNamed(idiom, claim.topic) : undefined;
    if (claim.says !== 'all-done' || !topic || !hasFlow(topic) || !saysAllDone(segment, at, claim, topic)) return [];
    if (speaksOfOther(segment[at] as Item, items, context, topic)) return [];
    const left = leftOver(topic, antecedent(segment[at] as Item, items, context), context, subject);
    return left ? [{ claim, from: (segment[at] as Item).from, to: (segment.at(-1) as Item).to, ...left }] : [];
  });
}

/** Whether the words say that all was done, and no more. */
function saysAllDone(segment: readonly Item[], at: number, { words }: AllDoneClaim, { rows }: FlowTopic): boolean {
  const isDone = ({ entry }: Item) => entry?.roles.get(rows.tells)?.name === rows.flow.done.role;
  return (
    segment.every((item) => isSubject(item) || isDone(item) || isOf(item, 'all')) &&
    segment.slice(at).some((item) => !isSubject(item) && words.some((word) => item.entry?.text.includes(word)))
  );
}

/** Whether 均 stands behind words that name something else than the topic. */
function speaksOfOther({ from }: Item, items: readonly Item[], { before }: Context, topic: FlowTopic): boolean {
  const named = items.findLast((item) => item.from < from && item.entry?.topic !== undefined)?.entry?.topic ?? before;
  return named !== undefined && named !== topic;
}

/** The figure that a word speaks of that says how all ended: 没有败诉 and rates speak of one of their own sentence. */
function spokenOf(word: Item, items: readonly Item[], context: Context): FigureLink | undefined {
  const link = antecedent(word, items, context);
  const reaches = isOf(word, 'all', 'none') || (link !== undefined && link.numeral.from >= (items[0]?.from ?? 0));
  return reaches ? link : undefined;
}

/** The figure that 均 speaks of: the nearest before, without those in brackets and the parts that make it up. */
function antecedent({ from }: Item, items: readonly Item[], context: Context): FigureLink | undefined {
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

/** What was carried out although all that came in is said to be done; doubtful if that was of the new ones alone. */
function leftOver(
  topic: FlowTopic,
  base: FigureLink | undefined,
  context: Context,
  { figures }: Subject,
): Pick<Denial, 'reading' | 'doubtful'> | undefined {
  const { in: received, before, after } = topic.rows.flow;
  const links = linksBefore(context);
  const open = wholeOf(figures, topic, after.rows);
  if (
    base?.role !== received.role ||
    base.agrees !== true ||
    !open?.total ||
    isZero(open.total) ||
    links.some((link) => link.role === after.role)
  )
    return undefined;
  const carriedIn = wholeOf(figures, topic, before.rows)?.total;
  const ofAll = base.cells.length > 1 || !carriedIn || isZero(carriedIn);
  return { reading: open, doubtful: !ofAll };
}
