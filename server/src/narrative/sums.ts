import { equals, sum } from '../text/decimal.ts';
import type { Context } from './context.ts';
import type { FigureLink } from './link.ts';
import { hasOf, isOf, type Item } from './sentence.ts';
import { isSlip } from './slip.ts';

/**
 * A total of the text that its parts do not make up: 共64条，其中甲30条、乙20条、其他10条. A list that ends in 其他 is
 * surely whole, and one that misses its total by a slip of the pen; even then parts may overlap, so it is worth no
 * more than a look.
 */
export function wrongTotal(items: readonly Item[], context: Context): FigureLink | undefined {
  const at = items.findIndex((item) => isOf(item, 'of-which'));
  if (at < 0) return undefined;
  const list = listBehind(items, at);
  if (hasOf(list, 'of-which', 'open-list') || list.some((item) => item.is === 'lead')) return undefined;
  const linkOf = (item: Item) => context.links.findLast((link) => link.numeral === item.numeral);
  const parts = list.flatMap((item) => (item.numeral?.kind === 'count' ? (linkOf(item) ?? []) : []));
  const total = totalBefore(items.slice(0, at), parts[0], context);
  if (!total || total.cells.length > 0 || parts.length < 2) return undefined;
  if ([total, ...parts].some(({ numeral }) => !numeral.exact || numeral.unit !== total.numeral.unit)) return undefined;
  const { value } = total.numeral;
  const expected = sum(parts.map(({ numeral }) => numeral.value));
  if (equals(expected, value) || !(endsInRest(list) || isSlip(value, expected))) return undefined;
  return { ...total, role: 'sum', agrees: false, expected, readings: [], doubtful: true };
}

/** What is divided behind 其中: up to the end of its bracket, or of the sentence. */
function listBehind(items: readonly Item[], at: number): readonly Item[] {
  const before = items.slice(0, at).findLast(({ sign }) => sign === 'opens' || sign === 'closes');
  const list = items.slice(at + 1);
  const end = before?.sign === 'opens' ? list.findIndex(({ sign }) => sign === 'closes') : -1;
  return end < 0 ? list : list.slice(0, end);
}

/** Whether the last of the parts is all the rest. */
function endsInRest(list: readonly Item[]): boolean {
  const counts = list.flatMap((item, index) => (item.numeral?.kind === 'count' ? [index] : []));
  const [before = -1, last = -1] = counts.slice(-2);
  return hasOf(list.slice(before + 1, last), 'rest');
}

/** The figure right before 其中, in its sentence or the one before. */
function totalBefore(
  before: readonly Item[],
  firstPart: FigureLink | undefined,
  { links }: Context,
): FigureLink | undefined {
  const own = before.findLast((item) => item.numeral?.kind === 'count');
  if (own) return links.findLast((link) => link.numeral === own.numeral);
  const index = firstPart ? links.lastIndexOf(firstPart) : -1;
  return index > 0 && before.every((item) => item.is === 'mark') ? links[index - 1] : undefined;
}
