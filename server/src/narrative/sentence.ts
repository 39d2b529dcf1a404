import { isSpace } from '../syntax/line.ts';
import { wordAt, type Entry } from './lexicon.ts';
import type { Numeral } from './numeral.ts';
import type { OwnWords } from './organisation.ts';
import type { WordKind } from './words.ts';

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
  /** Set on a word. */
  readonly entry?: Entry;
  /** Set on figures, years and numbers. */
  readonly numeral?: Numeral;
}

/** Whether the item is a word of one of the kinds. */
export function isOf(item: Item | undefined, ...kinds: readonly WordKind[]): boolean {
  const own = item?.entry?.kinds;
  if (own) for (const kind of kinds) if (own.has(kind)) return true;
  return false;
}

/** Whether one of the items is. */
export function hasOf(items: readonly Item[], ...kinds: readonly WordKind[]): boolean {
  return items.some((item) => isOf(item, ...kinds));
}

const ends = /[。！？!?]/g;
/** What a character does that is no part of a word; quotation marks, emphasis and blotted titles do nothing. */
const signs = new Map<number, 'mark' | 'lead' | 'nothing'>([
  ...[...'，,；;）)】]\t'].map((sign) => [sign.charCodeAt(0), 'mark'] as const),
  ...[...'：:（(【[—'].map((sign) => [sign.charCodeAt(0), 'lead'] as const),
  ...[...'“”‘’"\'「」『』*_`~#>·…\u0001'].map((sign) => [sign.charCodeAt(0), 'nothing'] as const),
]);

/**
 * The sentences of a text, divided into items; the last one may have no full stop.
 *
 * @param own The words by which the report speaks of its organisation.
 */
export function sentencesIn(text: string, numerals: readonly Numeral[], own: OwnWords): Item[][] {
  const sentences: Item[][] = [];
  let next = 0;
  for (let start = 0; start < text.length;) {
    ends.lastIndex = start;
    const end = ends.exec(text)?.index ?? text.length;
    const from = next;
    while (next < numerals.length && (numerals[next] as Numeral).from < end) next++;
    sentences.push(itemsIn(text, start, end, numerals.slice(from, next), own));
    start = end + 1;
  }
  return sentences;
}

function itemsIn(text: string, start: number, end: number, numerals: readonly Numeral[], own: OwnWords): Item[] {
  const items: Item[] = [];
  let next = 0;
  for (let at = start; at < end;) {
    while ((numerals[next]?.from ?? end) < at) next++;
    const numeral = numerals[next];
    const item = numeral?.from === at ? numberItem(text, numeral, items) : itemAt(text, at, own);
    if (item) push(items, item);
    at = item?.to ?? at + 1;
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
function standsForCount(text: string, { to, unit }: Numeral, before: readonly Item[]): boolean {
  const last = before.findLast((item) => item.is !== 'lead' && !isOf(item, 'neutral'));
  if (
    unit !== '' ||
    !last?.entry ||
    (last.entry.roles.size === 0 && !isOf(last, 'rest', 'requests', 'carry', 'last-year', 'next-year'))
  )
    return false;
  return /^\s*(?:$|[占、。！？，,；;：:（）()【】])/.test(text.slice(to, to + 4));
}

function itemAt(text: string, at: number, own: OwnWords): Item | undefined {
  const unit = text.charCodeAt(at);
  const sign = signs.get(unit);
  if (sign === 'nothing' || (!sign && isSpace(unit))) return undefined;
  if (sign) return { is: sign, from: at, to: at + 1 };
  const word = own.names.find((name) => text.startsWith(name.text, at)) ?? wordAt(text, at);
  if (word) return { is: 'word', from: at, to: at + word.text.length, entry: own.meant.get(word) ?? word };
  return { is: 'unknown', from: at, to: at + 1 };
}

/** Adds an item; unknown characters side by side are one. */
function push(items: Item[], item: Item): void {
  const last = items.at(-1);
  if (item.is === 'unknown' && last?.is === 'unknown' && last.to === item.from)
    items[items.length - 1] = { ...last, to: item.to };
  else items.push(item);
}
