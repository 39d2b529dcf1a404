import type { ProseAxis, ProseTopic } from '../kinds/prose.ts';
import type { Context } from './context.ts';
import { byWeight, roleMentionsIn, type RoleMention } from './roleMentions.ts';
import { hasOf, isOf, namesTopic, type Item } from './sentence.ts';
import type { Subject } from './subject.ts';
import type { CellSum } from './tableLookup.ts';
import { readingOf } from './topicCells.ts';
import type { Window } from './window.ts';

/** Cells a figure may repeat, and how sure the words are of it. */
export interface CellCandidate {
  readonly role: RoleMention;
  readonly reading: CellSum;
  readonly sure: boolean;
  /** Whether it is what the words usually mean. */
  readonly usual: boolean;
}

/** Roles that together name cells by their rows and columns, and the one of them that the figure has. */
interface Place {
  readonly role: RoleMention;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly sure: boolean;
}

/** All cells the words around a figure may mean, the likeliest first; looked up as they are asked for. */
export function candidatesOf(window: Window, context: Context, subject: Subject): Iterable<CellCandidate> {
  if (context.topic === 'elsewhere') return [];
  if (context.topic) return resolve(context.topic, placesOf(context.topic, window, context, subject.year), subject);
  const { usualTopic } = subject.idiom;
  // Where nothing says what a text is about, its figures may still be the usual ones.
  return usualTopic
    ? resolve(usualTopic, placesOf(usualTopic, window, context, subject.year).map(asGuess), subject)
    : [];
}

function asGuess(place: Place): Place {
  return { ...place, sure: false };
}

/** The readings of the places that stand in the report's tables. */
function* resolve(
  topic: ProseTopic,
  places: readonly Place[],
  { figures }: Subject,
): Generator<CellCandidate, undefined> {
  for (const { role, rows, columns, sure } of places)
    for (const one of rows)
      for (const other of columns) {
        const reading = readingOf(figures, topic, one, other);
        const usual = role.anyKey === true || (one === rows[0] && other === columns[0]);
        if (reading) yield { role, reading, sure, usual };
      }
}

/** The segments in which a figure's role is looked for: right before it, behind it, then further away. */
function placesToLook({ near, after, farther, shared }: Window): readonly (readonly Item[])[] {
  const leads = isEmptyOfSense(near);
  const behind = shared && !leads ? [] : [after];
  // What is said not to have been is not what was counted: 均未被纠正，其中1件撤回.
  return [near, ...behind, ...(leads ? farther.filter((segment) => !hasOf(segment, 'none')) : [])];
}

/** Whether a segment only leads to the figure. */
export function isEmptyOfSense(segment: readonly Item[]): boolean {
  return segment.every(
    (item) =>
      isOf(item, 'neutral', 'total', 'of-which', 'link', 'whole', 'open-list', 'all', 'counted') ||
      item.is === 'year' ||
      item.is === 'number',
  );
}

/** The roles that name the axis in the first of the segments that gives any, the likeliest first. */
function firstMentions(segments: readonly (readonly Item[])[], axis: ProseAxis, year?: number): readonly RoleMention[] {
  for (const segment of segments) {
    const mentions = roleMentionsIn(segment, axis, year);
    if (mentions.length > 0) return byWeight(mentions);
  }
  return [];
}

/** The places of the topic that the words around a figure name, with what they leave to be understood. */
function placesOf(topic: ProseTopic, window: Window, context: Context, year: number | undefined): readonly Place[] {
  const segments = placesToLook(window);
  const rest = restOf(topic, window, context, year);
  if (rest?.of === 'rows') return crossing(topic, [rest.role], understoodColumns(topic, context));
  const rows = firstMentions(segments, topic.rows, year);
  const columns = rest ? [rest.role] : firstMentions(segments, topic.columns);
  if (rows.length === 0 && columns.length === 0) return unnamedPlaces(topic, window, context);
  return crossing(
    topic,
    rows.length > 0 ? rows : understoodRows(topic, window, context),
    columns.length > 0 ? columns : understoodColumns(topic, context),
  );
}

/** What 其他 is the rest of. */
interface Rest {
  readonly of: 'rows' | 'columns';
  readonly role: RoleMention;
}

