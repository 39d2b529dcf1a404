import type { AllOneClaim, ProseAxis, ProseRole } from '../kinds/prose.ts';
import { compare, isZero } from '../text/decimal.ts';
import {
  antecedent,
  isBehindCount,
  isHundred,
  isNamed,
  isOfAll,
  isOfOnlyOne,
  isOwn,
  isTotal,
  speaksOfOther,
} from './antecedent.ts';
import type { Denial } from './denial.ts';
import { hasFlow, topicNamed, type FlowTopic } from './idiom.ts';
import type { FigureLink } from './link.ts';
import type { Saying } from './saying.ts';
import { isAmong, isOf, type Item } from './sentence.ts';
import { rolesIn } from './noneOf.ts';
import type { CellSum } from './tableLookup.ts';
import { readingOf, rowsOf, wholeOf } from './topicCells.ts';

/** The part that the tables have where the segment says that all is of it: 均予以公开, 申请人均为自然人. */
export function denialsOfOne(saying: Saying): Denial[] {
  return saying.subject.idiom.prose.claims.flatMap((claim) => {
    const topic = claim.says === 'all-one' ? topicNamed(saying.subject.idiom, claim.topic) : undefined;
    if (claim.says !== 'all-one' || !topic || !hasFlow(topic)) return [];
    const said = saidOfAll(saying, claim, topic);
    if (!said || speaksOfOther(said.first, saying, topic)) return [];
    return denialOf(said, claim, topic, saying);
  });
}

/** What is said of all, and by which words. */
interface SaidOfAll {
  readonly first: Item;
  readonly axis: ProseAxis;
  readonly role: ProseRole;
}

function saidOfAll(saying: Saying, claim: AllOneClaim, topic: FlowTopic): SaidOfAll | undefined {
  const { segment } = saying;
  for (const axis of [topic.rows, topic.columns]) {
    const [role] = rolesIn(segment, axis, claim);
    const isRole = ({ entry }: Item) => claim.roles.includes(entry?.roles.get(axis.tells)?.name ?? '');
    const word = segment.find(isRole);
    const first = word && firstOfAll(saying, word, claim);
    if (!role || !first) continue;
    const adds = (item: Item) => !isRole(item) && !addsNothing(item, { first, axis, role }, claim, topic, saying);
    return !segment.some(adds) ? { first, axis, role } : undefined;
  }
  return undefined;
}

/** The word by which it is said of all: 均 before it, 100% behind it, or the word itself if there is but one. */
function firstOfAll(saying: Saying, word: Item, { alone }: AllOneClaim): Item | undefined {
  const { segment } = saying;
  const all = segment.find((item) => isOf(item, 'all'));
  if (all) return all;
  if (isAmong(word, alone)) return word;
  if (segment.some(isHundred) && segment.some((item) => isOf(item, 'share'))) return word;
  return isOfOnlyOne(word, saying) ? word : undefined;
}

function addsNothing(
  item: Item,
  { first, role }: SaidOfAll,
  claim: AllOneClaim,
  topic: FlowTopic,
  saying: Saying,
): boolean {
  const general = item.entry?.roles.get(topic.rows.tells)?.name;
  // 登记公开 and 答复情况公开 are of something else, 均答复予以公开 is not.
  if (general === topic.rows.flow.in.role && item.from > first.from) return false;
  // 答复均予以公开 is said of the answers.
  if (general === topic.rows.flow.done.role) return role.sure && item.from > first.from;
  if (item === first || isOf(item, 'all', 'share') || isHundred(item) || isOfAll(item, saying, topic)) return true;
  return isAmong(item, claim.beside);
}

/** The cells of what all is said to be, and of all, if the first are fewer. */
function denialOf({ first, axis, role }: SaidOfAll, claim: AllOneClaim, topic: FlowTopic, saying: Saying): Denial[] {
  const { figures } = saying.subject;
  const base = baseOf(first, axis, claim, topic, saying);
  if (!base) return [];
  const { flow } = topic.rows;
  const rows = axis === topic.rows ? flow.done.rows : (base !== 'named' && rowsOf(topic, base.cells)) || flow.in.rows;
  const whole = wholeOf(figures, topic, rows);
  const column = topic.columns.unnamed?.keys[0] ?? '';
  const partOf = (key: string) =>
    axis === topic.rows ? readingOf(figures, topic, key, column) : readingOf(figures, topic, rows, key);
  const parts = role.keys.flatMap((key) => partOf(key) ?? []);
  const [part] = parts;
  if (!part || !whole?.total || isZero(whole.total) || !isLess(part, whole)) return [];
  const fitsOtherwise = !parts.every((one) => isLess(one, whole));
  const ofNew = base !== 'named' && axis === topic.rows && base.role === flow.in.role && isCarriedIn(topic, saying);
  const to = (saying.segment.at(-1) as Item).to;
  return [{ claim, from: first.from, to, readings: [part], whole, doubtful: fitsOtherwise || ofNew || !role.sure }];
}

/** The figure of a total that is spoken of; `named` where none is told and the sentence names the topic. */
function baseOf(
  first: Item,
  axis: ProseAxis,
  { whose = '' }: AllOneClaim,
  topic: FlowTopic,
  saying: Saying,
): FigureLink | 'named' | undefined {
  const base = antecedent(first, saying);
  if (base && (isOwn(base, saying) || isBehindCount(first, saying)))
    return isTotal(base, topic, saying) ? base : undefined;
  const isOfThose =
    saying.context.topic === topic && !saying.context.strange && saying.segment.some((item) => isAmong(item, whose));
  if (isNamed(saying, topic) || (base === undefined && isOfThose)) return 'named';
  // What became of them is said of the information as well: 政府信息均予以公开.
  return axis === topic.columns && isTotal(base, topic, saying) ? base : undefined;
}

function isCarriedIn(topic: FlowTopic, { subject }: Saying): boolean {
  const carried = wholeOf(subject.figures, topic, topic.rows.flow.before.rows)?.total;
  return carried !== undefined && !isZero(carried);
}

/** Whether the part is known to be less than the whole. */
function isLess({ total: part }: CellSum, { total: whole }: CellSum): boolean {
  return part !== undefined && whole !== undefined && compare(part, whole) < 0;
}
