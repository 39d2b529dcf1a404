import type { AllAlikeClaim, ProseTopic } from '../kinds/prose.ts';
import { isZero } from '../text/decimal.ts';
import type { Denial } from './denial.ts';
import { topicNamed } from './idiom.ts';
import type { FigureLink } from './link.ts';
import { roleMentionsIn } from './roleMentions.ts';
import { isOf, isSubject, type Item } from './sentence.ts';
import type { Subject } from './subject.ts';
import { readingOf, rowsOf } from './topicCells.ts';

/**
 * The cases that ended otherwise although all are said to have ended alike: 均获维持, 无一被纠正, 没有败诉, 维持率100%.
 *
 * @param baseOf The figure that such a word speaks of.
 */
export function denialsOfAlike(
  segment: readonly Item[],
  baseOf: (of: Item) => FigureLink | undefined,
  subject: Subject,
): Denial[] {
  return subject.idiom.prose.claims.flatMap((claim) => {
    const topic = claim.says === 'all-alike' ? topicNamed(subject.idiom, claim.topic) : undefined;
    const first = claim.says === 'all-alike' && topic ? saysAlike(segment, claim, topic) : undefined;
    if (claim.says !== 'all-alike' || !topic || !first) return [];
    const rows = rowsMeant(segment, baseOf(first), topic);
    const reading = rows === undefined ? undefined : readingOf(subject.figures, topic, rows, claim.but);
    if (!reading?.total || isZero(reading.total)) return [];
    return [{ claim, from: first.from, to: (segment.at(-1) as Item).to, reading, doubtful: false }];
  });
}

/** The word by which the segment says that all ended alike, if it says no more than that. */
function saysAlike(segment: readonly Item[], claim: AllAlikeClaim, topic: ProseTopic): Item | undefined {
  const at = segment.findIndex(
    (item) => isOf(item, 'all', 'none', 'not', 'nought') || rateOf(item, claim) !== undefined,
  );
  const first = segment[at];
  if (!first) return undefined;
  const rate = rateOf(first, claim);
  const role = isOf(first, 'all') ? claim.all : claim.none;
  const isSo = ({ entry }: Item) => entry?.roles.get(topic.columns.tells)?.name === role;
  const rest = segment.slice(at + 1);
  const says = rate === undefined ? rest.some(isSo) : rest.some((item) => isShare(item, rate));
  if (!says) return undefined;
  const beside = new Set(claim.beside.split(' '));
  const adds = (item: Item) =>
    item !== first &&
    !isSubject(item) &&
    !isSo(item) &&
    !(rate !== undefined && isShare(item, rate)) &&
    item.entry?.roles.has(topic.rows.tells) !== true &&
    !beside.has(item.entry?.text ?? '');
  return segment.some(adds) ? undefined : first;
}

/** The share that the word is for when all ended alike: all of 维持率, none of 纠错率. */
function rateOf({ entry }: Item, { rates }: AllAlikeClaim): 'all' | 'none' | undefined {
  if (!entry?.kinds.has('rate')) return undefined;
  if (rates.all.split(' ').includes(entry.text)) return 'all';
  return rates.none.split(' ').includes(entry.text) ? 'none' : undefined;
}

const hundred = 100n;

function isShare(item: Item, rate: 'all' | 'none'): boolean {
  const { numeral } = item;
  if (rate === 'none') return isOf(item, 'nought') || (numeral?.exact === true && isZero(numeral.value));
  if (numeral?.kind !== 'percent' || !numeral.exact) return false;
  return numeral.value.units === hundred * 10n ** BigInt(numeral.value.scale);
}

/**
 * The rows that the segment speaks of: those of a right total of the topic before it, if it names no others; those it
 * names, if nothing of the topic was said before it.
 */
function rowsMeant(segment: readonly Item[], base: FigureLink | undefined, topic: ProseTopic): string | undefined {
  const named = roleMentionsIn(segment, topic.rows);
  if (base && base.agrees !== true) return undefined;
  if (base?.cells[0]?.form !== topic.form) return named.length === 1 ? named[0]?.keys[0] : undefined;
  const rows = rowsOf(topic, base.cells);
  return named.every(({ keys }) => rows !== undefined && keys.includes(rows)) ? rows : undefined;
}
