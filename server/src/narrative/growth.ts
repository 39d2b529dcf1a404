import { add, equals, isNegative, magnitude, subtract, type Decimal } from '../text/decimal.ts';
import { isOutside, linksBefore, type Context } from './context.ts';
import { unlinked, type FigureLink, type Operand } from './link.ts';
import type { Numeral } from './numeral.ts';
import { fitOf, holdAgainst, speaksOfNothingElse } from './ratio.ts';
import { hasOf, isOf, namesTopic, type Item } from './sentence.ts';
import { roleMentionsIn, yearSense } from './roleMentions.ts';
import type { Subject } from './subject.ts';
import { wholeOf } from './topicCells.ts';
import type { Window } from './window.ts';

/**
 * Growth of the figure before it, or of what came in where the sentence names no more than what is counted. It is
 * judged where the earlier figure, or the difference from it, stands between the two.
 */
export function growth(numeral: Numeral, window: Window, context: Context, subject: Subject): FigureLink {
  const { near, farther, before } = window;
  if (!speaksOfNothingElse(near)) return unlinked(numeral);
  const own = linksBefore(context).filter((link) => link.numeral.from >= (before[0]?.from ?? 0));
  const role = roleNamed(near, subject);
  const grown = grownAmong(own, role, before);
  const around = own.length > 0 && own.every(isAside) ? before : [near, ...farther].flat();
  const cells = grown?.cells ?? totalNamed(around, role, subject) ?? [];
  const since = before.filter(({ from }) => grown === undefined || from >= grown.numeral.to);
  const falls = hasOf(near, 'less');
  const link: FigureLink = { numeral, role: falls ? 'decline' : 'growth', cells, agrees: undefined };
  const judged = grown && numeral.exact ? judgedBy(link, grown, own, falls) : undefined;
  if (judged) return judged;
  return cells.length === 0 || isOfOtherTime(since, subject) ? unlinked(numeral) : link;
}

/** The role that the words give beside the percentage: that of a row of which there is a total. */
function roleNamed(near: readonly Item[], { idiom }: Subject): string | undefined {
  for (const { rows } of idiom.prose.topics)
    for (const { name } of rows.unnamed ? roleMentionsIn(near, rows) : []) return name;
  return undefined;
}

/** The cells of all there is of what the words name; none if they give a role that says more. */
function totalNamed(
  items: readonly Item[],
  role: string | undefined,
  { idiom, figures }: Subject,
): FigureLink['cells'] | undefined {
  const topic = idiom.prose.topics.find((one) => one.rows.unnamed && namesTopic(items, one));
  const { name, keys } = topic?.rows.unnamed ?? {};
  const rows = role === undefined || role === name ? keys?.[0] : undefined;
  return topic && rows !== undefined ? wholeOf(figures, topic, rows)?.cells : undefined;
}

/** Whether the figure only says how much there was before, or by how much it changed. */
function isAside({ aside }: FigureLink): boolean {
  return aside !== undefined;
}

/** The figure meant: the last of the role named beside the percentage, or the last at all unless another subject follows it. */
function grownAmong(
  links: readonly FigureLink[],
  role: string | undefined,
  before: readonly Item[],
): FigureLink | undefined {
  const counts = links.filter(
    (link) => link.numeral.kind === 'count' && !isAside(link) && isOutside(link.numeral, before),
  );
  if (role !== undefined) return counts.findLast((link) => link.role === role);
  const last = counts.at(-1);
  return last && before.some((item) => item.from >= last.numeral.to && namesOther(item, last)) ? undefined : last;
}

function namesOther({ entry }: Item, { cells }: FigureLink): boolean {
  const topic = entry?.topic;
  return topic !== undefined && (topic === 'elsewhere' || topic.form !== cells[0]?.form);
}

/** Whether the growth is not over last year: 较2021年, 环比. */
function isOfOtherTime(since: readonly Item[], { year }: Subject): boolean {
  return since.some((item) => isOf(item, 'other-period') || yearSense(item, year) === 'other');
}

/** Growth held against the earlier figure that stands between, or the difference from it; the nearer counts, but either makes it right. */
function judgedBy(
  link: FigureLink,
  grown: FigureLink,
  links: readonly FigureLink[],
  falls: boolean,
): FigureLink | undefined {
  const pasts = asidesOf(grown, links)
    .flatMap((aside) => pastBy(aside, grown.numeral.value) ?? [])
    .reverse();
  const judged = pasts.map((past) => {
    const change = subtract(grown.numeral.value, past);
    const size = magnitude(change);
    const fits = isNegative(change) === falls && fitOf(link.numeral.value, size, past) === 'right';
    const [part, all] = [operand(size, 'change'), operand(past, 'past')];
    return fits
      ? { ...link, agrees: true, parts: { part, all } }
      : holdAgainst(link, part, all, isNegative(change) === falls);
  });
  const [nearest] = judged;
  const right = judged.find(({ agrees }) => agrees === true);
  if (right || nearest?.agrees !== false) return right ?? nearest;
  const isSure =
    grown.agrees === true || (pasts.length > 1 && pasts.every((past) => equals(past, pasts[0] as Decimal)));
  return { ...nearest, doubtful: nearest.doubtful === true || !isSure };
}

function operand(value: Decimal, from: Operand['from']): Operand {
  return { value, cells: [], from };
}

/** The earlier figures and differences told of a figure: those behind it, and before it where it is the first: 2022年800件，2023年959件. */
function asidesOf(grown: FigureLink, links: readonly FigureLink[]): readonly FigureLink[] {
  const at = links.indexOf(grown);
  const before = links.slice(0, at);
  return [...(before.every(isAside) ? before : []), ...links.slice(at + 1)];
}

/** The earlier figure that an aside states or lets reckon. */
function pastBy({ aside, numeral }: FigureLink, now: Decimal): Decimal | undefined {
  if (!aside || !numeral.exact) return undefined;
  if (aside === 'before') return numeral.value;
  return (aside === 'more' ? subtract : add)(now, numeral.value);
}
