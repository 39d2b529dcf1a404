import type { FormFamily } from '../forms/family.ts';
import type { FormName } from '../forms/schema.ts';
import type { Meaning, Vocabulary } from '../kinds/vocabulary.ts';
import type { Blocks, TextLine } from '../syntax/blocks.ts';
import { isFigure, isNumber } from '../syntax/figure.ts';
import { isFurniture } from '../syntax/notations/tokens.ts';
import type { RawCell, RawRow } from '../syntax/row.ts';
import { simplifiedText, standardText } from '../text/normal.ts';
import { collectTables } from './collect.ts';
import { countNumbers, headMeanings, isNumbered, labelledRowOf, type LabelledRow } from './labelledRow.ts';
import { withNearNames } from './nearNames.ts';
import { isDueRow } from './rowsDue.ts';
import { isHeadOfYears, isName } from './strangeHead.ts';
import type { BoundTable } from './table.ts';
import type { CandidateRow } from './tableCandidate.ts';

/** More tables stand in no section: which of so many are the office's own is not looked for. */
const mostStretches = 60;

/** Rows that stand together: a head with those below it, or those between two lines of text. */
interface Stretch {
  readonly rows: readonly RawRow[];
  readonly head: readonly LabelledRow[];
  /** Which of the stretches with nothing between it is one of. */
  readonly group: number;
  /** The last line of text between it and the rows above. */
  readonly lineAbove: TextLine | undefined;
}

/** The keys of the rows that stand somewhere, by their form. */
type Keys = ReadonlyMap<FormFamily, ReadonlySet<string>>;

/** A stretch with what it has of the forms. */
interface Content extends Stretch {
  readonly keys: Keys;
  /** The keys of the rows with figures among them. */
  readonly filled: Keys;
  readonly hasHead: boolean;
  /** Whether it has a head, and none of its words is a part of any form's head. */
  readonly isForeign: boolean;
  /** Whether it is a list: lines of a name and a figure each. */
  readonly isList: boolean;
}

/**
 * The rows that seem to be of tables of the office's own which are called like rows of an official table beside them:
 * results by year, by quarter, of one department, an excerpt. All of them stand elsewhere, too: below the form's own
 * words where those here are others, else among more rows. So of two equal tables neither is one, and what of the official
 * table stands behind a page break is none. Whether the official one is whole without them is for the reader to see.
 */
export function rowsOfOwnTables(blocks: Blocks, words: Vocabulary, due: FormName | null | undefined): Set<RawRow> {
  const stretches = stretchesIn(blocks, words);
  if (stretches.length < 2 || stretches.length > mostStretches) return new Set();
  const contents = stretches.map((stretch) => contentOf(stretch, blocks, words, due));
  const own = contents.filter((content) => isOwn(content, contents));
  const named = unionOf(own.filter(({ isForeign, isList }) => !isForeign && !isList));
  // Few rows each, but nearly all together, are an official table in pieces.
  return [...named].every(([form, keys]) => areFew(keys, form)) ? new Set(own.flatMap(({ rows }) => rows)) : new Set();
}

/** Whether each table is the only one of its form, and lacks nothing: every figure below words that name it, and no row left. */
export function areWhole(tables: readonly BoundTable[]): boolean {
  const forms = new Set(tables.map(({ form }) => form.name));
  return (
    tables.length > 0 &&
    forms.size === tables.length &&
    tables.every(({ problems, cells }) => problems.length === 0 && cells.every((cell) => cell?.placed !== 'inferred'))
  );
}

function stretchesIn({ rows, text, starts }: Blocks, words: Vocabulary): Stretch[] {
  const lines = text.filter((line) => !isFurniture(line.text));
  const lineUpTo = lastUpTo(lines, ({ span }) => span.from);
  const startUpTo = lastUpTo(starts, (start) => start);
  const stretches: { rows: RawRow[]; head: LabelledRow[]; group: number; lineAbove: TextLine | undefined }[] = [];
  for (const row of rows) {
    const last = stretches.at(-1);
    const lineAbove = lineUpTo(row.span.from);
    const isParted = startUpTo(row.span.from) !== undefined || lineAbove !== undefined;
    const isBelowHead = last !== undefined && last.rows.length === last.head.length;
    const isBegun = isParted || isBelowHead; // further down, words in a line may be pieces of a broken label
    const mayBeHead = row.bounds === 'row' || (row.bounds === 'line' && isBegun);
    const head = mayBeHead ? headIn(row, words) : undefined;
    if (last && !isParted && !(head && !isBelowHead)) {
      last.rows.push(row);
      if (head) last.head.push(head);
    } else {
      const group = (last?.group ?? 0) + (isParted ? 1 : 0);
      stretches.push({ rows: [row], head: head ? [head] : [], group, lineAbove });
    }
  }
  return stretches;
}

