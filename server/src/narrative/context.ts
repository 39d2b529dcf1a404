import type { ProseTopic } from '../kinds/prose.ts';
import type { FlowTopic, Idiom } from './idiom.ts';
import type { Entry, Topic } from './lexicon.ts';
import type { FigureLink } from './link.ts';
import type { Numeral } from './numeral.ts';
import { hasOf, isOf, type Item } from './sentence.ts';
import { isCarried, roleMentionsIn, yearSense, type RoleMention } from './roleMentions.ts';

/** What the words read so far leave to be understood by those that follow, within a paragraph. */
export interface Context {
  topic: Topic | undefined;
  /** What was spoken of when the sentence began. */
  before: Topic | undefined;
  /** Whether the sentence itself has named what it speaks of. */
  renamed: boolean;
  /** Whether the topic is named in the text itself and not by its heading alone. */
  named: boolean;
  /** The roles named last, by their kind, that are meant until others are named. */
  readonly last: Map<string, RoleMention>;
  /** The last figure about all there is of what a topic counts, received or handled. */
  base: FigureLink | undefined;
  /** What the figures before divided, which decides what 其他 is the rest of. */
  dimension: 'rows' | 'columns' | undefined;
  /** The time named last, where it is not all of the report's year: the year before, or another time. */
  otherTime: 'last' | 'other' | undefined;
  /** Whether a sentence before had a part of the organisation for its subject. */
  narrowed: boolean;
  /** Whether words nobody knows stood by what is spoken of, so that it may be a part, or something else. */
  strange: boolean;
  /** Whether the sentence speaks of something else by a word that other things go by as well: 公租房申请. */
  foreign: boolean;
  /** Whether the sentence speaks of a part named in front of it: 新收的申请中，. */
  framed: boolean;
  /** Whether the sentence has said 其中, so that its figures are parts of one before. */
  divided: boolean;
  /** Words that wait for their figures behind 分别. */
  waiting: Item[][];
  /** Every figure linked or read as a count so far. */
  links: FigureLink[];
}

/** So many figures back a sentence may refer. */
const reach = 30;

/** The figures of the paragraph to which one that follows may refer, in order. */
export function linksBefore({ links }: Context): FigureLink[] {
  return links.slice(-reach);
}

/** Whether a number stands in no bracket that closes before the items end. */
export function isOutside(numeral: Numeral, items: readonly Item[]): boolean {
  let closed = 0;
  for (const { from, sign } of items)
    if (sign && sign !== 'parts' && from > numeral.from) {
      closed += sign === 'closes' ? 1 : -1;
      if (closed > 0) return false;
    }
  return true;
}

/** The context at the start of a paragraph under a heading with that topic. */
export function contextUnder(topic: Topic | undefined): Context {
  return {
    topic,
    before: topic,
    renamed: false,
    named: false,
    last: new Map(),
    base: undefined,
    dimension: undefined,
    otherTime: undefined,
    narrowed: false,
    strange: false,
    foreign: false,
    framed: false,
    divided: false,
    waiting: [],
    links: [],
  };
}

/** Takes note of what the words of a segment speak of. */
export function takeTopic(context: Context, segment: readonly Item[], idiom: Idiom, year: number | undefined): void {
  let [carries, givesRoles] = [false, false];
  segment.forEach(({ entry }, index) => {
    if (!entry) return;
    if (entry.topic) takeName(context, segment, index, entry);
    if (entry.kinds.has('of-which')) context.divided = true;
    carries ||= entry.kinds.has('carry');
    givesRoles ||= entry.roles.size > 0;
  });
  if (carries) takeCarry(context, segment, idiom, year);
  if (givesRoles) takePlace(context, segment, idiom);
  takeTime(context, segment, year);
  // Right behind a figure it makes that figure the frame: 新收959件中办结877件.
  if (segment[0]?.entry?.text === within) context.framed = true;
  else if (segment.at(-1)?.entry?.text === within) context.framed ||= restricts(segment, idiom);
}

/** A word for what is spoken of; behind an attribute that nobody knows a loose one speaks of something else. */
function takeName(context: Context, segment: readonly Item[], index: number, entry: Entry): void {
  if (entry.unless !== undefined && entry.unless === context.topic) return;
  if (entry.topic === 'elsewhere' && isRowOf(entry, context.topic) && !comesIn(segment, context.topic)) return;
  if (context.foreign && !entry.loose && !namesIt(entry)) return;
  const isForeign = entry.loose && (context.foreign || isStrangeBefore(segment, index));
  context.foreign = isForeign;
  context.topic = isForeign ? 'elsewhere' : entry.topic;
  context.named = true;
  context.renamed = true;
  if (isForeign) context.base = undefined;
  if (isForeign || namesIt(entry)) context.strange = segment.some(isUnknown);
}

