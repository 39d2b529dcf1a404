import { namesOfRow, type FormFamily } from '../forms/family.ts';
import type { FormRow } from '../forms/form.ts';
import { withGroup, type Meaning, type Vocabulary } from '../kinds/vocabulary.ts';
import { lettersOf, normalForm } from '../text/normal.ts';
import type { RawCell } from '../syntax/row.ts';
import type { LabelledRow } from './labelledRow.ts';
import type { RowBinding } from './rowBinding.ts';
import { isNear } from './strangeHead.ts';
import type { TableCandidate } from './tableCandidate.ts';

/** Which row of the form a row is. */
export interface Named {
  readonly meaning: Meaning;
  /** Set where other rows have the same words, and only the order of the rows tells which is meant. */
  readonly byOrder?: boolean;
}

/**
 * Which of the rows with the same words is meant: 总数 under one group or another. The group tells that was named last,
 * in the row itself or above it, none where the form has no such group; else the first that is due behind the rows so far.
 */
export function rowMeant(
  entry: LabelledRow,
  first: Meaning,
  current: TableCandidate | undefined,
  words: Vocabulary,
): Named | undefined {
  const family = words.families.get(first.form);
  if (!family?.namesakes.has(first.key)) return { meaning: first };
  const meanings = (entry.label?.meanings ?? []).filter(({ kind, form }) => kind === 'row' && form === first.form);
  const rows = family.forms.flatMap((form) => form.rows).filter((row) => meanings.some(({ key }) => key === row.key));
  const under = current?.form === family ? current : undefined;
  const named = inGroups(rows, entry, under, words);
  if (!named) return undefined;
  const { inGroup, isTold } = named;
  const due = nextDue(inGroup, family, under);
  // The group named last may be another's that follows without a name.
  const isBack = !isTold && isAbove(due, family, under);
  const row = isBack && under?.keys.has(due?.key ?? '') ? nextDue(rows, family, under) : due;
  return { meaning: meanings.find(({ key }) => key === row?.key) ?? first, byOrder: isBack || inGroup.length > 1 };
}

/**
 * Those of the rows that are in the groups named in the row or last above it, group by group: of 市级 and 县级 with 预算
 * and 决算 each, both names tell. `isTold`: all of them stand in the row. Undefined where one is none of the form's.
 */
function inGroups(
  rows: readonly FormRow[],
  entry: LabelledRow,
  under: TableCandidate | undefined,
  words: Vocabulary,
): { inGroup: readonly FormRow[]; isTold: boolean } | undefined {
  let inGroup = rows;
  let isTold = true;
  for (;;) {
    const groups = groupsThatTell(inGroup);
    const own = groupInRow(entry, groups, words) ?? groupInLabel(entry, inGroup);
    const group = own ?? groupAbove(groups, under);
    if (group === foreign) return undefined;
    const narrower = group === undefined ? [] : inGroup.filter((row) => isUnder(row, group));
    isTold &&= own !== undefined || groups.length === 0;
    if (narrower.length === 0 || narrower.length === inGroup.length) return { inGroup, isTold };
    inGroup = narrower;
  }
}

/** The names of groups that some of the rows are in and others are not; of a single row those of its own. */
function groupsThatTell(rows: readonly FormRow[]): string[] {
  const groups = [...new Set(rows.flatMap(({ path }) => path.slice(0, -1)))];
  return rows.length < 2 ? groups : groups.filter((group) => !rows.every((row) => isUnder(row, [group])));
}

/** Said in place of a group's name where it is none of the form's. */
const foreign = Symbol('a group that the form does not have');

/** A group by the names that it has in the form. */
type Group = readonly string[] | typeof foreign;

/** The group that is named before the label. */
function groupInRow(entry: LabelledRow, groups: readonly string[], words: Vocabulary): Group | undefined {
  const { texts, values, label, marked } = entry;
  const before = texts.filter((cell) => cell.span.from < (label?.span.from ?? 0) && !values.includes(cell));
  const own = before.map(({ text }) => groupCalled(text, groups)).findLast((called) => called !== undefined);
  const [nearest] = before.slice(-1);
  if (own || !nearest || !marked || words.isFragment(nearest.text)) return own;
  const name = normalForm(nearest.text);
  const meant = groups.filter((group) => isNear(name, normalForm(group))).slice(0, 1);
  return meant.length === 0 ? foreign : meant;
}

