import { equals, subtract, zero, type Decimal } from '../text/decimal.ts';
import type { Candidate } from './candidates.ts';
import type { Reading, TableFigures } from './cells.ts';
import type { Context } from './context.ts';
import type { Link } from './link.ts';
import type { Subject } from './linker.ts';
import type { Numeral } from './numeral.ts';
import { hasOf, isOf, type Item } from './sentence.ts';
import { usesIn } from './uses.ts';
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
  if (!first?.sure || !numeral.exact || numeral.han || numeral.unit === '' || ![0, 1, 3, 4].includes(subject.section))
    return undefined;
  if (candidates.some(({ reading, role }) => !isKnown(reading.total, reading.whole) || role !== first.role))
    return undefined;
  if (!isPlain(window) || !isWhole(first.role, window, context, subject.figures)) return undefined;
  if (context.topic === 'requests' && isOtherTotal(numeral.value, subject.figures)) return undefined;
  const meant = first.role === 'received' ? nearest(numeral.value, candidates) : first.reading;
  const doubtful = context.links.some((link) => link.role === first.role && link.agrees === true);
  return { numeral, role: first.role, cells: meant.cells, agrees: false, expected: meant.total ?? zero, doubtful };
}

function isKnown(total: Decimal | undefined, whole: boolean): boolean {
  return total !== undefined && whole;
}

/** Whether every word that could restrict the figure is known and does not. */
function isPlain({ near, after, before, shared }: Window): boolean {
  if (before.some((item) => isOf(item, 'doubt', 'bar', 'channel', 'respectively', 'each'))) return false;
  if (hasOf(near, 'open-list', 'change', 'less', 'share', 'not') || near.some((item) => item.is === 'unknown'))
    return false;
  const behind = shared ? after.slice(0, 1) : after;
  return !behind.some((item) => item.is === 'unknown' || isOf(item, 'doubt', 'bar') || givesRole(item));
}

function givesRole(item: Item): boolean {
  return ['request', 'applicant', 'block', 'result', 'document'].some(
    (tells) => usesIn([item], tells as Parameters<typeof usesIn>[1]).length > 0,
  );
}

/** Whether the figure is of all there is, and not of a part named before. */
function isWhole(role: string, window: Window, context: Context, figures: TableFigures): boolean {
  const start = window.before.findLastIndex((item) => item.is === 'figure');
  const since = window.before.slice(start + 1);
  switch (context.topic) {
    case 'requests':
      if (role === 'received') return context.named && !hasOf(since, 'of-which');
      if (role === 'handled' || role.startsWith('carried')) return context.named;
      return isDivided(role, context, figures);
    case 'cases':
      return casesAreOwn(role, window, context);
    case 'documents':
      return hasOf(window.before, 'whole') && !hasOf(since, 'of-which');
    default:
      return false;
  }
}

/** Applicants and outcomes are parts of all requests only where all of them were named just before. */
function isDivided(role: string, { base, links }: Context, figures: TableFigures): boolean {
  if (base?.agrees !== true) return false;
  if (applicantRoles.has(role)) return base.role === 'received' || base.role === 'handled';
  const handled = figures.total('requests', '3.7', 'total');
  return handled !== undefined && links.some((link) => link.agrees === true && equals(link.numeral.value, handled));
}

const applicantRoles = new Set(['person', 'organisations', 'company', 'research', 'charity', 'legal']);
const results = new Set(['upheld', 'corrected', 'other-result', 'pending']);

/** Cases about disclosure against the organisation itself; results only of a number of cases that was right. */
function casesAreOwn(role: string, { before }: Window, { links, named }: Context): boolean {
  if (results.has(role)) return links.some((link) => link.agrees === true && link.cells[0]?.form === 'litigation');
  return named && before.some((item) => isOf(item, 'requests') || item.entry?.text.includes('信息公开'));
}

/** A total of the requests the figure may be after all, whatever the words. */
function isOtherTotal(value: Decimal, figures: TableFigures): boolean {
  return ['1', '2', '1+2', '3.7', '4'].some((rows) => {
    const total = figures.total('requests', rows, 'total');
    return total !== undefined && equals(total, value);
  });
}

/** Of the readings of one word the nearest in value: a slip of the pen changes little. */
function nearest(value: Decimal, candidates: readonly Candidate[]): Reading {
  const [first, ...others] = candidates.map(({ reading }) => reading) as [Reading, ...Reading[]];
  return others.reduce((best, other) => (distance(value, other) < distance(value, best) ? other : best), first);
}

function distance(value: Decimal, { total }: Reading): bigint {
  const { units } = subtract(value, total ?? zero);
  return units < 0n ? -units : units;
}
