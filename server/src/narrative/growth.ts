import { add, isNegative, negate, subtract, type Decimal } from '../text/decimal.ts';
import { linksBefore, type Context } from './context.ts';
import { unlinked, type FigureLink } from './link.ts';
import type { Numeral } from './numeral.ts';
import { holdAgainst, speaksOfNothingElse } from './ratio.ts';
import { hasOf, namesTopic, type Item } from './sentence.ts';
import { roleMentionsIn } from './roleMentions.ts';
import type { Subject } from './subject.ts';
import { wholeOf } from './topicCells.ts';
import type { Window } from './window.ts';

/**
 * Growth of the figure before it, or of what came in where the sentence names no more than what is counted. It is
 * judged where the sentence states the earlier figure, or the difference from it.
 */
export function growth(numeral: Numeral, window: Window, context: Context, subject: Subject): FigureLink {
  const { near, farther, before } = window;
  if (!speaksOfNothingElse(near)) return unlinked(numeral);
  const own = linksBefore(context).filter((link) => link.numeral.from >= (before[0]?.from ?? 0));
  const grown = grownAmong(own, roleNamed(near, subject));
  const around = own.length > 0 && own.every(isAside) ? before : [near, ...farther].flat();
  const cells = grown?.cells ?? totalNamed(around, subject);
  if (!cells) return unlinked(numeral);
  const falls = hasOf(near, 'less');
  const link: FigureLink = { numeral, role: falls ? 'decline' : 'growth', cells, agrees: undefined };
  const past = grown && pastOf(grown, own);
  if (!grown || !past || !numeral.exact) return link;
  const change = subtract(grown.numeral.value, past);
  const size = isNegative(change) ? negate(change) : change;
  return holdAgainst(link, size, past, isNegative(change) === falls);
}

/** The role that the words give beside the percentage: that of a row of which there is a total. */
function roleNamed(near: readonly Item[], { idiom }: Subject): string | undefined {
  for (const { rows } of idiom.prose.topics)
    for (const { name } of rows.unnamed ? roleMentionsIn(near, rows) : []) return name;
  return undefined;
}

/** The cells of all there is of what the words name. */
function totalNamed(items: readonly Item[], { idiom, figures }: Subject): FigureLink['cells'] | undefined {
  const topic = idiom.prose.topics.find((one) => one.rows.unnamed && namesTopic(items, one));
  const [rows] = topic?.rows.unnamed?.keys ?? [];
  return topic && rows !== undefined ? wholeOf(figures, topic, rows)?.cells : undefined;
}

/** Whether the figure only says how much there was before, or by how much it changed. */
function isAside({ aside }: FigureLink): boolean {
  return aside !== undefined;
}

/** The figure meant: the last of the role named beside the percentage, or the last at all. */
function grownAmong(links: readonly FigureLink[], role: string | undefined): FigureLink | undefined {
  const counts = links.filter(({ cells, numeral }) => cells.length > 0 && numeral.kind !== 'percent');
  return counts.findLast((link) => link.role === role) ?? counts.at(-1);
}

/** The earlier figure growth is reckoned from, where the sentence states it or the difference. */
function pastOf(grown: FigureLink, links: readonly FigureLink[]): Decimal | undefined {
  for (const { aside, numeral } of links) {
    if (!aside || !numeral.exact) continue;
    if (aside === 'before') return numeral.value;
    return (aside === 'more' ? subtract : add)(grown.numeral.value, numeral.value);
  }
  return undefined;
}
