import type { Condition, CueKind, ProseTopic } from '../kinds/prose.ts';
import { compare, equals, subtract, zero, type Decimal } from '../text/decimal.ts';
import { isEmptyOfSense, type CellCandidate } from './candidates.ts';
import { conditions, saysItself, type Doubted } from './conditions.ts';
import type { Context } from './context.ts';
import type { Topic } from './lexicon.ts';
import { axisOf, type Idiom } from './idiom.ts';
import type { FigureLink, Meant } from './link.ts';
import type { Numeral } from './numeral.ts';
import { roleMentionsIn } from './roleMentions.ts';
import { hasOf, isOf, namesTopic, type Item } from './sentence.ts';
import type { Subject } from './subject.ts';
import type { CellSum } from './tableLookup.ts';
import { wholeOf } from './topicCells.ts';
import type { Window } from './window.ts';

/**
 * The contradiction of a figure that fits none of its readings; undefined where the words leave room for
 * another understanding. Only words that mean nothing else count, in a sentence whose every word is known
 * and none of which restricts the figure to a part.
 */
export function contradiction(
  numeral: Numeral,
  candidates: readonly CellCandidate[],
  window: Window,
  context: Context,
  subject: Subject,
): FigureLink | undefined {
  const { idiom, section } = subject;
  const first = leading(candidates, window.near);
  const { topic } = context;
  if (
    !first ||
    !(first.sure || isBeyond(numeral.value, candidates)) ||
    !idiom.prose.judged.figures.includes(section) ||
    !isClear(numeral, window, topic, idiom)
  )
    return undefined;
  if (!meansNothingElse(first, candidates, window.near) || !isPlain(window, idiom, topic)) return undefined;
  if (context.narrowed || context.strange || context.framed || topic === undefined || topic === 'elsewhere')
    return undefined;
  const doubted = { numeral, topic, first, window, context, subject };
  if (!isCertain(doubted) || (first.role.general && isOtherTotal(doubted))) return undefined;
  const readings = first.role.anyKey ? byDistance(numeral.value, candidates) : [first.reading];
  const [meant] = readings as [CellSum];
  return {
    numeral,
    role: first.role.name,
    cells: meant.cells,
    agrees: false,
    expected: meant.total ?? zero,
    readings,
    doubtful: isOtherTotal(doubted),
  };
}

/** Whether it cannot be however vague words of what came in or went out are meant: more than all there was, or than the one number they all mean. */
function isBeyond(value: Decimal, candidates: readonly CellCandidate[]): boolean {
  const totals = candidates.map(({ reading }) => reading.total);
  const [one, ...others] = totals;
  if (!one || totals.includes(undefined) || !candidates.every(({ role }) => role.general)) return false;
  return (
    others.every((total = zero) => equals(total, one)) || totals.every((total = zero) => compare(value, total) > 0)
  );
}

/** The likeliest; of two words joined that both say only how much came in or went out the one that means nothing else: 收到和处理. */
function leading(candidates: readonly CellCandidate[], near: readonly Item[]): CellCandidate | undefined {
  const areJoined = hasOf(near, 'link') && candidates.every(({ role }) => role.general);
  return (areJoined ? candidates.find(({ sure }) => sure) : undefined) ?? candidates[0];
}

/** What a figure that fits no cell may have been meant to repeat; undefined where its words name none. */
export function meantBy(
  numeral: Numeral,
  candidates: readonly CellCandidate[],
  window: Window,
  context: Context,
  subject: Subject,
): Meant | undefined {
  const { idiom, section } = subject;
  const { topic } = context;
  const [first] = candidates;
  if (!first || !numeral.exact || numeral.han || !idiom.prose.judged.figures.includes(section)) return undefined;
  const sentence = window.before[0]?.from ?? numeral.from;
  const own = candidates.filter(({ role }) => role.name === first.role.name);
  const ofPart =
    context.narrowed || context.framed || hasOf(window.near, ...restricting) || isRestricted(window.before, topic);
  const doubted = topic && topic !== 'elsewhere' ? { numeral, topic, first, window, context, subject } : undefined;
  const known = !ofPart && !context.strange && isPlain(window, idiom, topic);
  const plain = known && doubted !== undefined && isWhole(doubted);
  return {
    role: first.role.name,
    readings: own.map(({ reading }) => reading),
    plain,
    sure: first.sure,
    about: plain && first.sure && saysItself(doubted) && !isOfOtherKind(doubted),
    ofPart,
    sentence,
  };
}

const restricting: readonly CueKind[] = ['doubt', 'bar', 'channel', 'open-list', 'not', 'rest', 'respectively', 'each'];

/** Whether nothing that the topic asks of the role says that it is a part. */
function isWhole(doubted: Doubted): boolean {
  const asked = askedOf(doubted)?.when.filter((condition) => ofWhole.has(condition)) ?? [];
  return asked.every((condition) => conditions[condition](doubted));
}