/** The group whose name stands before the item's in one text. */
function groupInLabel({ label }: LabelledRow, rows: readonly FormRow[]): Group | undefined {
  const text = normalForm(label?.text ?? '');
  const { group } = withGroup(label?.text ?? '');
  const inFront = rows.flatMap(({ path }) =>
    path.slice(0, -1).filter((name) => normalForm(name) === normalForm(group)),
  );
  if (group !== '' && inFront.length > 0) return inFront;
  const named = rows.flatMap((row) => {
    const names = namesOfRow(row).filter((name) => text.endsWith(name) && text !== name);
    const isNamed = (group: string) => names.some((name) => text.endsWith(normalForm(group) + name));
    return row.path.slice(0, -1).filter(isNamed);
  });
  return named.length > 0 ? named : undefined;
}

/** The group that was named last above the row, where its rows have not ended since. */
function groupAbove(groups: readonly string[], current: TableCandidate | undefined): Group | undefined {
  if (current?.inForeignGroup) return foreign;
  const above = current?.heads.findLast(({ cell }) => groupCalled(cell.text, groups))?.cell;
  const called = above && groupCalled(above.text, groups);
  return !called || isPassed(above, called, current) ? undefined : called;
}

/**
 * The group with that name, undefined without any: of those that differ in letters and digits alone the one with the
 * text’s, all where it has none, and a group that is none of the form’s where it has others.
 */
function groupCalled(text: string, groups: readonly string[]): Group | undefined {
  const name = normalForm(text);
  const called = groups.filter((group) => normalForm(group) === name);
  const letters = lettersOf(text);
  const own = called.filter((group) => lettersOf(group) === letters);
  if (own.length > 0) return own;
  const differ = new Set(called.map(lettersOf)).size > 1;
  if (called.length === 0) return undefined;
  return differ && letters !== '' ? foreign : called;
}

/** Whether a row of no such group stands below the name of a group already: then another group has begun since. */
function isPassed({ span }: RawCell, called: Group, current: TableCandidate | undefined): boolean {
  const last = current?.rows.at(-1);
  if (!current || !last?.key || last.row.span.from < span.from || called === foreign) return false;
  const row = current.form.forms.flatMap((form) => form.rows).find(({ key }) => key === last.key);
  return row !== undefined && !isUnder(row, called);
}

function isUnder({ path }: FormRow, groups: readonly string[]): boolean {
  return path.slice(0, -1).some((name) => groups.includes(name));
}

/** Whether the row stands above the last that was taken. */
function isAbove(row: FormRow | undefined, family: FormFamily, current: TableCandidate | undefined): boolean {
  const order = family.forms.at(-1)?.rows.map(({ key }) => key) ?? [];
  return row !== undefined && order.indexOf(row.key) < order.indexOf(current?.lastKey ?? '');
}

/** The first of the rows behind the last that was taken; else the first that was not taken yet. */
function nextDue(
  rows: readonly FormRow[],
  { forms }: FormFamily,
  current: TableCandidate | undefined,
): FormRow | undefined {
  const order = forms.at(-1)?.rows.map(({ key }) => key) ?? [];
  const last = order.indexOf(current?.lastKey ?? '');
  const waiting = rows.filter(({ key }) => !current?.keys.has(key));
  return waiting.find(({ key }) => order.indexOf(key) > last) ?? waiting[0] ?? rows[0];
}

/**
 * Whether a row was told by its order alone and may be another: it has not the row's own letters, not all rows with its
 * words stand there, or they do not stand in the form's order.
 */
export function isLoneNamesake({ candidate }: RowBinding, row: FormRow, bound: readonly RowBinding[]): boolean {
  if (!candidate.byOrder) return false;
  const letters = lettersOf(candidate.row.label?.text ?? '');
  if (![row.label, ...row.aliases].some((text) => lettersOf(text) === letters)) return true;
  const words = namesOfRow(row);
  const isAlike = (other: FormRow) => namesOfRow(other).some((text) => words.includes(text));
  const there = bound.flatMap(({ row: own, duplicateOf }) => own ?? duplicateOf ?? []);
  const alike = row.block.rows.filter(isAlike);
  return there.filter(isAlike).length !== alike.length || !isInOrder(row, alike, bound);
}

/** Whether none of the rows with the same words stands above it in the draft and is due below it, or the other way round. */
function isInOrder(row: FormRow, alike: readonly FormRow[], bound: readonly RowBinding[]): boolean {
  const places = bound.flatMap(({ row: other }) => (other && alike.includes(other) ? [alike.indexOf(other)] : []));
  const own = alike.indexOf(row);
  const at = places.indexOf(own);
  return places.every((place, i) => (i < at ? place < own : i === at || place > own));
}
