import { isSpace } from '../syntax/line.ts';
import type { CueKind, ProseTopic } from '../kinds/prose.ts';
import { wordAt, type Entry } from './lexicon.ts';
import type { Numeral } from './numeral.ts';
import type { OwnWords } from './organisation.ts';

/** A piece of a sentence. Places count in the passage's text. */
export interface Item {
  /**
   * `figure`: a number that may repeat one of a table; `year`; `number`: any other; `mark`: punctuation
   * that divides; `lead`: punctuation behind which a figure follows, a colon or an opening bracket;
   * `unknown`: text without meaning here.
   */
  readonly is: 'word' | 'figure' | 'year' | 'number' | 'mark' | 'lead' | 'unknown';
  readonly from: number;
  readonly to: number;
  /** Set on a bracket, and on a semicolon. */
  readonly sign?: 'opens' | 'closes' | 'parts' | undefined;
  /** Set on a word. */
  readonly entry?: Entry;
  /** Set on figures, years and numbers. */
  readonly numeral?: Numeral;
}

/** Whether the item is a word of one of the kinds. */
export function isOf(item: Item | undefined, ...kinds: readonly CueKind[]): boolean {
  return item !== undefined && isOneOf(item, kinds);
}

/** Whether the item is one of the words, which blanks separate. */
export function isAmong({ entry }: Item, words = ''): boolean {
  return entry !== undefined && words.split(' ').includes(entry.text);
}

/** Whether one of the items is. */
export function hasOf(items: readonly Item[], ...kinds: readonly CueKind[]): boolean {
  for (const item of items) if (isOneOf(item, kinds)) return true;
  return false;
}

function isOneOf({ entry }: Item, kinds: readonly CueKind[]): boolean {
  if (entry) for (const kind of kinds) if (entry.kinds.has(kind)) return true;
  return false;
}

/** The items without what restricts nothing because all of it is named: offices behind a word for the whole, channels before 等方式. */
export function withoutNamedParts(items: readonly Item[]): readonly Item[] {
  return withoutChannels(withoutOffices(items));
}

/** The items without the channels of segments that name them all: 通过网上、信函等方式. */
function withoutChannels(items: readonly Item[]): readonly Item[] {
  if (!hasOf(items, 'all-channels')) return items;
  const isMark = ({ is }: Item) => is === 'mark';
  return items.filter((item, i) => {
    if (!isOf(item, 'channel')) return true;
    const rest = items.slice(i);
    const end = rest.findIndex(isMark);
    return !hasOf(end < 0 ? rest : rest.slice(0, end), 'all-channels');
  });
}

/** The items without the offices that a word for the whole takes in: 全区各部门、各镇街. */
function withoutOffices(items: readonly Item[]): readonly Item[] {
  const dropped = new Set<Item>();
  items.forEach((item, i) => {
    if (!isOf(item, 'whole')) return;
    const named = officesFrom(items, i + 1);
    if (hasOf(named, 'offices')) for (const one of named) dropped.add(one);
  });
  return dropped.size === 0 ? items : items.filter((item) => !dropped.has(item));
}

/** The words for offices and places from there on, up to the first that is none and joins none. */
function officesFrom(items: readonly Item[], from: number): Item[] {
  const rest = items.slice(from);
  const joins = (item: Item) =>
    item.sign === 'opens' || item.sign === 'closes' || isOf(item, 'link', 'each', 'neutral');
  const end = rest.findIndex((item) => !joins(item) && !isOf(item, 'offices', 'places'));
  const named = end < 0 ? rest : rest.slice(0, end);
  return named.filter(
    (item, i) => isOf(item, 'offices', 'places') || (isOf(item, 'each') && isOf(named[i + 1], 'offices', 'places')),
  );
}

/** Whether one of the words is for what the topic counts. */
export function namesTopic(items: readonly Item[], topic: ProseTopic): boolean {
  return items.some((item) => isOf(item, 'counted') && item.entry?.topic === topic);
}

/** Words that may stand before 未: the organisation as a whole, the time. */
export function isSubject(item: Item): boolean {
  return item.is === 'year' || isOf(item, 'neutral', 'whole', 'total', 'link', 'counted');
}

