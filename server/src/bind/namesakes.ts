import type { FormFamily } from '../forms/family.ts';
import type { FormRow } from '../forms/form.ts';
import type { Meaning, Vocabulary } from '../kinds/vocabulary.ts';
import { normalForm } from '../text/normal.ts';
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
  const group = groupNamed(entry, rows, under, words);
  if (group === foreign) return undefined;
  const inGroup = group === undefined ? rows : rows.filter((row) => isUnder(row, group));
  const row = nextDue(inGroup, family, under);
  const byOrder = inGroup.length > 1 || isAbove(row, family, under);
  return { meaning: meanings.find(({ key }) => key === row?.key) ?? first, byOrder };
}

/** Said in place of a group's name where it is none of the form's. */
const foreign = Symbol('a group that the form does not have');

/** The group of one of the rows that was named last. */
function groupNamed(
  entry: LabelledRow,
  rows: readonly FormRow[],
  current: TableCandidate | undefined,
  words: Vocabulary,
): string | typeof foreign | undefined {
  const { texts, values, label, marked } = entry;
  const isGroup = (text: string) => rows.some((row) => isUnder(row, normalForm(text)));
  const before = texts.filter((cell) => cell.span.from < (label?.span.from ?? 0) && !values.includes(cell));
  const own = before.findLast(({ text }) => isGroup(text))?.text;
  if (own !== undefined) return normalForm(own);
  const [nearest] = before.slice(-1);
  if (nearest && marked && !words.isFragment(nearest.text)) {
    const name = normalForm(nearest.text);
    const meant = rows.flatMap(({ path }) => path.slice(0, -1)).find((group) => isNear(name, normalForm(group)));
    return meant === undefined ? foreign : normalForm(meant);
  }
  if (current?.inForeignGroup) return foreign;
  const above = current?.heads.findLast(({ cell }) => isGroup(cell.text))?.cell;
  return above === undefined || isPassed(above, current) ? undefined : normalForm(above.text);
}

/** Whether a row of no such group stands below the name of a group already: then another group has begun since. */
function isPassed({ text, span }: RawCell, current: TableCandidate | undefined): boolean {
  const last = current?.rows.at(-1);
  if (!current || !last?.key || last.row.span.from < span.from) return false;
  const row = current.form.forms.flatMap((form) => form.rows).find(({ key }) => key === last.key);
  return row !== undefined && !isUnder(row, normalForm(text));
}

function isUnder({ path }: FormRow, group: string): boolean {
  return path.slice(0, -1).some((name) => normalForm(name) === group);
}

/** Whether the row stands above the last that was taken: the group named last may be another's that follows without a name. */
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

/** Whether a row was told by its order alone, and not all rows with its words stand there, so that it may be another. */
export function isLoneNamesake({ candidate }: RowBinding, row: FormRow, bound: readonly RowBinding[]): boolean {
  if (!candidate.byOrder) return false;
  const words = normalForm(row.label);
  const due = row.block.rows.filter((other) => normalForm(other.label) === words).length;
  return bound.filter((other) => other.row && normalForm(other.row.label) === words).length < due;
}
