import { compare, equals, isZero, subtract, zero, type Decimal } from '../text/decimal.ts';
import type { Candidate } from './candidates.ts';
import type { TableLookup, CellSum } from './tableLookup.ts';
import { linksBefore, type Context } from './context.ts';
import type { Link } from './link.ts';
import type { Subject } from './linker.ts';
import type { Numeral } from './numeral.ts';
import { hasOf, isOf, type Item } from './sentence.ts';
import { isSlip } from './slip.ts';
import { isSpecial, roleMentionsIn } from './roleMentions.ts';
import type { Window } from './window.ts';

/**
 * The contradiction of a figure that fits none of its readings; undefined where the words leave room for
 * another understanding. Only words that mean nothing else count, in a sentence whose every word is known
 * and none of which restricts the figure to a part.
 */
export function contradiction(
  numeral: Numeral,
  candidates: readonly Candidate[],
  window: Window,
  context: Context,
  subject: Subject,
): Link | undefined {
  const [first] = candidates;
  if (!first?.sure || !judgedSections.has(subject.section) || !isClear(numeral)) return undefined;
  if (!meansNothingElse(first, candidates) || !isPlain(window)) return undefined;
  if (context.narrowed || !isWhole(numeral.value, first, window, context, subject.figures)) return undefined;
  if (context.topic === 'requests' && isOtherTotal(numeral.value, subject.figures)) return undefined;
  const readings = first.role === 'received' ? byDistance(numeral.value, candidates) : [first.reading];
  const [meant] = readings as [CellSum];
  return {
    numeral,
    role: first.role,
    cells: meant.cells,
    agrees: false,
    expected: meant.total ?? zero,
    readings,
  };
}

/** The sections that report the year's figures; 0 is text before any heading. */
const judgedSections = new Set([0, 1, 3, 4]);

/** 条 may count pieces of information where the words are those of requests. */
function isClear({ exact, han, unit }: Numeral): boolean {
  return exact && !han && unit !== '' && unit !== '条';
}

/** Whether all cells the words may mean are known and belong to one role; 办理 beside another word adds nothing. */
function meansNothingElse(first: Candidate, candidates: readonly Candidate[]): boolean {
  return candidates
    .filter((other) => other.role === first.role || isSpecial({ name: other.role }) || !isSpecial({ name: first.role }))
    .every(({ role, reading }) => role === first.role && reading.total !== undefined && reading.whole);
}

/** Whether every word that could restrict the figure is known and does not. */
function isPlain({ near, farther, after, before, shared }: Window): boolean {
  if (near.length === 0 && hasOf(farther[0] ?? [], 'of-which')) return false;
  if (before.some((item) => isOf(item, 'doubt', 'bar', 'channel', 'respectively', 'each'))) return false;
  if (
    hasOf(near, 'open-list', 'against', 'change', 'less', 'share', 'not') ||
    near.some((item) => item.is === 'unknown')
  )
    return false;
  const behind = shared ? after.slice(0, 1) : after;
  return !behind.some((item) => item.is === 'unknown' || isOf(item, 'doubt', 'bar') || givesRole(item));
}

function givesRole({ entry }: Item): boolean {
  return entry !== undefined && [...entry.roles.keys()].some((tells) => tells !== 'act' && tells !== 'decision');
}

/** Whether the figure is of all there is, and not of a part named before. */
function isWhole(value: Decimal, first: Candidate, window: Window, context: Context, figures: TableLookup): boolean {
  const { role } = first;
  const start = window.before.findLastIndex((item) => item.is === 'figure');
  const since = window.before.slice(start + 1);
  switch (context.topic) {
    case 'requests':
      if (role === 'received') return context.named && !hasOf(since, 'of-which');
      if (role === 'handled') return context.named && !isOfNewOnes(context, figures);
      if (role.startsWith('carried')) return context.named && !saysHandled(window.near) && !isOfHandled(role, context);
      return isDivided(role, context, figures);
    case 'cases':
      return casesAreOwn(value, first, window, context);
    case 'documents':
      return documentsAreOwn(value, first, window) && !hasOf(since, 'of-which');
    default:
      return false;
  }
}

