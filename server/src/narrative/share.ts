import type { ProseTopic } from '../kinds/prose.ts';
import { compare, isZero, type Decimal } from '../text/decimal.ts';
import { candidatesOf, isEmptyOfSense } from './candidates.ts';
import { linksBefore, type Context } from './context.ts';
import { unlinked, type FigureLink, type Operand, type Share } from './link.ts';
import type { Numeral } from './numeral.ts';
import { distanceOf, fitOf, holdAgainst, speaksOfNothingElse } from './ratio.ts';
import { hasOf, isOf, type Item } from './sentence.ts';
import type { Subject } from './subject.ts';
import { wholeOf } from './topicCells.ts';
import type { Window } from './window.ts';

/** A number that is part of a total. */
interface Part extends Operand {
  /** Whether it is known to be right, so that a share that fits no total is wrong. */
  readonly known: boolean;
}

/** The share of the figure before it, or of what the words before it name, in a total of the text or the tables; judged with its paragraph. */
export function share(numeral: Numeral, window: Window, context: Context, subject: Subject): FigureLink | undefined {
  const { near } = window;
  const follows = hasOf(near, 'share') || isEmptyOfSense(near);
  const part = follows && numeral.exact ? (namedPart(window, context, subject) ?? partBefore(context)) : undefined;
  if (!part) return undefined;
  const { before } = window;
  const sentence = before[0]?.from ?? numeral.from;
  const isOfTable = part.known || part.from === 'table';
  const inText = totalsInText(part, isOfTable ? linksBefore(context) : dividedIn(before, context));
  const totals = [...inText, ...totalsInTables(part, context, subject)];
  const link: FigureLink = { numeral, role: 'share', cells: part.cells, agrees: undefined };
  const base = totals.find((all) => fitOf(numeral.value, part.value, all.value) === 'right');
  const speaks = !hasOf(near, 'rest') && hasOf(near, 'share') && speaksOfNothingElse(near);
  if (!base && !speaks) return undefined;
  const certain = speaks && (part.known || (context.divided && inText.length > 0));
  const share = { part, totals, known: part.known, certain, sentence };
  return { ...link, share, ...(base && { agrees: true, parts: { part, all: base } }) };
}

/** Judges the shares of a paragraph: by the total that the others are shares of, else by the one they are least wrong of. */
export function settledShares(links: readonly FigureLink[]): readonly FigureLink[] {
  if (!links.some(({ share, agrees }) => share && agrees !== true)) return links;
  const right = links.filter(({ share, agrees }) => share && agrees === true);
  return links.map((link) =>
    link.share && link.agrees !== true ? judged(link, link.share, siblings(link.share, right)) : link,
  );
}

/** The right shares of the paragraph; of parts that no table holds those of the same sentence alone. */
function siblings({ known, part, sentence }: Share, right: readonly FigureLink[]): readonly FigureLink[] {
  return known || part.cells.length > 0 ? right : right.filter((other) => other.share?.sentence === sentence);
}

function judged(link: FigureLink, { part, totals, known, certain }: Share, right: readonly FigureLink[]): FigureLink {
  const shared = totals.map((all) => ({ all, fits: right.filter((other) => isShareOf(other, all)).length }));
  const most = Math.max(0, ...shared.map(({ fits }) => fits));
  const among = most > 0 ? shared.filter(({ fits }) => fits === most).map(({ all }) => all) : certain ? totals : [];
  const all = likeliest(link.numeral.value, part.value, among);
  if (!all) return unlinked(link.numeral);
  const wrong = holdAgainst(link, part, all, true);
  return { ...wrong, doubtful: wrong.doubtful === true || !(known || (certain ? most > 0 : most > 1)) };
}

/** Whether the percentage is that of its part in this total, and says so of a part that is not all or nothing. */
function isShareOf({ numeral, share }: FigureLink, all: Operand): boolean {
  return share !== undefined && !isZero(numeral.value) && fitOf(numeral.value, share.part.value, all.value) === 'right';
}

/** The figure right before the percentage; none if it is wrong itself. */
function partBefore(context: Context): Part | undefined {
  const link = context.links.at(-1);
  if (!link || link.numeral.kind === 'percent' || !link.numeral.exact || link.aside || link.agrees === false)
    return undefined;
  return { value: link.numeral.value, cells: link.cells, known: link.agrees === true, from: 'text' };
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
  return meant && value && !isZero(value)
    ? { value, cells: meant.reading.cells, known: false, from: 'table' }
    : undefined;
}

/** The figures before 其中 that what no table holds may be parts of: those of its sentence, or the last one before that. */
function dividedIn(before: readonly Item[], context: Context): readonly FigureLink[] {
  const links = linksBefore(context);
  const start = before[0]?.from ?? 0;
  const end = before.findLast((item) => isOf(item, 'of-which'))?.from ?? 0;
  const own = links.filter(({ numeral }) => numeral.from >= start && numeral.to <= end);
  return own.length > 0 ? own : links.filter(({ numeral }) => numeral.to <= Math.min(start, end)).slice(-1);
}

/** Those counts of the text that the part may be a share of. */
function totalsInText({ value }: Part, links: readonly FigureLink[]): Operand[] {
  const counts = links.filter(
    ({ numeral, aside }) => numeral.kind === 'count' && numeral.exact && !aside && compare(numeral.value, value) > 0,
  );
  return counts.map(({ numeral, cells, agrees }) => ({
    value: numeral.value,
    cells: agrees === true ? cells : [],
    from: 'text',
  }));
}

/** Totals of the part's table, or of the one the text speaks of; of an item also those of its group. */
function totalsInTables({ cells }: Part, { topic }: Context, { idiom, figures }: Subject): Operand[] {
  const form = cells[0]?.form ?? (topic === 'elsewhere' ? undefined : topic?.form);
  return idiom.prose.topics
    .filter((one) => one.form === form)
    .flatMap((one) => {
      const [group] = cells.flatMap(({ cell }) => groupOf(cell.slot.row.key, one) ?? []);
      const rows = group === undefined ? one.wholes : [...one.wholes, group];
      return rows.flatMap((keys) => {
        const whole = wholeOf(figures, one, keys);
        return whole?.total ? [{ value: whole.total, cells: whole.cells, from: 'table' as const }] : [];
      });
    });
}

function groupOf(row: string, { groups }: ProseTopic): string | undefined {
  return groups.find((group) => row.startsWith(`${group}.`));
}

/** The total by which the percentage would be least wrong. */
function likeliest(printed: Decimal, part: Decimal, totals: readonly Operand[]): Operand | undefined {
  const away = totals.map((all) => ({ all, distance: distanceOf(printed, part, all.value) }));
  return away.sort((one, other) => (one.distance < other.distance ? -1 : 1))[0]?.all;
}
