import { add, equals, isNegative, subtract, sum } from '../text/decimal.ts';
import type { Context } from './context.ts';
import type { FigureLink } from './link.ts';
import { hasOf, isOf, type Item } from './sentence.ts';
import { isSlip } from './slip.ts';

/** A total of the text and what it is divided into. */
interface Division {
  readonly total: FigureLink;
  readonly parts: readonly [FigureLink, FigureLink, ...FigureLink[]];
  /** Whether the last of the parts is all the rest, so that no part is left out. */
  readonly isWhole: boolean;
}

/**
 * Figures of a sentence that cannot all be right: totals that their parts do not make up, as in
 * 共64条，其中甲30条、乙20条、其他10条 or 共64条（甲30条、乙20条、其他10条）. A list that ends in 其他 is surely whole, and one
 * that misses its total by a slip of the pen; even then parts may overlap, so it is worth no more than a look. Where a
 * table bears out the total, it is the rest that is wrong.
 */
export function wrongSums(items: readonly Item[], context: Context): FigureLink[] {
  if (!hasOf(items, 'of-which') && !items.some(({ sign }) => sign === 'opens')) return [];
  return divisionsIn(items, context).flatMap((division) => wrongIn(division) ?? []);
}

function wrongIn({ total, parts, isWhole }: Division): FigureLink | undefined {
  const { value } = total.numeral;
  const made = sum(parts.map(({ numeral }) => numeral.value));
  if (equals(made, value) || !(isWhole || isSlip(value, made))) return undefined;
  const wrong = { role: 'sum', agrees: false, readings: [], doubtful: true };
  if (total.cells.length === 0) return { ...total, ...wrong, expected: made };
  const rest = parts.at(-1);
  if (total.agrees !== true || !isWhole || !rest) return undefined;
  const expected = add(rest.numeral.value, subtract(value, made));
  return isNegative(expected) ? undefined : { ...rest, ...wrong, role: 'rest', expected };
}

function divisionsIn(items: readonly Item[], context: Context): Division[] {
  return items.flatMap((item, at) => {
    if (!isOf(item, 'of-which') && !isBracketOfParts(items, at)) return [];
    return divisionAt(items, at, context) ?? [];
  });
}

/** Whether a bracket opens right behind a figure that holds other figures and does not say 其中 itself. */
function isBracketOfParts(items: readonly Item[], at: number): boolean {
  if (items[at]?.sign !== 'opens' || items[at - 1]?.is !== 'figure') return false;
  return !hasOf(listBehind(items, at), 'of-which');
}

function divisionAt(items: readonly Item[], at: number, context: Context): Division | undefined {
  const list = listBehind(items, at);
  if (hasOf(list, 'of-which', 'open-list', 'change', 'against') || list.some(({ is }) => is === 'lead'))
    return undefined;
  const linkOf = (item: Item) => context.links.findLast((link) => link.numeral === item.numeral);
  const [first, second, ...others] = list.flatMap((item) =>
    item.numeral?.kind === 'count' ? (linkOf(item) ?? []) : [],
  );
  const total = totalBefore(items.slice(0, at), first, context);
  if (!total || !first || !second) return undefined;
  const all = [total, first, second, ...others];
  if (all.some(({ numeral }) => !numeral.exact || numeral.unit !== total.numeral.unit)) return undefined;
  if (total.cells.length > 0 && all.some((link) => link !== total && link.cells.length > 0)) return undefined;
  return { total, parts: [first, second, ...others], isWhole: endsInRest(list) };
}

/** What is divided behind 其中 or in a bracket: up to the end of the bracket, or of the sentence, or the semicolon before the next 其中. */
function listBehind(items: readonly Item[], at: number): readonly Item[] {
  const opening = items.slice(0, at + 1).findLast(({ sign }) => sign === 'opens' || sign === 'closes');
  const list = items.slice(at + 1);
  const closing = opening?.sign === 'opens' ? list.findIndex(({ sign }) => sign === 'closes') : -1;
  const next = list.findIndex((item) => isOf(item, 'of-which'));
  const end = closing >= 0 ? closing : list.slice(0, Math.max(0, next)).findLastIndex(({ sign }) => sign === 'parts');
  return end < 0 ? list : list.slice(0, end);
}

/** Whether the last of the parts is all the rest. */
function endsInRest(list: readonly Item[]): boolean {
  const counts = list.flatMap((item, index) => (item.numeral?.kind === 'count' ? [index] : []));
  const [before = -1, last = -1] = counts.slice(-2);
  return hasOf(list.slice(before + 1, last), 'rest');
}

/** The figure right before the list, in its sentence or the one before. */
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