/** Documents of all offices: 我市 may be the city's government alone, unless the figure is but a slip away. */
function documentsAreOwn(value: Decimal, { reading }: Candidate, { before }: Window): boolean {
  const all = before.filter((item) => isOf(item, 'whole'));
  const isAll = all.some((item) => !/^[我本][省市州县区旗盟]$/.test(item.entry?.text ?? ''));
  return isAll || (all.length > 0 && isSlip(value, reading.total ?? zero));
}

/** Whether it is how many were done of those carried over: 上年结转申请办结130件. */
function saysHandled(near: readonly Item[]): boolean {
  return roleMentionsIn(near, 'request').some(({ name, sure }) => name === 'handled' && sure);
}

/** Whether it is how many of those done had been carried in: 办结1010件，其中上年结转130件. */
function isOfHandled(role: string, { divided, base }: Context): boolean {
  return role === 'carried-in' && divided && base?.role === 'handled';
}

/** Whether only new requests were spoken of, although some were carried in. */
function isOfNewOnes(context: Context, figures: TableLookup): boolean {
  const links = linksBefore(context);
  const carriedIn = figures.total('requests', '2', 'total');
  if (!carriedIn || isZero(carriedIn) || links.some((link) => link.role === 'carried-in')) return false;
  return links.findLast((link) => link.role === 'received')?.cells.length === 1;
}

/** Applicants and outcomes are parts of all requests only where all of them were named just before. */
function isDivided(role: string, context: Context, figures: TableLookup): boolean {
  const { base } = context;
  if (base?.agrees !== true) return false;
  if (applicantRoles.has(role)) return base.role === 'received' || base.role === 'handled';
  const handled = figures.total('requests', '3.7', 'total');
  return (
    handled !== undefined &&
    linksBefore(context).some((link) => link.agrees === true && equals(link.numeral.value, handled))
  );
}

const applicantRoles = new Set(['person', 'organisations', 'company', 'research', 'charity', 'legal']);
const results = new Set(['upheld', 'corrected', 'other-result', 'pending']);

/**
 * Cases about disclosure against the organisation itself. Those brought in the year may be fewer than the
 * table has, never more. Results are only those of a number of cases that was right.
 */
function casesAreOwn(value: Decimal, first: Candidate, { before, near }: Window, context: Context): boolean {
  if (roleMentionsIn(near, 'request').length > 0) return false;
  if (results.has(first.role)) return followsCases(context);
  const named = before.some((item) => isOf(item, 'requests') || item.entry?.text.includes('信息公开'));
  const total = first.reading.total ?? zero;
  return context.named && named && (compare(value, total) > 0 || isSlip(value, total));
}

/** Whether a number of cases that was right was told before, and none since that was not understood. */
function followsCases(context: Context): boolean {
  const links = linksBefore(context);
  const told = links.findLastIndex((link) => link.agrees === true && link.cells[0]?.form === 'litigation');
  return told >= 0 && links.slice(told).every(({ role, aside }) => role !== undefined || aside !== undefined);
}

/** A total of the requests the figure may be after all, whatever the words. */
function isOtherTotal(value: Decimal, figures: TableLookup): boolean {
  return ['1', '2', '1+2', '3.7', '4'].some((rows) => {
    const total = figures.total('requests', rows, 'total');
    return total !== undefined && equals(total, value);
  });
}

/** The readings of one word, the nearest in value first: a slip of the pen changes little. */
function byDistance(value: Decimal, candidates: readonly Candidate[]): CellSum[] {
  const away = candidates.map(({ reading }) => ({ reading, distance: distance(value, reading) }));
  return away.sort((one, other) => (one.distance < other.distance ? -1 : 1)).map(({ reading }) => reading);
}

function distance(value: Decimal, { total }: CellSum): bigint {
  const { units } = subtract(value, total ?? zero);
  return units < 0n ? -units : units;
}
