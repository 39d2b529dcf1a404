import type { FormName } from '../forms/schema.ts';
import type { TableLookup, CellSum } from './tableLookup.ts';
import type { Context } from './context.ts';
import { hasOf, isOf, type Item } from './sentence.ts';
import { byWeight, isSpecial, roleMentionsIn, type RoleMention } from './roleMentions.ts';
import type { Window } from './window.ts';

/** Cells a figure may repeat, and how sure the words are of it. */
export interface Candidate {
  readonly role: string;
  readonly reading: CellSum;
  readonly sure: boolean;
  /** Whether it is what the words usually mean. */
  readonly usual: boolean;
}

/** Roles of two kinds that together name cells. */
interface Place {
  readonly role: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly sure: boolean;
}

const all: RoleMention = { name: '', keys: ['total'], sure: true };
/** What a figure of requests without a word of its own may be. */
const anyTotal: RoleMention = { name: 'received', keys: ['1', '1+2', '3.7'], sure: false };
const rest: RoleMention = { name: 'otherwise-handled', keys: ['3.6', '3.6.3'], sure: false };
const anyAct: RoleMention = { name: 'documents', keys: ['made', 'inForce', 'published'], sure: false };
const restOfApplicants: RoleMention = { name: 'other-organisations', keys: ['other'], sure: false };
const restOfResults: RoleMention = { name: 'other-result', keys: ['other'], sure: false };

/** All cells the words around a figure may mean, the likeliest first; looked up as they are asked for. */
export function candidatesOf(
  window: Window,
  context: Context,
  figures: TableLookup,
  year?: number,
): Iterable<Candidate> {
  switch (context.topic) {
    case 'requests':
      return resolve('requests', requestPlaces(window, context, year), figures);
    case 'cases':
      return resolve('litigation', casePlaces(window, context), figures, 'cases');
    case 'documents':
      return resolve('disclosure', documentPlaces(window, context), figures);
    case 'decisions':
      return resolve('disclosure', decisionPlaces(window), figures);
    case 'elsewhere':
      return [];
    case undefined:
      return resolve('requests', requestPlaces(window, context, year).map(asGuess), figures);
  }
}

/** Where nothing says what a text is about, its figures may still be those of requests. */
function asGuess(place: Place): Place {
  return { ...place, sure: false };
}

/** The readings of the places that stand in the report's tables; those of one row join the block and the result. */
function* resolve(
  form: FormName,
  places: readonly Place[],
  figures: TableLookup,
  row?: string,
): Generator<Candidate, undefined> {
  for (const { role, rows, columns, sure } of places)
    for (const one of rows)
      for (const other of columns) {
        const reading = row ? figures.reading(form, row, crossed(one, other)) : figures.reading(form, one, other);
        const usual = role === 'received' || (one === rows[0] && other === columns[0]);
        if (reading) yield { role, reading, sure, usual };
      }
}

function crossed(blocks: string, results: string): string {
  return blocks
    .split('+')
    .flatMap((block) => results.split('+').map((result) => `${block}.${result}`))
    .join('+');
}

/** The segments in which a figure's role is looked for: right before it, behind it, then further away. */
function placesToLook({ near, after, farther, shared }: Window): readonly (readonly Item[])[] {
  const leads = isEmptyOfSense(near);
  const behind = shared && !leads ? [] : [after];
  return [near, ...behind, ...(leads ? farther : [])];
}

/** Whether a segment only leads to the figure. */
export function isEmptyOfSense(segment: readonly Item[]): boolean {
  return segment.every(
    (item) =>
      isOf(item, 'neutral', 'total', 'of-which', 'link', 'whole', 'open-list', 'all', 'requests') ||
      item.is === 'year' ||
      item.is === 'number',
  );
}

/** The roles of that kind in the first of the segments that gives any. */
function firstUses(
  segments: readonly (readonly Item[])[],
  tells: Parameters<typeof roleMentionsIn>[1],
  year?: number,
): readonly RoleMention[] {
  for (const segment of segments) {
    const uses = roleMentionsIn(segment, tells, year);
    if (uses.length > 0) return uses;
  }
  return [];
}

