import type { Link } from './link.ts';
import { isOf, type Item } from './sentence.ts';
import { usesIn, yearSense, type Use } from './uses.ts';

/** What a sentence speaks of: one of the tables, decisions (of table two), or nothing any table counts. */
export type Topic = 'requests' | 'cases' | 'documents' | 'decisions' | 'elsewhere';

/** What the words read so far leave to be understood by those that follow, within a paragraph. */
export interface Context {
  topic: Topic | undefined;
  /** Whether the topic is named in the text itself and not by its heading alone. */
  named: boolean;
  /** The blocks of table four, the document and the act named last. */
  blocks: Use | undefined;
  document: Use | undefined;
  act: Use | undefined;
  /** The last figure about requests as a whole, received or handled. */
  base: Link | undefined;
  /** The kind of the role given last, which decides what 其他 is the rest of. */
  dimension: 'request' | 'applicant' | undefined;
  /** Whether the time named last is not the report's year. */
  otherYear: boolean;
  /** Words that wait for their figures behind 分别. */
  waiting: Item[][];
  /** Every figure linked or read as a count so far. */
  links: Link[];
}

/** The context at the start of a paragraph under a heading with that topic. */
export function contextUnder(topic: Topic | undefined): Context {
  const nothing = { blocks: undefined, document: undefined, act: undefined, base: undefined, dimension: undefined };
  return { topic, named: false, ...nothing, otherYear: false, waiting: [], links: [] };
}

/** Takes note of what the words of a segment speak of. */
export function takeTopic(context: Context, segment: readonly Item[], year: number | undefined): void {
  for (const item of segment) {
    const topic = topicOf(item, context.topic);
    if (!topic) continue;
    context.topic = topic;
    context.named = true;
  }
  context.blocks = usesIn(segment, 'block').at(-1) ?? context.blocks;
  context.document = usesIn(segment, 'document').at(-1) ?? context.document;
  context.act = usesIn(segment, 'act').at(-1) ?? context.act;
  const first = segment.find((item) => !isOf(item, 'neutral', 'of-which', 'whole', 'link'));
  const time = first && yearSense(first, year);
  if (time && !segment.some((item) => isOf(item, 'carry', 'change', 'less'))) context.otherYear = time !== 'this';
}

/** What a word makes the sentence speak of; undefined where it leaves that open. */
export function topicOf(item: Item, current?: Topic): Topic | undefined {
  const tells = new Set(item.entry?.roles.map((role) => role.tells));
  if (tells.has('block')) return 'cases';
  if (isOf(item, 'requests')) return 'requests';
  if (tells.has('document')) return 'documents';
  if (tells.has('decision')) return 'decisions';
  const alone = item.entry?.roles.some((role) => role.sure && namesRequests.has(role.name));
  if (alone && current !== 'cases') return 'requests';
  return isOf(item, 'elsewhere') ? 'elsewhere' : undefined;
}

/** Roles whose sure words are said of requests for information and of nothing else. */
const namesRequests = new Set([
  'granted',
  'partial',
  'refused',
  'unavailable',
  'not-processed',
  'otherwise-handled',
  'person',
  'organisations',
  'research',
  'charity',
  'legal',
]);
