import { isOf, type Item } from './sentence.ts';
import type { Role } from './roles.ts';

/** A role as a segment gives it: one word's, or that of several joined words taken together. */
export interface RoleMention {
  readonly name: string;
  readonly keys: readonly string[];
  readonly sure: boolean;
}

const carriedIn: RoleMention = { name: 'carried-in', keys: ['2'], sure: true };
const carriedOut: RoleMention = { name: 'carried-out', keys: ['4'], sure: true };
const carried: RoleMention = { name: 'carried-out', keys: ['4', '2'], sure: false };
/** Roles that say only how much came in or went out. */
const general = new Set(['received', 'handled']);

/** Whether the role says more than how much came in or went out, so that it counts where both stand. */
export function isSpecial({ name }: Pick<RoleMention, 'name'>): boolean {
  return !general.has(name);
}

const none: readonly RoleMention[] = [];

/** The roles of that kind the segment's words give, in order; those joined by 和, 及, 、 as one. */
export function roleMentionsIn(segment: readonly Item[], tells: Role['tells'], year?: number): readonly RoleMention[] {
  if (!segment.some((item) => mayUse(item, tells))) return none;
  const uses: RoleMention[] = [];
  let open = false;
  let linked = false;
  segment.forEach((item, index) => {
    const use = useOf(item, tells) ?? (tells === 'request' ? carryOf(segment, index, year) : undefined);
    const last = uses.at(-1);
    if (use && last && (linked || (open && tells === 'block')) && canJoin(last, use))
      uses[uses.length - 1] = joined(last, use);
    else if (use) uses.push(use);
    linked = use === undefined && (open || linked) && isOf(item, 'link');
    open = use !== undefined;
  });
  return uses;
}

/** The roles in the order in which they are to be tried: the last special one, then the others from the last on. */
export function byWeight(uses: readonly RoleMention[]): readonly RoleMention[] {
  if (uses.length < 2) return uses;
  const last = uses.toReversed();
  return [...last.filter(isSpecial), ...last.filter((use) => !isSpecial(use))];
}

/** Whether the two give different cells, so that 和 between them adds. */
function canJoin(one: RoleMention, other: RoleMention): boolean {
  return isSpecial(one) && isSpecial(other) && one.keys[0] !== other.keys[0];
}

function joined(one: RoleMention, other: RoleMention): RoleMention {
  const keys = [`${one.keys[0]}+${other.keys[0]}`, ...other.keys];
  return { name: one.name === other.name ? one.name : other.name, keys, sure: one.sure && other.sure };
}

function useOf(item: Item, tells: Role['tells']): RoleMention | undefined {
  return item.entry?.roles.get(tells);
}

/** Whether a word may give a role of that kind: few words give any. */
function mayUse({ entry }: Item, tells: Role['tells']): boolean {
  return entry !== undefined && (entry.roles.has(tells) || (tells === 'request' && entry.kinds.has('carry')));
}

/** What a word for carrying over means by the year named nearest to it. */
function carryOf(segment: readonly Item[], index: number, year: number | undefined): RoleMention | undefined {
  if (!isOf(segment[index], 'carry')) return undefined;
  const named = segment
    .map((item, at) => ({ sense: yearSense(item, year), distance: Math.abs(at - index) }))
    .filter(({ sense }) => sense === 'last' || sense === 'next')
    .sort((one, other) => one.distance - other.distance)[0];
  return named?.sense === 'last' ? carriedIn : named ? carriedOut : carried;
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