function requestPlaces(window: Window, context: Context, year: number | undefined): Place[] {
  const isRest = hasOf(window.near, 'rest') && roleMentionsIn(window.near, 'request', year).length === 0;
  if (isRest && context.dimension !== 'applicant') return [placeOf(rest, all)];
  const segments = placesToLook(window);
  const rows = byWeight(firstUses(segments, 'request', year));
  const applicants = isRest ? [restOfApplicants] : firstUses(segments, 'applicant').toReversed();
  const columns = applicants.length > 0 ? applicants : [all];
  if (rows.length > 0) return rows.flatMap((row) => columns.map((column) => placeOf(row, column)));
  const base = baseRows(context);
  if (applicants.length > 0) return columns.map((column) => placeOf(base, column));
  return namesRequestsOnly(window) || sumsUp(window, context) ? [placeOf(anyTotal, all)] : [];
}

/** The rows the parts of a total belong to: those of the total itself, or else any total. */
function baseRows({ base }: Context): RoleMention {
  if (!base || base.agrees !== true) return anyTotal;
  const rows = [...new Set(base.cells.map(({ cell }) => cell.slot.row.key))].join('+');
  return { ...anyTotal, keys: [...new Set([rows, ...anyTotal.keys])], sure: true };
}

/** Whether a figure stands beside the word for requests and nothing else: 政府信息公开申请5件. */
function namesRequestsOnly({ near, farther, after }: Window): boolean {
  const segment = near.length > 0 ? near : (farther[0] ?? []);
  return (
    isEmptyOfSense(segment) && (hasOf(segment, 'requests') || (after[0] !== undefined && isOf(after[0], 'requests')))
  );
}

/** Whether a figure sums up those before it, or is said of the organisation alone: 共1092件, 我局22件. */
function sumsUp({ near, farther }: Window, { named }: Context): boolean {
  return named && farther.length === 0 && hasOf(near, 'total', 'whole') && isEmptyOfSense(near);
}

function placeOf(row: RoleMention, column: RoleMention): Place {
  const role = column === all || isSpecial(row) ? row.name : column.name;
  return { role, rows: row.keys, columns: column.keys, sure: row.sure && column.sure };
}

function casePlaces(window: Window, context: Context): Place[] {
  const segments = placesToLook(window);
  const results = firstUses(segments, 'result').toReversed();
  const blocks = firstUses(segments, 'block').toReversed();
  const isRest = results.length === 0 && hasOf(window.near, 'rest');
  const columns = isRest ? [restOfResults] : results;
  if (columns.length === 0 && blocks.length === 0 && !isOfDisclosure(window)) return [];
  const rows = blocks.length > 0 ? blocks : context.blocks ? [alsoWhole(context.blocks)] : [];
  return rows.flatMap((block) =>
    (columns.length > 0 ? columns : [all]).map((result) => ({
      role: result === all ? block.name : result.name,
      rows: block.keys,
      columns: result.keys,
      sure: block.sure && result.sure,
    })),
  );
}

/** Results told behind the last of several blocks may be those of all of them. */
function alsoWhole(block: RoleMention): RoleMention {
  return { ...block, keys: [...new Set([...block.keys, 'direct+afterReview', 'review+direct+afterReview'])] };
}

/** Whether a figure says how many of the cases just named are about disclosure. */
function isOfDisclosure({ near }: Window): boolean {
  return isEmptyOfSense(near) && near.some((item) => item.entry?.text.includes('信息公开'));
}

function documentPlaces(window: Window, context: Context): Place[] {
  const segments = placesToLook(window);
  const documents = firstUses(segments, 'document').toReversed();
  const acts = firstUses(segments, 'act').toReversed();
  if (documents.length === 0 && acts.length === 0) return [];
  const rows = documents.length > 0 ? documents : context.document ? [context.document] : [];
  const columns = acts.length > 0 ? acts : [context.act ?? anyAct];
  const known = documents.length > 0 && acts.length > 0;
  return rows.flatMap((row) =>
    columns.map((act) => ({ role: act.name, rows: row.keys, columns: act.keys, sure: known && row.sure && act.sure })),
  );
}

/** Decisions of a year, where the words say that it is decisions that are counted. */
function decisionPlaces(window: Window): Place[] {
  const kinds = firstUses(placesToLook(window), 'decision').toReversed();
  return kinds.map((kind) => ({ role: kind.name, rows: kind.keys, columns: ['decisions'], sure: false }));
}