/** Whether the word names a topic, rather than suggests it. */
function namesIt({ kinds, topic }: Entry): boolean {
  return kinds.has('counted') || (topic !== 'elsewhere' && topic?.rows.setsTopic === true);
}

/** Whether a word of other business names a row of the topic as well: 不予处理的信访事项. */
function isRowOf({ roles }: Entry, topic: Topic | undefined): topic is ProseTopic {
  return topic !== undefined && topic !== 'elsewhere' && roles.has(topic.rows.tells);
}

/** Whether the words say that it came in, as business of its own does. */
function comesIn(segment: readonly Item[], { rows }: ProseTopic): boolean {
  return roleMentionsIn(segment, rows).some(({ name }) => name === rows.flow?.in.role);
}

function isStrangeBefore(segment: readonly Item[], index: number): boolean {
  const before = segment[index - 1]?.entry?.text === '的' ? segment[index - 2] : segment[index - 1];
  return before !== undefined && (isUnknown(before) || isOf(before, 'elsewhere'));
}

function isUnknown({ is }: Item): boolean {
  return is === 'unknown';
}

const within = '中';

/** Whether a segment in front of others speaks of a part: of some of what came in, of some who asked. */
function restricts(segment: readonly Item[], { prose }: Idiom): boolean {
  if (segment.some((item) => isUnknown(item) || isOf(item, 'doubt', 'bar', 'channel', 'carry'))) return true;
  return prose.topics.some(({ rows, columns }) => {
    const [named, divided] = [roleMentionsIn(segment, rows), roleMentionsIn(segment, columns)];
    return divided.length > 0 || named.some(({ name }) => name === rows.flow?.in.role);
  });
}

/** What was named last of an axis that lasts is understood in what follows. */
function takePlace({ last }: Context, segment: readonly Item[], { lasting }: Idiom): void {
  for (const axis of lasting) {
    const mention = roleMentionsIn(segment, axis).at(-1);
    if (mention) last.set(axis.tells, mention);
  }
}

/** Carrying over to another year is said of a topic in which things are carried over, if of nothing else named just before. */
function takeCarry(context: Context, segment: readonly Item[], { flows }: Idiom, year: number | undefined): void {
  const isOther = context.topic === 'elsewhere' && !context.renamed;
  if (!isOther && context.topic !== undefined) return;
  const carries = ({ rows }: FlowTopic) =>
    roleMentionsIn(segment, rows, year).some((mention) => mention.sure && isCarried(mention, rows.flow));
  context.topic = flows.find(carries) ?? context.topic;
}

/** A segment that opens with another year, not to compare or carry over, sets the time of what follows; so does a part of the year. */
function takeTime(context: Context, segment: readonly Item[], year: number | undefined): void {
  const first = segment.find((item) => isOf(item, 'this-year') || !isOf(item, 'neutral', 'of-which', 'whole', 'link'));
  const time = first && yearSense(first, year);
  if (time && (isSamePeriod(segment) || !hasOf(segment, 'carry', 'against', 'change', 'less')))
    context.otherTime = time === 'this' ? undefined : time === 'last' ? 'last' : 'other';
  const month = lastMonth(segment);
  if (hasOf(segment, 'part-year')) context.otherTime = 'other';
  else if (month !== undefined) context.otherTime = month === december ? undefined : 'other';
}

/** Whether a segment names a time and nothing else: 去年同期，. */
function isSamePeriod(segment: readonly Item[]): boolean {
  const isTime = (item: Item) => isOf(item, 'same-period', 'last-year', 'neutral') || item.is === 'year';
  return hasOf(segment, 'same-period') && segment.every(isTime);
}

const december = 12n;

/** Whether the words speak of a part of the year: 上半年, 截至9月底. */
export function isPartOfYear(items: readonly Item[]): boolean {
  const month = lastMonth(items);
  return hasOf(items, 'part-year') || (month !== undefined && month !== december);
}

/** The month named last: 截至9月底. */
function lastMonth(segment: readonly Item[]): bigint | undefined {
  const index = segment.findLastIndex((item, i) => item.is === 'number' && segment[i + 1]?.entry?.text === '月');
  return segment[index]?.numeral?.value.units;
}
