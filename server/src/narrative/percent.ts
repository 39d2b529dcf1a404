import { add, compare, isNegative, negate, subtract, type Decimal } from '../text/decimal.ts';
import { isEmptyOfSense } from './candidates.ts';
import type { TableFigures } from './cells.ts';
import { linksBefore, type Context } from './context.ts';
import { unlinked, type Link } from './link.ts';
import type { Subject } from './linker.ts';
import type { Numeral } from './numeral.ts';
import { fitOf, percentOf } from './ratio.ts';
import { hasOf, isOf, type Item } from './sentence.ts';
import { usesIn } from './uses.ts';
import type { Window } from './window.ts';

/** Links a percentage: growth to the figure that grew, a share to its part. */
export function linkPercent(numeral: Numeral, window: Window, context: Context, subject: Subject): Link {
  const { near } = window;
  if (hasOf(near, 'rate', 'each', 'respectively') || numeral.han) return unlinked(numeral);
  if (hasOf(near, 'against', 'change', 'less')) return growth(numeral, window, context, subject);
  const part = context.links.at(-1);
  if (!part || part.numeral.kind === 'percent' || !(hasOf(near, 'share') || isEmptyOfSense(near)))
    return unlinked(numeral);
  return share(numeral, part, window, context, subject);
}

/** Growth of the figure before it, or of the new requests where the sentence names requests alone. */
function growth(numeral: Numeral, window: Window, context: Context, { figures }: Subject): Link {
  const { near, farther, before } = window;
  const own = linksBefore(context).filter((link) => link.numeral.from >= (before[0]?.from ?? 0));
  const counts = own.filter((link) => link.cells.length > 0 && link.numeral.kind !== 'percent');
  const meant = usesIn(near, 'request')[0]?.name;
  const grown = counts.findLast((link) => link.role === meant) ?? counts.at(-1);
  const named = [near, ...farther].some((segment) => hasOf(segment, 'requests'));
  const cells = grown?.cells ?? (named ? figures.reading('requests', '1', 'total')?.cells : undefined);
  if (!cells) return unlinked(numeral);
  const link: Link = { numeral, role: 'growth', cells, agrees: undefined };
  const past = grown && pastOf(grown, own);
  if (!grown || !past || !numeral.exact) return link;
  const change = subtract(grown.numeral.value, past);
  const size = isNegative(change) ? negate(change) : change;
  return judged(link, size, past, isPlain(near) && isNegative(change) === hasOf(near, 'less'));
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

/** The share of the part before it in a total of the text or the tables. */
function share(numeral: Numeral, part: Link, window: Window, context: Context, { figures }: Subject): Link {
  if (!numeral.exact || !part.numeral.exact) return unlinked(numeral);
  const link: Link = { numeral, role: 'share', cells: part.cells, agrees: undefined };
  const { value } = part.numeral;
  const totals = [...totalsInText(part, context), ...totalsInTables(part, figures)];
  if (totals.some((all) => fitOf(numeral.value, value, all) === 'right')) return { ...link, agrees: true };
  const [all] = totals;
  const certain = hasOf(window.near, 'share') && isPlain(window.near) && part.agrees === true;
  const doubtful = totals.some((other) => fitOf(numeral.value, value, other) === 'near');
  return all && certain ? { ...judged(link, value, all, true), doubtful } : unlinked(numeral);
}

/** A percentage that both numbers are known for. */
function judged(link: Link, part: Decimal, all: Decimal, certain: boolean): Link {
  const fit = fitOf(link.numeral.value, part, all);
  if (fit === 'right') return { ...link, agrees: true };
  if (!fit || !certain) return link;
  const expected = percentOf(part, all, link.numeral.value.scale);
  return { ...link, agrees: false, expected, parts: { part, all }, doubtful: fit === 'near' };
}

/** Counts of the paragraph the part may be a share of, the nearest first. */
function totalsInText(part: Link, context: Context): Decimal[] {
  const counts = linksBefore(context).filter(
    (link) => link !== part && link.numeral.kind === 'count' && link.numeral.exact && !link.aside,
  );
  return counts
    .map((link) => link.numeral.value)
    .filter((value) => compare(value, part.numeral.value) >= 0)
    .reverse();
}

function totalsInTables({ cells }: Link, figures: TableFigures): Decimal[] {
  const [form] = cells.map((cell) => cell.form);
  const requests = ['3.7', '1', '1+2'].map((rows) => figures.total('requests', rows, 'total'));
  const blocks = ['review.total', 'direct.total+afterReview.total', 'review.total+direct.total+afterReview.total'];
  const cases = blocks.map((columns) => figures.total('litigation', 'cases', columns));
  const totals = form === 'requests' ? requests : form === 'litigation' ? cases : [];
  return totals.filter((total) => total !== undefined);
}

/** Whether nothing before the percentage speaks of another total or time. */
function isPlain(near: readonly Item[]): boolean {
  return !near.some((item) => item.is === 'unknown' || isOf(item, 'doubt', 'bar', 'channel', 'elsewhere'));
}
