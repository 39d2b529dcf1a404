import type { NoneOfClaim, ProseAxis, ProseRole, ProseTopic } from '../kinds/prose.ts';
import { isZero } from '../text/decimal.ts';
import { antecedent, isOfAll, isOwn, isTotal, speaksOfOther } from './antecedent.ts';
import { hasFlow, topicNamed } from './idiom.ts';
import { roleMentionsIn } from './roleMentions.ts';
import type { Absence, Saying } from './saying.ts';
import { isAmong, isOf, isSubject, type Item } from './sentence.ts';
import type { CellSum } from './tableLookup.ts';
import { readingOf } from './topicCells.ts';

/** The cells that have what is said not to have been; none if they agree or are open, undefined where something else is said. */
export function noneOf(claim: NoneOfClaim, said: Absence, saying: Saying): readonly CellSum[] | undefined {
  const topic = topicNamed(saying.subject.idiom, claim.topic);
  if (!topic || isUnlike(said, claim) || isNarrowedBefore(topic, saying)) return undefined;
  const rows = rolesIn(said.of, topic.rows, claim);
  const behind = rolesIn(said.of, topic.columns, claim);
  // Those who did not ask may stand before: 科研机构未提出申请.
  const columns =
    rows.length + behind.length > 0 || claim.rows === undefined ? behind : rolesIn(said.before, topic.columns, claim);
  if (rows.length + columns.length === 0 || isOfOthers(said, claim, columns.length > 0) || isRedone(claim, saying))
    return undefined;
  const inRows = rows.length > 0 ? rows.map(({ keys }) => keys) : understood(claim, said, topic, saying);
  if (!isPlain(said, claim, topic, saying) || !isAbout(said, topic, saying) || inRows.length === 0) return undefined;
  const unnamed = topic.columns.unnamed?.keys;
  const inColumns = columns.length > 0 ? columns.map(({ keys }) => keys) : unnamed ? [unnamed] : [];
  const found = inRows.flatMap((row) => inColumns.flatMap((column) => having(row, column, topic, saying)));
  return isTold(found, saying) ? undefined : found;
}

/** Whether the words are of something else, or what was not is what is done with them: 没有规范性文件修改. */
function isUnlike({ of, before }: Absence, { unlike }: NoneOfClaim): boolean {
  const name = of.findLastIndex(({ entry }) => entry !== undefined && entry.roles.size > 0);
  return (
    [...before, ...of].some((item) => isAmong(item, unlike)) || of.slice(name + 1).some((item) => isOf(item, 'bar'))
  );
}

/** Whether what stands before in the sentence is of some who asked alone: 商业企业申请1件，无重复申请. */
function isNarrowedBefore(topic: ProseTopic, { segment, items }: Saying): boolean {
  const start = segment[0]?.from ?? 0;
  const earlier = items.filter((item) => item.from < start);
  return hasFlow(topic) && roleMentionsIn(earlier, topic.columns).length > 0;
}

/** Whether the sentence itself gives what the cells have: 采取行政强制措施4件 beside 没有行政强制执行. */
function isTold(readings: readonly CellSum[], { items, context }: Saying): boolean {
  const cells = new Set(readings.flatMap((reading) => reading.cells));
  const start = items[0]?.from ?? 0;
  return context.links.some(
    (link) => link.agrees === true && link.numeral.from >= start && link.cells.some((cell) => cells.has(cell)),
  );
}

/** The roles that the words give on the axis and of which the claim may be. */
export function rolesIn(
  items: readonly Item[],
  { tells }: ProseAxis,
  { roles, beneath = [] }: Pick<NoneOfClaim, 'roles' | 'beneath'>,
): ProseRole[] {
  const named = items.flatMap(({ entry }) => {
    const role = entry?.roles.get(tells);
    return role && roles.includes(role.name) ? [role] : [];
  });
  const isNamed = (group: string) => named.some(({ keys }) => keys[0] === group);
  // Beside an item its group only says where it stands: 因国家秘密不予公开.
  return named.filter(
    (role) =>
      !named.some(({ keys }) => isItemOf(keys, role.keys[0])) &&
      !beneath.some((group) => isItemOf(role.keys, group) && !isNamed(group)),
  );
}

function isItemOf([item = '']: readonly string[], group = ''): boolean {
  return item.startsWith(`${group}.`);
}

