import type { NothingClaim, ProseClaim } from '../kinds/prose.ts';
import { isZero } from '../text/decimal.ts';
import { speaksOfOther } from './antecedent.ts';
import type { Context } from './context.ts';
import type { Denial } from './denial.ts';
import { hasFlow, topicNamed, type Idiom } from './idiom.ts';
import { noneOf } from './noneOf.ts';
import { isCarried, roleMentionsIn } from './roleMentions.ts';
import { hasOf, isOf, isSubject, namesTopic, type Item } from './sentence.ts';
import type { Absence, Saying } from './saying.ts';
import type { CellSum } from './tableLookup.ts';
import { wholeOf } from './topicCells.ts';

/** What the tables have of which the segment says that there was nothing. */
export function absencesIn(saying: Saying): Denial[] {
  const { segment, subject } = saying;
  const { idiom } = subject;
  const said = absenceIn(saying);
  if (!said) return [];
  const plain = isPlain(said, idiom);
  const named = [...said.before, ...said.of].some(({ entry }) => entry !== undefined && entry.roles.size > 0);
  for (const claim of idiom.prose.claims) {
    if (claim.says === 'none-of' ? !named : !plain) continue;
    const denying = deniedBy(claim, said, saying);
    if (!denying) continue;
    if (denying.length === 0 && claim.says !== 'no-charge') return [];
    const [from, to] = [said.from.from, (segment.at(-1) as Item).to];
    return [{ claim, from, to, readings: denying, doubtful: false }];
  }
  return [];
}

/** The cells that deny the claim; none if they agree or are open, undefined where something else is said. */
function deniedBy(claim: ProseClaim, said: Absence, saying: Saying): readonly CellSum[] | undefined {
  if (claim.says === 'none-of') return noneOf(claim, said, saying);
  const { idiom, figures } = saying.subject;
  if (claim.says === 'no-charge') return hasOf(said.of, 'charge') ? [] : undefined;
  const rows = claim.says === 'nothing' ? rowsDenied(claim, said, saying) : undefined;
  const topic = claim.says === 'nothing' ? topicNamed(idiom, claim.topic) : undefined;
  const reading = rows !== undefined && topic ? wholeOf(figures, topic, rows) : undefined;
  if (!reading) return rows === undefined ? undefined : [];
  return reading.total && !isZero(reading.total) ? [reading] : [];
}

/** The word for there was nothing, and the words for of what: those behind 未收到, or those before 为零. */
function absenceIn({ segment, context }: Saying): Absence | undefined {
  const last = segment.at(-1);
  if (last && (isOf(last, 'nought') || isZeroFigure(last, context))) {
    const start = segment.findIndex((item) => !isSubject(item) || isOf(item, 'counted'));
    const of = segment.slice(start, -1);
    return { not: last, of, before: [], from: of[0] ?? last };
  }
  const at = segment.findIndex((item) => isOf(item, 'not', 'none'));
  const not = segment[at];
  if (!not) return undefined;
  const isAgain = (item: Item, i: number, all: readonly Item[]) => isOf(item, 'not') && isOf(all[i - 1], 'link');
  const of = segment.slice(at + 1).filter((item, i, all) => !isAgain(item, i, all));
  return { not, of, before: segment.slice(0, at), from: not };
}

/** Whether the item is a 0 that no table was asked for. */
function isZeroFigure({ is, numeral }: Item, { links }: Context): boolean {
  if (is !== 'figure' || !numeral?.exact || numeral.kind === 'percent' || !isZero(numeral.value)) return false;
  return links.every((link) => link.numeral !== numeral || link.role === undefined);
}

/** Whether nothing in the words narrows what was not. */
function isPlain({ of, before }: Absence, idiom: Idiom): boolean {
  return (
    before.every((item, i) => isSubject(item) || isDate(before, i) || isDone(item, idiom) || isCarriedThen(item, of)) &&
    of.every((item) => isObject(item, idiom))
  );
}

/** Whether the item is a number of a date: 截至2024年12月31日. */
function isDate(items: readonly Item[], at: number): boolean {
  const [item, next, number] = items.slice(at, at + 3);
  if (!item || !next) return false;
  if (item.is === 'number') return next.entry?.text === '日' || (next.entry?.text === '月' && number?.is === 'number');
  // A year right before a month is read as no number of its own.
  return item.is === 'unknown' && item.to - item.from === 4 && next.entry?.text === '年';
}

/** Whether the word is the last year, of what was carried over then: 上年度无结转. */
function isCarriedThen(item: Item, of: readonly Item[]): boolean {
  return isOf(item, 'last-year') && hasOf(of, 'carry');
}

/** Whether the word is of what was done, as it came: 答复未引发行政复议. */
function isDone({ entry }: Item, { flows }: Idiom): boolean {
  return flows.some(({ rows }) => entry?.roles.get(rows.tells)?.name === rows.flow.done.role);
}

/** The rows in which there was nothing, if the claim is what the words say. */
function rowsDenied(claim: NothingClaim, said: Absence, saying: Saying): string | undefined {
  const { idiom, year } = saying.subject;
  const { not, of } = said;
  const topic = topicNamed(idiom, claim.topic);
  if (!topic) return undefined;
  if (claim.of === 'rows') {
    const all = roleMentionsIn(of, topic.rows).map((mention) => mention.keys[0]?.split('+') ?? []);
    // Of 复议后起诉的行政诉讼 the first words say which.
    const keys = all.filter((some) => !all.some((others) => isPartOf(others, some))).flat();
    return keys.length > 0 ? [...new Set(keys)].join('+') : undefined;
  }
  if (claim.of === 'carried') {
    if (!hasFlow(topic) || speaksOfOther(not, saying, topic)) return undefined;
    const { flow } = topic.rows;
    const start = saying.items[0]?.from ?? 0;
    if (saying.context.links.some(({ role, numeral }) => role === flow.after.role && numeral.from >= start))
      return undefined;
    const mentions = roleMentionsIn(saying.segment, topic.rows, year);
    return mentions.find((mention) => isCarried(mention, flow))?.keys[0];
  }
  const mentions = roleMentionsIn(of, topic.rows);
  if (hasFlow(topic) && mentions.some((mention) => isCarried(mention, topic.rows.flow))) return undefined;
  const received = /[收接受有无零]|[发产]生|出现/.test(not.entry?.text ?? '') || mentions.length > 0;
  return received && namesTopic(of, topic) && !hasOf(of, 'elsewhere') ? topic.rows.unnamed?.keys[0] : undefined;
}

function isPartOf(some: readonly string[], all: readonly string[]): boolean {
  return some.length > 0 && some.length < all.length && some.every((key) => all.includes(key));
}

/** Words that may stand behind 未 without narrowing what was not. */
function isObject(item: Item, idiom: Idiom): boolean {
  const roles = [...(item.entry?.roles.values() ?? [])];
  if (isOf(item, 'elsewhere')) return idiom.asides.has(item.entry?.text ?? '');
  if (isSubject(item) || isOf(item, 'all-channels', 'carry', 'next-year', 'last-year', 'charge')) return true;
  return roles.length > 0 && roles.every((role) => idiom.deniable.has(role));
}
