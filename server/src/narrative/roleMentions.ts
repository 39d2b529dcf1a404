import type { ProseAxis, ProseFlow, RoleCells } from '../kinds/prose.ts';
import { hasOf, isOf, type Item } from './sentence.ts';

/** A role as a segment gives it: one word's, or that of several joined words taken together. */
export type RoleMention = RoleCells;

const none: readonly RoleMention[] = [];

/** The roles that name the axis, as the segment's words give them, in order; those joined by 和, 及, 、 as one. */
export function roleMentionsIn(segment: readonly Item[], axis: ProseAxis, year?: number): readonly RoleMention[] {
  if (!segment.some((item) => mayMention(item, axis))) return none;
  const mentions: RoleMention[] = [];
  let open = false;
  let linked = false;
  segment.forEach((item, index) => {
    const mention = mentionAt(segment, index, axis, year);
    const last = mentions.at(-1);
    if (mention && last && (linked || (open && axis.adjoins)) && canJoin(last, mention))
      mentions[mentions.length - 1] = joined(last, mention);
    else if (mention) mentions.push(mention);
    linked = mention === undefined && (open || linked) && isOf(item, 'link');
    open = mention !== undefined;
  });
  return mentions;
}

/** The roles in the order in which they are to be tried: the last special one, then the others from the last on. */
export function byWeight(mentions: readonly RoleMention[]): readonly RoleMention[] {
  if (mentions.length < 2) return mentions;
  const last = mentions.toReversed();
  return [...last.filter((mention) => !mention.general), ...last.filter((mention) => mention.general)];
}

/** Whether the two give different cells, so that 和 between them adds. */
function canJoin(one: RoleMention, other: RoleMention): boolean {
  return !one.general && !other.general && one.keys[0] !== other.keys[0];
}

function joined(one: RoleMention, other: RoleMention): RoleMention {
  const keys = [`${one.keys[0]}+${other.keys[0]}`, ...other.keys];
  return { name: other.name, keys, sure: one.sure && other.sure };
}

/** The role a word gives, or what one for carrying over means. */
function mentionAt(
  segment: readonly Item[],
  index: number,
  { tells, flow }: ProseAxis,
  year: number | undefined,
): RoleMention | undefined {
  const item = segment[index];
  const role = item?.entry?.roles.get(tells);
  return role ?? (flow && isOf(item, 'carry') ? carryAt(segment, index, flow, year) : undefined);
}

/** Whether a word may give such a role: few words give any. */
function mayMention({ entry }: Item, { tells, flow }: ProseAxis): boolean {
  return entry !== undefined && (entry.roles.has(tells) || (flow !== undefined && entry.kinds.has('carry')));
}

/** What a word for carrying over means by the year named nearest to it. */
function carryAt(
  segment: readonly Item[],
  index: number,
  { before, after }: ProseFlow,
  year: number | undefined,
): RoleMention {
  const named = segment
    .map((item, at) => ({ sense: yearSense(item, year), distance: Math.abs(at - index) }))
    .filter(({ sense }) => sense === 'last' || sense === 'next')
    .sort((one, other) => one.distance - other.distance)[0];
  // A part of what came in was carried in: 收到60件，含结转1件.
  if (!named && hasOf(segment.slice(0, index), 'of-which'))
    return { name: before.role, keys: [before.rows, after.rows], sure: false };
  if (!named) return { name: after.role, keys: [after.rows, before.rows], sure: false };
  const stage = named.sense === 'last' ? before : after;
  return { name: stage.role, keys: [stage.rows], sure: true };
}

/** Whether the role is that of what is carried over from or to another year. */
export function isCarried({ name }: Pick<RoleMention, 'name'>, { before, after }: ProseFlow): boolean {
  return name === before.role || name === after.role;
}

/** Which year the item names, seen from the report's. */
export function yearSense(item: Item, year: number | undefined): 'last' | 'this' | 'next' | 'other' | undefined {
  if (isOf(item, 'this-year')) return 'this';
  if (isOf(item, 'last-year')) return 'last';
  if (isOf(item, 'next-year')) return 'next';
  if (item.is !== 'year' || year === undefined) return undefined;
  const difference = Number(item.numeral?.value.units) - year;
  return ({ [-1]: 'last', 0: 'this', 1: 'next' } as const)[difference] ?? 'other';
}
