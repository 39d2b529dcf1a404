import { isZero } from '../text/decimal.ts';
import type { CellSum } from './tableLookup.ts';
import { linksBefore, type Context } from './context.ts';
import type { Subject } from './linker.ts';
import { hasOf, isOf, type Item } from './sentence.ts';
import { roleMentionsIn, yearSense, type RoleMention } from './roleMentions.ts';
import { segmentsOf } from './window.ts';

/** What a sentence says without a figure: that there was nothing of a kind, that all was done, or nothing charged. */
export type ClaimKind = 'no-requests' | 'no-cases' | 'none-carried' | 'all-handled' | 'no-charge';

/** Words that the tables deny, by the cells in which they do. */
export interface Denial {
  readonly kind: ClaimKind;
  readonly from: number;
  readonly to: number;
  /** The cells that say otherwise; undefined for fees, which stand in no table. */
  readonly reading: CellSum | undefined;
  readonly doubtful: boolean;
}

/** The claims of a sentence that the tables deny, and its claim that nothing was charged. */
export function denialsIn(items: readonly Item[], context: Context, subject: Subject): Denial[] {
  if (subject.section === 5 || !hasOf(items, 'not', 'all')) return [];
  if (hasOf(items, 'doubt', 'bar') || hasOtherYear(items, subject.year)) return [];
  return [...segmentsOf(items)].flatMap((segment) => [
    ...absences(segment, subject),
    ...completions(segment, context, subject),
  ]);
}

function hasOtherYear(items: readonly Item[], year: number | undefined): boolean {
  return !hasOf(items, 'carry') && items.some((item) => ['last', 'other'].includes(yearSense(item, year) ?? ''));
}

function absences(segment: readonly Item[], subject: Subject): Denial[] {
  const at = segment.findIndex((item) => isOf(item, 'not'));
  const rest = segment.slice(at + 1);
  if (at < 0 || !segment.slice(0, at).every(isSubject) || !rest.every(isObject)) return [];
  const [first, last] = [segment[at] as Item, segment.at(-1) as Item];
  return absentKinds(first, rest, subject).flatMap(({ kind, reading }) => {
    if (reading && (!reading.total || isZero(reading.total))) return [];
    return [{ kind, from: first.from, to: last.to, reading, doubtful: false }];
  });
}

interface Absent {
  readonly kind: ClaimKind;
  readonly reading: CellSum | undefined;
}

/** What is said not to have been; nothing where the words leave it open. */
function absentKinds(not: Item, rest: readonly Item[], { figures, year }: Subject): Absent[] {
  const blocks = roleMentionsIn(rest, 'block');
  const noted = (kind: ClaimKind, reading: CellSum | undefined) => (reading ? [{ kind, reading }] : []);
  if (hasOf(rest, 'charge')) return [{ kind: 'no-charge', reading: undefined }];
  if (blocks.length > 0) return noted('no-cases', figures.reading('litigation', 'cases', totalsOf(blocks)));
  const carried = roleMentionsIn(rest, 'request', year).find((use) => use.name.startsWith('carried'));
  if (carried) return noted('none-carried', figures.reading('requests', carried.keys[0] ?? '4', 'total'));
  const received =
    /[收接受有无]|[发产]生|出现/.test(not.entry?.text ?? '') || roleMentionsIn(rest, 'request').length > 0;
  const asked = hasOf(rest, 'requests') && !hasOf(rest, 'elsewhere');
  return received && asked ? noted('no-requests', figures.reading('requests', '1', 'total')) : [];
}

function totalsOf(blocks: readonly RoleMention[]): string {
  const keys = blocks.flatMap((block) => block.keys[0]?.split('+') ?? []);
  return [...new Set(keys)].map((block) => `${block}.total`).join('+');
}

/** Words that may stand before 未: the organisation as a whole, the time. */
function isSubject(item: Item): boolean {
  return item.is === 'year' || isOf(item, 'neutral', 'whole', 'total', 'link', 'requests');
}

/** Words that may stand behind 未 without narrowing what was not. */
function isObject(item: Item): boolean {
  const roles = [...(item.entry?.roles.values() ?? [])];
  const narrows = roles.some(({ tells, name }) => tells !== 'block' && name !== 'received');
  if (isOf(item, 'elsewhere')) return complaints.has(item.entry?.text ?? '');
  return isSubject(item) || (roles.length > 0 && !narrows) || isOf(item, 'carry', 'next-year', 'last-year', 'charge');
}

const complaints = new Set(['举报', '投诉', '申诉', '申诉案', '申诉案件', '信息处理费']);

function completions(segment: readonly Item[], context: Context, { figures }: Subject): Denial[] {
  const at = segment.findIndex((item) => isOf(item, 'all'));
  const last = segment.at(-1);
  if (at < 0 || !last || !segment.every((item) => isSubject(item) || isDone(item) || isOf(item, 'all'))) return [];
  if (!segment.slice(at).some((item) => /办结|完毕|完成|结束/.test(item.entry?.text ?? ''))) return [];
  const links = linksBefore(context);
  const base = links.findLast((link) => link.role === 'received' && link.agrees === true);
  const open = figures.reading('requests', '4', 'total');
  if (!base || !open?.total || isZero(open.total) || links.some((link) => link.role === 'carried-out')) return [];
  const before = figures.total('requests', '2', 'total');
  const ofAll = base.cells.length > 1 || !before || isZero(before);
  return [{ kind: 'all-handled', from: (segment[at] as Item).from, to: last.to, reading: open, doubtful: !ofAll }];
}

function isDone(item: Item): boolean {
  return item.entry?.roles.get('request')?.name === 'handled';
}
