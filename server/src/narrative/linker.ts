import { compare, equals, whole } from '../text/decimal.ts';
import { candidatesOf, isEmptyOfSense, type CellCandidate } from './candidates.ts';
import { contradiction, meantBy } from './certainty.ts';
import { takeTopic, type Context } from './context.ts';
import type { Idiom } from './idiom.ts';
import { unlinked, type FigureLink } from './link.ts';
import type { Numeral } from './numeral.ts';
import { linkPercent } from './percent.ts';
import { hasOf, isOf, type Item } from './sentence.ts';
import { isCarried, roleMentionsIn, yearSense } from './roleMentions.ts';
import type { Subject } from './subject.ts';
import { wrongSums } from './sums.ts';
import { segmentsOf, windowAt, type Window } from './window.ts';

/** Links the figures of a sentence, in order, and takes note of what it speaks of. */
export function linkSentence(sentence: readonly Item[], context: Context, subject: Subject): void {
  const { idiom, year } = subject;
  const items = sentence.some((item) => isOf(item, 'since')) ? withoutThisYears(sentence, year) : sentence;
  context.before = context.topic;
  context.renamed = false;
  context.otherTime = undefined;
  context.divided = false;
  context.framed = false;
  context.foreign = false;
  context.waiting = [];
  if (hasOf(items, 'whole')) context.narrowed = false;
  let end = 0;
  items.forEach(({ is, numeral }, index) => {
    if (is !== 'figure' || !numeral) return;
    const window = windowAt(items, index);
    for (const segment of window.farther.toReversed()) takeTopic(context, segment, idiom, year);
    takeTopic(context, window.near, idiom, year);
    context.links.push(linkFigure(numeral, window, context, subject));
    end = index + 1;
  });
  for (const segment of segmentsOf(items, end)) takeTopic(context, segment, idiom, year);
  const [first = []] = segmentsOf(items);
  if (hasOf(first, 'doubt')) context.narrowed = true;
  const wrong = new Map(wrongSums(items, context).map((link) => [link.numeral, link]));
  if (wrong.size > 0) context.links = context.links.map((link) => wrong.get(link.numeral) ?? link);
}

/** The sentence without words that say no more than that it is of this year: 2023年以来. */
function withoutThisYears(items: readonly Item[], year: number | undefined): readonly Item[] {
  const isThisYears = (item: Item, before: Item | undefined) =>
    isOf(item, 'since') && before !== undefined && yearSense(before, year) === 'this';
  return items.filter((item, i) => !isThisYears(item, items[i - 1]));
}

function linkFigure(numeral: Numeral, window: Window, context: Context, subject: Subject): FigureLink {
  if (numeral.kind === 'percent') return linkPercent(numeral, window, context, subject);
  const { idiom } = subject;
  if (numeral.kind === 'money') return unlinked(numeral);
  const bar = barOf(window, context, subject);
  if (!idiom.units.has(numeral.unit) || (bar && bar !== 'part'))
    return unlinked(numeral, bar === 'part' ? undefined : bar);
  if (bar) return partOf(numeral, window, context, subject);
  const named = [window.near, ...window.farther].some((segment) => segment.some((item) => item.entry?.topic));
  if (!named) takeTopic(context, ownAfter(window), idiom, undefined);
  if (context.topic === undefined && compare(numeral.value, clearByItself) < 0) return unlinked(numeral);
  const turn = inTurn(window, context);
  const candidates = () => candidatesOf(turn ?? window, context, subject);
  const alone = () => leftAlone(numeral, [...candidates()], window, context, subject);
  const link = choose(numeral, candidates()) ?? (turn ? unlinked(numeral) : alone());
  remember(link, context, idiom);
  if (link.agrees === true && compare(numeral.value, clearByItself) >= 0) context.strange = false;
  else if (link.cells.length === 0 && window.near.some((item) => item.is === 'unknown')) context.strange = true;
  return link;
}

/** A figure that fits no cell its words may mean: wrong for sure, or left alone with what it may have been meant to repeat. */
function leftAlone(
  numeral: Numeral,
  candidates: readonly CellCandidate[],
  window: Window,
  context: Context,
  subject: Subject,
): FigureLink {
  const wrong = contradiction(numeral, candidates, window, context, subject);
  if (wrong && !wrong.doubtful) return wrong;
  const meant = meantBy(numeral, candidates, window, context, subject);
  return { ...(wrong ?? unlinked(numeral)), ...(meant && { meant }) };
}