/** The last of some things, in order, that stands before a place and behind the place that was asked about before. */
function lastUpTo<T>(all: readonly T[], placeOf: (one: T) => number): (place: number) => T | undefined {
  let next = 0;
  return (place) => {
    const before = next;
    while (next < all.length && placeOf(all[next] as T) <= place) next++;
    return next > before ? all[next - 1] : undefined;
  };
}

/** The row if it is one of a head: names beside each other, and no figures but years. */
function headIn(written: RawRow, words: Vocabulary): LabelledRow | undefined {
  const row = divided(written);
  const filled = row.cells.filter(({ text }) => text !== '');
  if (filled.length < 2) return undefined;
  const hasFigures = filled.some(({ text }) => isFigure(text));
  if (hasFigures && !filled.every(({ text }, i) => i === 0 || isNumber(text))) return undefined;
  const entry = labelledRowOf(row, words);
  if (hasFigures) return isHeadOfYears(entry) ? entry : undefined;
  return isPath(entry, words) ? undefined : entry;
}

/** The row with a cell for each name where they stand as one in a line: no form knows them. */
function divided(row: RawRow): RawRow {
  const [only, ...others] = row.cells;
  const names = others.length === 0 && row.bounds === 'line' ? namesIn(only) : [];
  return names.length > 0 ? { ...row, cells: names } : row;
}

/** Whether the words are a row's, without its figures: those of its groups stand before its own. */
function isPath({ texts, label }: LabelledRow, words: Vocabulary): boolean {
  const meanings = (label?.meanings ?? []).filter((meaning) =>
    isDueRow(meaning, { text: label?.text ?? '', filled: false }, undefined, words),
  );
  const isLast = label !== undefined && label.span.to === texts.at(-1)?.span.to;
  if (!isLast || (meanings.length === 0 && !texts.every(isNumbered))) return false;
  const before = texts.filter(({ span }) => span.to <= label.span.from);
  const isAbove = ({ kind, key }: Meaning) =>
    kind === 'heading' || meanings.some((own) => own.key.startsWith(`${key}.`));
  return before.every((cell) => words.meaningsOf(cell.text).some(isAbove));
}

function contentOf(
  stretch: Stretch,
  { text, starts }: Blocks,
  words: Vocabulary,
  due: FormName | null | undefined,
): Content {
  const { drafts } = collectTables({ rows: stretch.rows, text, starts }, words, due);
  const keys = union(drafts.map(({ form, keys: own }) => new Map([[form, own]])));
  const filled = union(drafts.map(({ form, rows }) => new Map([[form, new Set(rows.flatMap(filledKey))]])));
  const isList = stretch.rows.length >= fewestEntries && stretch.rows.every(isEntry);
  const isHeaded = !isList && (stretch.head.length > 0 || drafts.some(({ heads }) => heads.length > 0));
  const head = isHeaded ? stretch.head.map(({ texts }) => texts) : [namesIn(stretch.lineAbove)];
  const names = head.flat();
  const forms = keys.size > 0 ? [...keys.keys()] : [...words.families.values()];
  const isForeign = names.length > 0 && forms.every((form) => !namesParts(head, form, words));
  return { ...stretch, keys, filled, hasHead: isHeaded || names.length > 0, isForeign, isList };
}

/** So many lines are a list. */
const fewestEntries = 2;

const entry = /^(?:[-*+•·]|[(（]?\d{1,2}[.、)）])?[^\d：:]+[：:]?\d[\d,.]*\p{Script=Han}{0,2}[；;，,。]?$/u;

/** Whether a line has a name and one figure, with a mark of a list before them or none. */
function isEntry({ cells, bounds }: RawRow): boolean {
  return bounds === 'line' && entry.test(standardText(cells.map(({ text }) => text).join('')).replace(/\s/g, ''));
}