const ofWhole: ReadonlySet<Condition> = new Set(['not-a-part', 'not-done', 'not-of-done']);

function askedOf({ topic, first }: Doubted): ProseTopic['certain'][number] | undefined {
  return topic.certain.find(({ roles }) => roles?.includes(first.role.name) ?? true);
}

/** Whether it is a count, plainly written, in a unit that counts nothing else, or beside the word for what is counted. */
function isClear(
  { exact, han, unit }: Numeral,
  window: Window,
  topic: Topic | undefined,
  { vagueUnits }: Idiom,
): boolean {
  if (!exact || han) return false;
  if (!vagueUnits.has(unit)) return true;
  const beside = [...window.near, ...window.after.slice(0, 1)];
  return unit !== '' && topic !== undefined && topic !== 'elsewhere' && namesTopic(beside, topic);
}

/** Whether all cells the words may mean are known and belong to one role; 办理 beside another word adds nothing. */
function meansNothingElse(first: CellCandidate, candidates: readonly CellCandidate[], near: readonly Item[]): boolean {
  const { name, general } = first.role;
  return candidates
    .filter(({ role }) => role.name === name || !role.general || general)
    .every(({ role, reading }) => {
      const isOne = role.name === name || (general && role.general && hasOf(near, 'link'));
      return isOne && reading.total !== undefined && reading.whole;
    });
}

/** Whether every word that could restrict the figure is known and does not. */
function isPlain({ near, farther, after, before, shared }: Window, idiom: Idiom, topic: Topic | undefined): boolean {
  if (near.length === 0 && hasOf(farther[0] ?? [], 'of-which')) return false;
  if (hasOf(saidOf(before, topic), 'doubt', 'bar', 'channel', 'respectively', 'each')) return false;
  if (
    hasOf(near, 'open-list', 'against', 'change', 'less', 'share', 'not') ||
    near.some((item) => item.is === 'unknown')
  )
    return false;
  const behind = shared ? after.slice(0, 1) : after;
  const namedBehind = isEmptyOfSense(near);
  return !behind.some(
    (item) => item.is === 'unknown' || isOf(item, 'doubt', 'bar') || (!namedBehind && givesRole(item, idiom)),
  );
}

/** The words before that are said of the topic: those since something else was spoken of. */
function saidOf(before: readonly Item[], topic: Topic | undefined): readonly Item[] {
  const isOther = ({ entry }: Item) => entry?.topic !== undefined && entry.topic !== topic;
  return before.slice(before.findLastIndex(isOther) + 1);
}

/** Whether words before it in the sentence speak of a part, and none since of the whole. */
function isRestricted(before: readonly Item[], topic: Topic | undefined): boolean {
  const said = saidOf(before, topic);
  const last = said.findLastIndex((item) => isOf(item, 'doubt', 'bar'));
  return last > said.findLastIndex((item) => isOf(item, 'whole'));
}

/** Whether behind a figure the word may restrict it. */
function givesRole({ entry }: Item, { common }: Idiom): boolean {
  return entry !== undefined && [...entry.roles.keys()].some((tells) => !common.has(tells));
}

/** Whether the figure is of all there is, and not of a part named before: what the topic asks of its role holds. */
function isCertain(doubted: Doubted): boolean {
  const asked = askedOf(doubted);
  if (!asked || isOfOtherKind(doubted)) return false;
  return asked.when.every((condition) => conditions[condition](doubted));
}

/** Whether a role stands right before the figure with which it is not judged: 收到行政复议申请. */
function isOfOtherKind(doubted: Doubted): boolean {
  const { window, subject } = doubted;
  return askedOf(doubted)?.without?.some((tells) => givesKind(window.near, tells, subject.idiom)) === true;
}

/** Whether the words give a role of that kind. */
function givesKind(near: readonly Item[], tells: string, idiom: Idiom): boolean {
  const axis = axisOf(idiom, tells);
  return axis !== undefined && roleMentionsIn(near, axis).length > 0;
}

/** Whether it may be another total of the topic after all, whatever the words. */
function isOtherTotal({ topic, numeral: { value }, subject }: Doubted): boolean {
  return topic.spared.some((rows) => {
    const total = wholeOf(subject.figures, topic, rows)?.total;
    return total !== undefined && equals(total, value);
  });
}

/** The readings of one word, the nearest in value first: a slip of the pen changes little. */
function byDistance(value: Decimal, candidates: readonly CellCandidate[]): CellSum[] {
  const away = candidates.map(({ reading }) => ({ reading, distance: distance(value, reading) }));
  return away.sort((one, other) => (one.distance < other.distance ? -1 : 1)).map(({ reading }) => reading);
}

function distance(value: Decimal, { total }: CellSum): bigint {
  const { units } = subtract(value, total ?? zero);
  return units < 0n ? -units : units;
}