/** A figure of a part, with what it would be if it were not. */
function partOf(numeral: Numeral, window: Window, context: Context, subject: Subject): FigureLink {
  const meant = meantBy(numeral, [...candidatesOf(window, context, subject)], window, context, subject);
  return meant ? { ...unlinked(numeral), meant: { ...meant, ofPart: true } } : unlinked(numeral);
}

/** What stands behind the figure and does not lead to the next. */
function ownAfter({ after, shared }: Window): readonly Item[] {
  const link = shared ? after.findIndex((item) => isOf(item, 'link')) : -1;
  return link < 0 ? after : after.slice(0, link);
}

/** From here on it is no chance that a figure about what nobody knows equals one of the table. */
const clearByItself = whole(20);

/** What makes the figure none of this year's whole: a part or channel, another time, or a change from it. */
function barOf(
  { near, farther, after }: Window,
  context: Context,
  { idiom, year }: Subject,
): FigureLink['aside'] | 'part' | undefined {
  const last = lastWord(near);
  if (isOf(last, 'less')) return 'less';
  if (isOf(last, 'change')) return 'more';
  if (isOf(last, 'against')) return 'before';
  if (isOf(last, 'each') || hasOf(near, 'bar')) return 'part';
  const lead = near.length > 0 ? near : (farther[0] ?? []);
  if (hasOf(lead, 'channel') && !hasOf(lead, 'total', 'all-channels')) return 'part';
  if (isEmptyOfSense(near) && hasOf(after, 'bar', 'channel')) return 'part';
  const carried = idiom.flows.some(({ rows }) =>
    roleMentionsIn(near, rows, year).some((mention) => isCarried(mention, rows.flow)),
  );
  const names = (sense: 'last' | 'other') => !carried && near.some((item) => yearSense(item, year) === sense);
  if (context.otherTime === 'last' || names('last')) return 'before';
  return context.otherTime || names('other') ? 'part' : undefined;
}

function lastWord(items: readonly Item[]): Item | undefined {
  return items.findLast((item) => !isOf(item, 'neutral'));
}

/** Behind 分别 the words named before it take their figures in turn. */
function inTurn(window: Window, context: Context): Window | undefined {
  const at = window.near.findIndex((item) => isOf(item, 'respectively'));
  // Before a word that says itself what the figure is, it waits for none: 分别为予以公开45件.
  const isOwn = at >= 0 && window.near.slice(at).some(({ entry }) => entry !== undefined && entry.roles.size > 0);
  if (isOwn) context.waiting = [];
  else if (at >= 0) context.waiting = chunksOf(window.near.slice(0, at));
  else if (!window.near.every((item) => isOf(item, 'link'))) context.waiting = [];
  const near = context.waiting.shift();
  return near && { ...window, near, farther: [], after: [] };
}

/** The sentences between 和, 及, 、 and the like. */
function chunksOf(items: readonly Item[]): Item[][] {
  const chunks: Item[][] = [[]];
  for (const item of items) {
    if (isOf(item, 'link')) chunks.push([]);
    else chunks.at(-1)?.push(item);
  }
  return chunks;
}

/** The first of the candidates the figure fits, those that are usually meant before others; what is sure to be meant but blank is linked without a verdict. */
function choose(numeral: Numeral, candidates: Iterable<CellCandidate>): FigureLink | undefined {
  let [first, unusual]: (CellCandidate | undefined)[] = [];
  for (const candidate of candidates) {
    first ??= candidate;
    if (!fits(numeral, candidate.reading.total)) continue;
    if (candidate.usual) return linked(numeral, candidate);
    if (numeral.exact) unusual ??= candidate;
  }
  if (unusual) return linked(numeral, unusual);
  return first?.sure && first.reading.blank ? linked(numeral, first) : undefined;
}

function linked(numeral: Numeral, { role, reading }: CellCandidate): FigureLink {
  return { numeral, role: role.name, cells: reading.cells, agrees: numeral.exact && reading.total ? true : undefined };
}

function fits({ exact, value, least, most }: Numeral, total: CellCandidate['reading']['total']): boolean {
  if (!total) return false;
  return exact ? equals(value, total) : compare(least, total) <= 0 && compare(total, most) <= 0;
}

/** Notes what the parts named next are parts of, and what 其他 would be the rest of. */
function remember(link: FigureLink, context: Context, { prose }: Idiom): void {
  const [first] = link.cells;
  const topic = first && prose.topics.find(({ form, rows }) => rows.unnamed && form === first.form);
  if (!topic) return;
  const isTotal = link.cells.every(({ cell }) => topic.columns.unnamed?.keys.includes(cell.slot.column.key));
  context.dimension = isTotal ? 'rows' : 'columns';
  if (isTotal && link.agrees !== false) context.base = link;
}
