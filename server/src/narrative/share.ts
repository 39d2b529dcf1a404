import type { ProseTopic } from '../kinds/prose.ts';
import { compare, isZero, type Decimal } from '../text/decimal.ts';
import { candidatesOf, isEmptyOfSense } from './candidates.ts';
import { linksBefore, type Context } from './context.ts';
import type { FigureLink } from './link.ts';
import type { Numeral } from './numeral.ts';
import { distanceOf, fitOf, holdAgainst, speaksOfNothingElse } from './ratio.ts';
import { hasOf, isOf } from './sentence.ts';
import type { Subject } from './subject.ts';
import type { FormCell } from './tableLookup.ts';
import { wholeOf } from './topicCells.ts';
import type { Window } from './window.ts';

/** A number that is part of a total. */
interface Part {
  readonly value: Decimal;
  readonly cells: readonly FormCell[];
  /** Whether it is known to be right, so that a share that fits no total is wrong. */
  readonly known: boolean;
}

/** The share of the figure before it, or of what the words before it name, in a total of the text or the tables. */
export function share(numeral: Numeral, window: Window, context: Context, subject: Subject): FigureLink | undefined {
  const { near } = window;
  const follows = hasOf(near, 'share') || isEmptyOfSense(near);
  const part = follows && numeral.exact ? (namedPart(window, context, subject) ?? partBefore(context)) : undefined;
  if (!part) return undefined;
  const totals = [...totalsInText(part, context), ...totalsInTables(part, context, subject)];
  const link: FigureLink = { numeral, role: 'share', cells: part.cells, agrees: undefined };
  if (totals.some((all) => fitOf(numeral.value, part.value, all) === 'right')) return { ...link, agrees: true };
  const all = likeliest(numeral.value, part.value, totals);
  const certain =
    !hasOf(near, 'rest') && hasOf(near, 'share') && speaksOfNothingElse(near) && (part.known || context.divided);
  if (!all || !certain) return undefined;
  const wrong = holdAgainst(link, part.value, all, true);
  return { ...wrong, doubtful: wrong.doubtful === true || !part.known };
}

/** The figure right before the percentage. */
function partBefore(context: Context): Part | undefined {
  const link = context.links.at(-1);
  if (!link || link.numeral.kind === 'percent' || !link.numeral.exact || link.aside) return undefined;
  return { value: link.numeral.value, cells: link.cells, known: link.agrees === true };
}

/** What stands before 占 without a figure of its own: 自然人申请占93.7%. */
function namedPart(window: Window, context: Context, subject: Subject): Part | undefined {
  const first = window.near.find((item) => !isOf(item, 'neutral', 'of-which', 'link'));
  if (first === undefined || isOf(first, 'share') || !hasOf(window.near, 'share')) return undefined;
  const near = window.near.slice(
    0,
    window.near.findIndex((item) => isOf(item, 'share')),
  );
  const [meant] = candidatesOf({ ...window, near, farther: [], after: [] }, context, subject);
  const value = meant?.reading.total;
  return meant && value && !isZero(value) ? { value, cells: meant.reading.cells, known: false } : undefined;
}

/** Counts of the paragraph the part may be a share of. */
function totalsInText({ value }: Part, context: Context): Decimal[] {
  const counts = linksBefore(context).filter(
    ({ numeral, aside }) => numeral.kind === 'count' && numeral.exact && !aside,
  );
  return counts.map(({ numeral }) => numeral.value).filter((total) => compare(total, value) > 0);
}

/** Totals of the part's table, or of the one the text speaks of; of an item also those of its group. */
function totalsInTables({ cells }: Part, { topic }: Context, { idiom, figures }: Subject): Decimal[] {
  const form = cells[0]?.form ?? (topic === 'elsewhere' ? undefined : topic?.form);
  return idiom.prose.topics
    .filter((one) => one.form === form)
    .flatMap((one) => {
      const [group] = cells.flatMap(({ cell }) => groupOf(cell.slot.row.key, one) ?? []);
      const rows = group === undefined ? one.wholes : [...one.wholes, group];
      return rows.flatMap((keys) => wholeOf(figures, one, keys)?.total ?? []);
    });
}

function groupOf(row: string, { groups }: ProseTopic): string | undefined {
  return groups.find((group) => row.startsWith(`${group}.`));
}

/** The total by which the percentage would be least wrong. */
function likeliest(printed: Decimal, part: Decimal, totals: readonly Decimal[]): Decimal | undefined {
  const away = totals.map((all) => ({ all, distance: distanceOf(printed, part, all) }));
  return away.sort((one, other) => (one.distance < other.distance ? -1 : 1))[0]?.all;
}