/** The names of a head in a line that was not divided into cells, where no form knows its words. */
function namesIn(line: Pick<TextLine, 'text' | 'span'> | undefined): RawCell[] {
  if (!line || !/^[^。：:]+$/.test(line.text)) return [];
  const names = line.text.split(/[\s,，;；]+/).map((text) => ({ text, span: line.span, width: 1 }));
  return names.length > 2 ? names : [];
}

/** Whether the rows of a head name columns of the form, other than sums, with or without slips. */
function namesParts(head: readonly (readonly RawCell[])[], { name, forms }: FormFamily, words: Vocabulary): boolean {
  const columns = forms.flatMap(({ blocks }) => blocks.flatMap((block) => block.columns));
  const near = withNearNames(words, name, columns);
  const areOfColumn = (meanings: readonly Meaning[]) =>
    meanings.some(({ form, kind }) => form === name && kind === 'column');
  return head.some(
    (texts) =>
      texts.some(({ text }) => isName(text) && !isSum(text) && areOfColumn(near.meaningsOf(text))) ||
      headMeanings(texts, words).some(({ cell, meanings }) => !isSum(cell.text) && areOfColumn(meanings)),
  );
}

function isSum(text: string): boolean {
  return /^(?:合计|总计|共计|小计|总数|计)$/.test(simplifiedText(text));
}

/** Whether all that the stretch has of the forms stands elsewhere, where more of the official table does; all of it may, where it is a list. */
function isOwn(content: Content, all: readonly Content[]): boolean {
  const { keys, filled, hasHead, isForeign, isList, lineAbove, group } = content;
  if (!hasHead && !lineAbove && !isList) return false; // a row that stands twice
  if (isForeign) {
    const official = unionOf(all.filter((other) => !other.isForeign));
    return [...keys].every(([form, own]) => hasAll(official.get(form), own));
  }
  const others = all.filter((other) => other !== content && !other.isForeign && !other.isList);
  const groups = new Set(others.map((other) => other.group));
  groups.delete(group);
  const places = [
    ...[...groups].map((other) => others.filter((each) => each.group === other)),
    ...(hasHead ? others.map((other) => [other]) : []),
  ].map((contents) => ({ all: unionOf(contents), filled: union(contents.map((other) => other.filled)) }));
  // No figure is given up for a blank: what was filled in here may be what belongs there.
  const isPartOf = (form: FormFamily, own: ReadonlySet<string>, there: (typeof places)[number]) =>
    hasAll(there.all.get(form), own) &&
    hasSome(there.filled.get(form), filled.get(form)) &&
    (isList || !hasAll(own, there.all.get(form) ?? own));
  if (keys.size === 0) return isList; // of names of columns
  return [...keys].every(([form, own]) => places.some((there) => isPartOf(form, own, there)));
}

/** Whether each row is there, or of a group items of it. */
function hasAll(there: ReadonlySet<string> = new Set(), keys: ReadonlySet<string>): boolean {
  return [...keys].every((key) => there.has(key) || [...there].some((other) => other.startsWith(`${key}.`)));
}

/** Whether one of the rows is there, if there are any. */
function hasSome(there: ReadonlySet<string> = new Set(), keys: ReadonlySet<string> = new Set()): boolean {
  return keys.size === 0 || [...keys].some((key) => there.has(key));
}

/** Whether the rows are fewer than half of those of the form. */
function areFew(keys: ReadonlySet<string>, { forms }: FormFamily): boolean {
  return keys.size * 2 < Math.min(...forms.map(({ rows }) => rows.filter((row) => !row.subtotal).length));
}

function filledKey({ key, row }: CandidateRow): readonly string[] {
  return key !== undefined && countNumbers(row.values) > 0 ? [key] : [];
}

function unionOf(contents: readonly Content[]): Keys {
  return union(contents.map(({ keys }) => keys));
}

function union(some: readonly Keys[]): Keys {
  const all = new Map<FormFamily, Set<string>>();
  for (const [form, own] of some.flatMap((keys) => [...keys]))
    all.set(form, new Set([...(all.get(form) ?? []), ...own]));
  return all;
}