/** Whether it is said of what others did: what was received is no decision, 未被处罚 is a decision of others. */
function isOfOthers({ not, of }: Absence, { rows }: NoneOfClaim, hasColumns: boolean): boolean {
  const comesIn = rows !== undefined && hasColumns ? /被/ : /[被接受]|收(?!取)/;
  return comesIn.test(not.entry?.text ?? '') || of.some((item) => item.entry?.text === '被');
}

/** Whether the sentence goes on to tell of what some count as well: 未新制定规范性文件，修订1件. */
function isRedone({ beside }: NoneOfClaim, { segment, items }: Saying): boolean {
  return items.some((item) => isOf(item, 'bar') && isAmong(item, beside) && !segment.includes(item));
}

/** Whether no word narrows what was not, or says something else of it. */
function isPlain({ of, before }: Absence, claim: NoneOfClaim, topic: ProseTopic, saying: Saying): boolean {
  const flow = hasFlow(topic) ? topic : undefined;
  const general = flow && [flow.rows.flow.done.role, ...(claim.rows === undefined ? [] : [flow.rows.flow.in.role])];
  const names = new Set([...claim.roles, ...(general ?? [])]);
  const stands = (item: Item) =>
    isAmong(item, claim.beside) ||
    (isOf(item, 'counted') ? item.entry?.topic === topic : isSubject(item) || playsOne(item, topic, names));
  return (
    of.every(stands) && before.every((item) => stands(item) || (flow !== undefined && isOfAll(item, saying, flow)))
  );
}

/** Whether the word gives one of the roles on an axis of the topic. */
function playsOne({ entry }: Item, { rows, columns }: ProseTopic, names: ReadonlySet<string>): boolean {
  return [rows, columns].some(({ tells }) => names.has(entry?.roles.get(tells)?.name ?? ''));
}

/** Whether the words are said of the topic: they name it, or a figure of all there is stands before them. */
function isAbout({ not, of, before }: Absence, topic: ProseTopic, saying: Saying): boolean {
  const isNamed = [...before, ...of].some(({ entry }) => entry?.topic === topic);
  if (topic.rows.setsTopic) return isNamed || !speaksOfOther(not, saying, topic);
  if (speaksOfOther(not, saying, topic)) return false;
  if (isNamed || of.some((item) => endsInName(item, topic))) return true;
  const base = antecedent(not, saying);
  return hasFlow(topic) && base !== undefined && isOwn(base, saying) && isTotal(base, topic, saying);
}

/** Whether what is counted is a part of the word: 重复申请. */
function endsInName({ entry }: Item, { loose = '' }: ProseTopic): boolean {
  return entry !== undefined && loose.split(' ').some((word) => word !== '' && entry.text.endsWith(word));
}

/** The rows meant where columns alone are named. */
function understood(
  { rows }: NoneOfClaim,
  { from }: Absence,
  topic: ProseTopic,
  saying: Saying,
): (readonly string[])[] {
  if (rows !== undefined) return [[rows]];
  const before = saying.items.filter((item) => item.from < from.from);
  // A figure that is not the table's is of others: 土地征收类行政复议12件，没有被纠正的.
  const base = before.some(({ numeral }) => numeral?.kind === 'count') ? antecedent(from, saying) : undefined;
  if (base && base.agrees === undefined && !base.meant?.plain) return [];
  const [last] = roleMentionsIn(before, topic.rows).at(-1)?.keys ?? [];
  return last === undefined ? [] : [[last]];
}

/** The cells with something in them, if all that the words may mean have; of the first of these. */
function having(
  rows: readonly string[],
  columns: readonly string[],
  topic: ProseTopic,
  { subject: { figures } }: Saying,
): CellSum[] {
  const meant = rows.flatMap((row) => columns.flatMap((column) => readingOf(figures, topic, row, column) ?? []));
  if (meant.length === 0 || meant.some(isNothing)) return [];
  const [row = '', column = ''] = [rows[0], columns[0]];
  const parts = row.split('+').flatMap((one) => column.split('+').map((other) => [one, other] as const));
  const readings = parts.flatMap(([one, other]) => readingOf(figures, topic, one, other) ?? []);
  return readings.filter((reading) => !isNothing(reading));
}

function isNothing({ total }: CellSum): boolean {
  return total === undefined || isZero(total);
}
