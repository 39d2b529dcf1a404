import { isZero, whole } from '../text/decimal.ts';
import { antecedent, isHundred, isOwn, isSingle } from './antecedent.ts';
import { absencesIn } from './absence.ts';
import { denialsOfAlike } from './alike.ts';
import { denialsOfOne } from './allOne.ts';
import { completions } from './completion.ts';
import { isPartOfYear, type Context } from './context.ts';
import type { Denial } from './denial.ts';
import type { Idiom } from './idiom.ts';
import type { FigureLink } from './link.ts';
import type { Saying } from './saying.ts';
import { yearSense } from './roleMentions.ts';
import { hasOf, isOf, type Item } from './sentence.ts';
import type { Subject } from './subject.ts';
import { segmentsOf } from './window.ts';

/** The claims of a sentence that the tables deny, and its claim that nothing was charged. */
export function denialsIn(items: readonly Item[], context: Context, subject: Subject): Denial[] {
  const { idiom, section, year } = subject;
  if (!idiom.prose.judged.claims.includes(section)) return [];
  const ofOne = tellsOfOne(items, context);
  if (!ofOne && !items.some((item) => saysNone(item) || saysAll(item, idiom))) return [];
  const ofPart = isPartOfYear(items);
  return clausesOf(items).flatMap((clause) => {
    const segments = [...segmentsOf(clause)];
    return segments.flatMap((segment, i) => {
      const all = ofOne || segment.some((item) => saysAll(item, idiom));
      const none = segment.some(saysNone);
      if ((!all && !none) || isMuted(segment, segments.slice(0, i), idiom, year)) return [];
      if (ofPart && isPartOfYear(segments.slice(0, i + 1).flat())) return [];
      return denialsOf({ segment, items, context, subject }, all, none);
    });
  });
}

function denialsOf(saying: Saying, all: boolean, none: boolean): Denial[] {
  const alike = denialsOfAlike(saying, (word) => spokenOf(word, saying));
  if (alike.length > 0) return alike;
  return [...(none ? absencesIn(saying) : []), ...(all ? [...completions(saying), ...denialsOfOne(saying)] : [])];
}

/** Whether one of the sentence's figures says that there was but one. */
function tellsOfOne(items: readonly Item[], { links }: Context): boolean {
  const start = items[0]?.from ?? 0;
  for (let i = links.length - 1; i >= 0; i--) {
    const link = links[i] as FigureLink;
    if (link.numeral.from < start) return false;
    if (isSingle(link)) return true;
  }
  return false;
}

/** Whether the item may say that there was nothing: a word, or a 0. */
function saysNone(item: Item): boolean {
  return isOf(item, 'not', 'none', 'nought') || (item.is === 'figure' && isZero(item.numeral?.value ?? one));
}

/** Whether it may say something of all: a word, a rate, or 100%. */
function saysAll(item: Item, { alone }: Idiom): boolean {
  if (item.entry) return isOf(item, 'all', 'rate') || alone.has(item.entry.text);
  return isHundred(item);
}

const one = whole(1);

/** The parts of a sentence between semicolons. */
function clausesOf(items: readonly Item[]): (readonly Item[])[] {
  const ends = items.flatMap(({ sign }, i) => (sign === 'parts' ? [i] : []));
  return [...ends, items.length].map((end, i) => items.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end));
}

/** Whether the words may be of a part, or another year: those of the segment, and of one before it that is no statement of its own. */
function isMuted(
  segment: readonly Item[],
  before: readonly (readonly Item[])[],
  idiom: Idiom,
  year: number | undefined,
): boolean {
  const isNarrowed = (one: readonly Item[]) => one.some((item) => narrows(item, idiom)) || hasOtherYear(one, year);
  if (hasOf(segment, 'whole') && !before.some((other) => hasOf(other, 'except'))) return isNarrowed(segment);
  const open = before.filter((other) => !hasOf(other, 'all', 'not', 'none'));
  if (before.some((other) => hasOf(other, 'under'))) return true;
  return [segment, ...open].some(isNarrowed);
}

/** Whether the word may narrow what is said; 收到的 does not where all that came in is spoken of. */
function narrows(item: Item, { flows, beside }: Idiom): boolean {
  if (!isOf(item, 'doubt', 'bar') || (item.entry && beside.has(item.entry.text))) return false;
  return !flows.some(({ rows }) => item.entry?.roles.get(rows.tells)?.name === rows.flow.in.role);
}

function hasOtherYear(items: readonly Item[], year: number | undefined): boolean {
  return !hasOf(items, 'carry') && items.some((item) => ['last', 'other'].includes(yearSense(item, year) ?? ''));
}

/** The figure that a word speaks of that says how all ended: 没有败诉 and rates speak of one of their own sentence. */
function spokenOf(word: Item, saying: Saying): FigureLink | undefined {
  const link = antecedent(word, saying);
  const reaches = isOf(word, 'all', 'none') || (link !== undefined && isOwn(link, saying));
  return reaches ? link : undefined;
}