/** What 其他 before the figure means: the rest of what was divided last, unless a word beside it says more. */
function restOf(
  { rows, columns }: ProseTopic,
  window: Window,
  { dimension }: Context,
  year: number | undefined,
): Rest | undefined {
  if (!hasOf(window.near, 'rest')) return undefined;
  const ofColumns = columns.rest && ({ of: 'columns', role: columns.rest } as const);
  if (!rows.rest) return firstMentions(placesToLook(window), columns).length === 0 ? ofColumns : undefined;
  if (roleMentionsIn(window.near, rows, year).length > 0) return undefined;
  return dimension === 'columns' ? ofColumns : { of: 'rows', role: rows.rest };
}

/** The places of a figure without a word for its row or column. */
function unnamedPlaces(topic: ProseTopic, window: Window, context: Context): readonly Place[] {
  const { unnamed } = topic.rows;
  if (unnamed && (namesTopicOnly(window, topic) || sumsUp(window, context)))
    return crossing(topic, [unnamed], understoodColumns(topic, context));
  if (!isAbout(window, topic)) return [];
  return crossing(topic, understoodRows(topic, window, context), understoodColumns(topic, context));
}

/** Rows that go without saying: those of the total before, those named last, or any total. */
function understoodRows(
  { form, rows: { tells, lasts, unnamed } }: ProseTopic,
  window: Window,
  context: Context,
): RoleMention[] {
  if (unnamed) return [baseRows(unnamed, form, context)];
  const last = lasts && context.last.get(tells);
  if (!last) return [];
  const sure = last.sure && (lasts.sure || goesOn(last, window, context));
  return [{ ...last, keys: [...new Set([...last.keys, ...lasts.also])], sure }];
}

/** Whether the figure right before it in the sentence stands in the row named last, and is right: 制发文件17件，废止30件. */
function goesOn({ keys }: RoleMention, { before }: Window, { links }: Context): boolean {
  const last = links.at(-1);
  const isOwn = last?.agrees === true && before.some(({ numeral }) => numeral === last.numeral);
  return isOwn && last.cells.every(({ cell: { slot } }) => keys.includes(slot.row.key));
}

/** The rows the parts of a total belong to: those of the total itself, or else any total. */
function baseRows(unnamed: RoleMention, form: string, { base }: Context): RoleMention {
  if (base?.agrees !== true || base.cells[0]?.form !== form) return unnamed;
  const rows = [...new Set(base.cells.map(({ cell }) => cell.slot.row.key))].join('+');
  return { ...unnamed, keys: [...new Set([rows, ...unnamed.keys])], sure: true };
}

/** Columns that go without saying: the one named last, or the usual one. */
function understoodColumns({ columns: { tells, lasts, unnamed } }: ProseTopic, context: Context): RoleMention[] {
  const last = lasts && context.last.get(tells);
  if (last) return [{ ...last, sure: last.sure && lasts.sure }];
  return unnamed ? [unnamed] : [];
}

/** Whether a figure stands beside the word for what is counted and nothing else: 政府信息公开申请5件. */
function namesTopicOnly({ near, farther, after }: Window, topic: ProseTopic): boolean {
  const segment = near.length > 0 ? near : (farther[0] ?? []);
  return isEmptyOfSense(segment) && (namesTopic(segment, topic) || namesTopic(after.slice(0, 1), topic));
}

/** Whether a figure sums up those before it, or is said of the organisation alone: 共1092件, 我局22件. */
function sumsUp({ near, farther }: Window, { named }: Context): boolean {
  return named && farther.length === 0 && hasOf(near, 'total', 'whole') && isEmptyOfSense(near);
}

/** Whether a figure says how many of the things just named are about what the report is about. */
function isAbout({ near }: Window, { about }: ProseTopic): boolean {
  return about !== undefined && isEmptyOfSense(near) && near.some((item) => item.entry?.text.includes(about));
}

/** Each of the rows in each of the columns. */
function crossing(topic: ProseTopic, rows: readonly RoleMention[], columns: readonly RoleMention[]): Place[] {
  return rows.flatMap((row) =>
    columns.map((column) => ({
      role: roleOf(topic, row, column),
      rows: row.keys,
      columns: column.keys,
      sure: row.sure && column.sure,
    })),
  );
}

function roleOf({ knownBy }: ProseTopic, row: RoleMention, column: RoleMention): RoleMention {
  if (column.name === '') return row;
  return knownBy === 'rows' && !row.general ? row : column;
}
