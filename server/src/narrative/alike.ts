import type { AllAlikeClaim, ProseTopic } from '../kinds/prose.ts';
import { isZero } from '../text/decimal.ts';
import type { Denial } from './denial.ts';
import { isHundred } from './antecedent.ts';
import { topicNamed } from './idiom.ts';
import type { FigureLink } from './link.ts';
import type { Saying } from './saying.ts';
import { roleMentionsIn } from './roleMentions.ts';
import { isAmong, isOf, isSubject, type Item } from './sentence.ts';
import { readingOf, rowsOf } from './topicCells.ts';

/**
 * The cases that ended otherwise although all are said to have ended alike: 均获维持, 无一被纠正, 没有败诉, 维持率100%.
 *
 * @param baseOf The figure that such a word speaks of.
 */
export function denialsOfAlike(
  { segment, items, subject }: Saying,
  baseOf: (of: Item) => FigureLink | undefined,
): Denial[] {
  return subject.idiom.prose.claims.flatMap((claim) => {
    const topic = claim.says === 'all-alike' ? topicNamed(subject.idiom, claim.topic) : undefined;
    const first = claim.says === 'all-alike' && topic ? saysAlike(segment, claim, topic) : undefined;
    if (claim.says !== 'all-alike' || !topic || !first) return [];
    const rows = rowsMeant(segment, baseOf(first), topic);
    if (rows === undefined) return [];
    const having = (columns: string) => {
      const reading = readingOf(subject.figures, topic, rows, columns);
      return reading?.total && !isZero(reading.total) ? [reading] : [];
    };
    const but = having(claim.but);
    const readings = but.length > 0 ? but : isOf(first, 'all') ? alsoIn(claim, topic, items).flatMap(having) : [];
    if (readings.length === 0) return [];
    const to = (segment.at(-1) as Item).to;
    const said = but.length === 0 ? claim.also?.said : undefined;
    return [{ claim, from: first.from, to, readings, said, doubtful: said !== undefined }];
  });
}

/** The columns that deny it as well, if the sentence does not tell of how those cases stand. */
function alsoIn(
  { also, all }: AllAlikeClaim,
  { about, columns: { tells } }: ProseTopic,
  items: readonly Item[],
): string[] {
  const others = also?.columns.split(' ') ?? [];
  const isTold = ({ entry }: Item) => {
    const role = entry?.roles.get(tells);
    return role !== undefined && role.name !== all;
  };
  // Cases of another kind may equal those of the table by chance: 因不动产登记引发行政诉讼3件，均胜诉.
  const isAbout = ({ entry }: Item) => about !== undefined && entry?.text.includes(about) === true;
  if (items.some((item) => item.is === 'unknown' || isTold(item)) || !items.some(isAbout)) return [];
  return others;
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
  const adds = (item: Item) =>
    item !== first &&
    !isSubject(item) &&
    !isSo(item) &&
    !(rate !== undefined && isShare(item, rate)) &&
    item.entry?.roles.has(topic.rows.tells) !== true &&
    !isAmong(item, claim.beside);
  return segment.some(adds) ? undefined : first;
}

/** The share that the word is for when all ended alike: all of 维持率, none of 纠错率. */
function rateOf(item: Item, { rates }: AllAlikeClaim): 'all' | 'none' | undefined {
  if (!isOf(item, 'rate')) return undefined;
  if (isAmong(item, rates.all)) return 'all';
  return isAmong(item, rates.none) ? 'none' : undefined;
}

function isShare(item: Item, rate: 'all' | 'none'): boolean {
  const { numeral } = item;
  if (rate === 'none') return isOf(item, 'nought') || (numeral?.exact === true && isZero(numeral.value));
  return isHundred(item);
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
