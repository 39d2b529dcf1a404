import { add, isNegative, negate, subtract, type Decimal } from '../text/decimal.ts';
import { linksBefore, type Context } from './context.ts';
import { unlinked, type Link } from './link.ts';
import type { Subject } from './linker.ts';
import type { Numeral } from './numeral.ts';
import { holdAgainst, speaksOfNothingElse } from './ratio.ts';
import { hasOf } from './sentence.ts';
import { roleMentionsIn } from './roleMentions.ts';
import type { Window } from './window.ts';

/**
 * Growth of the figure before it, or of the new requests where the sentence names requests alone. It is
 * judged where the sentence states the earlier figure, or the difference from it.
 */
export function growth(numeral: Numeral, window: Window, context: Context, { figures }: Subject): Link {
  const { near, farther, before } = window;
  if (!speaksOfNothingElse(near)) return unlinked(numeral);
  const own = linksBefore(context).filter((link) => link.numeral.from >= (before[0]?.from ?? 0));
  const grown = grownAmong(own, roleMentionsIn(near, 'request')[0]?.name);
  const named = hasOf(own.length > 0 && own.every(isAside) ? before : [near, ...farther].flat(), 'requests');
  const cells = grown?.cells ?? (named ? figures.reading('requests', '1', 'total')?.cells : undefined);
  if (!cells) return unlinked(numeral);
  const falls = hasOf(near, 'less');
  const link: Link = { numeral, role: falls ? 'decline' : 'growth', cells, agrees: undefined };
  const past = grown && pastOf(grown, own);
  if (!grown || !past || !numeral.exact) return link;
  const change = subtract(grown.numeral.value, past);
  const size = isNegative(change) ? negate(change) : change;
  return holdAgainst(link, size, past, isNegative(change) === falls);
}

/** Whether the figure only says how much there was before, or by how much it changed. */
function isAside({ aside }: Link): boolean {
  return aside !== undefined;
}

/** The figure meant: the last of the role named beside the percentage, or the last at all. */
function grownAmong(links: readonly Link[], role: string | undefined): Link | undefined {
  const counts = links.filter(({ cells, numeral }) => cells.length > 0 && numeral.kind !== 'percent');
  return counts.findLast((link) => link.role === role) ?? counts.at(-1);
}

/** The earlier figure growth is reckoned from, where the sentence states it or the difference. */
function pastOf(grown: Link, links: readonly Link[]): Decimal | undefined {
  for (const { aside, numeral } of links) {
    if (!aside || !numeral.exact) continue;
    if (aside === 'before') return numeral.value;
    return (aside === 'more' ? subtract : add)(grown.numeral.value, numeral.value);
  }
  return undefined;
}