const ends = /[。！？!?]/g;
/** What a character does that is no part of a word; quotation marks, emphasis and blotted titles do nothing. */
const signs = new Map<number, 'mark' | 'lead' | 'nothing'>([
  ...[...'，,；;）)】]\t'].map((sign) => [sign.charCodeAt(0), 'mark'] as const),
  ...[...'：:（(【[—'].map((sign) => [sign.charCodeAt(0), 'lead'] as const),
  ...[...'“”‘’"\'「」『』*_`~#>·….\u0001'].map((sign) => [sign.charCodeAt(0), 'nothing'] as const),
]);

/** A sentence before it is divided: where it stands, and the numbers in it. */
export interface RawSentence {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly numerals: readonly Numeral[];
}

/** The sentences of a text; the last one may have no full stop. */
export function rawSentencesOf(text: string, numerals: readonly Numeral[]): RawSentence[] {
  const sentences: RawSentence[] = [];
  let next = 0;
  for (let from = 0; from < text.length;) {
    ends.lastIndex = from;
    const to = ends.exec(text)?.index ?? text.length;
    const first = next;
    while (next < numerals.length && (numerals[next] as Numeral).from < to) next++;
    sentences.push({ text, from, to, numerals: numerals.slice(first, next) });
    from = to + 1;
  }
  return sentences;
}

/**
 * A sentence divided into items; unknown characters side by side are one.
 *
 * @param own The words of the report's kind, and those by which it speaks of its organisation.
 */
export function itemsIn({ text, from, to, numerals }: RawSentence, own: OwnWords): Item[] {
  const items: Item[] = [];
  let unknown: { is: 'unknown'; from: number; to: number } | undefined;
  let next = 0;
  for (let at = from; at < to;) {
    while ((numerals[next]?.from ?? to) < at) next++;
    const numeral = numerals[next];
    const item = numeral?.from === at ? numberItem(text, numeral, items) : itemAt(text, at, own);
    if (item === 'unknown') {
      if (unknown?.to === at) unknown.to = at + 1;
      else items.push((unknown = { is: 'unknown', from: at, to: at + 1 }));
    } else if (item) items.push(item);
    at = typeof item === 'object' ? item.to : at + 1;
  }
  return items;
}

function numberItem(text: string, numeral: Numeral, before: readonly Item[]): Item {
  const { from, to, kind } = numeral;
  if (kind === 'year') return { is: 'year', from, to, numeral };
  const counts = kind !== 'plain' || standsForCount(text, numeral, before);
  return { is: counts ? 'figure' : 'number', from, to, numeral };
}

/** A number without a unit counts only right behind a word that gives it a role, and before a mark or 占. */
function standsForCount(text: string, numeral: Numeral, before: readonly Item[]): boolean {
  if (!mayStandForCount(text, numeral)) return false;
  const last = before.findLast((item) => item.is !== 'lead' && !isOf(item, 'neutral'));
  if (!last?.entry) return false;
  return last.entry.roles.size > 0 || isOf(last, 'rest', 'counted', 'carry', 'last-year', 'next-year');
}

/** Whether a number has no unit and may be a count by what stands behind it. */
export function mayStandForCount(text: string, { to, unit }: Numeral): boolean {
  return unit === '' && /^\s*(?:$|[占、。！？，,；;：:（）()【】])/.test(text.slice(to, to + 4));
}

const telling = new Map<number, Item['sign']>([
  ...[...'（(【['].map((sign) => [sign.charCodeAt(0), 'opens'] as const),
  ...[...'）)】]'].map((sign) => [sign.charCodeAt(0), 'closes'] as const),
  ...[...'；;'].map((sign) => [sign.charCodeAt(0), 'parts'] as const),
] as const);

/** The word or sign at a place; undefined for signs that do nothing. */
function itemAt(text: string, at: number, own: OwnWords): Item | 'unknown' | undefined {
  const unit = text.charCodeAt(at);
  const sign = signs.get(unit);
  if (sign === 'nothing' || (!sign && isSpace(unit))) return undefined;
  if (sign) {
    const tells = telling.get(unit);
    return tells ? { is: sign, from: at, to: at + 1, sign: tells } : { is: sign, from: at, to: at + 1 };
  }
  const word = own.nameAt(text, at) ?? wordAt(own.common, text, at);
  return word ? { is: 'word', from: at, to: at + word.text.length, entry: own.meaningOf(word) } : 'unknown';
}
