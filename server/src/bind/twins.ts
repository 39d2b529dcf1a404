import type { FormFamily } from '../forms/family.ts';
import type { FormName } from '../forms/schema.ts';
import type { Meaning, Vocabulary } from '../kinds/vocabulary.ts';
import type { TextLine } from '../syntax/blocks.ts';
import type { RawRow } from '../syntax/row.ts';
import { hanOf, normalForm } from '../text/normal.ts';
import type { LabelledRow } from './labelledRow.ts';
import { beginsAgain, type TableCandidate } from './tableCandidate.ts';

/** A table that was chosen among several whose rows or columns have the same words. */
export interface Chosen {
  readonly form: FormFamily;
  /** Set where nothing but the order of the tables told which it is. */
  readonly byOrder: boolean;
}

/** What is known of the tables of a part when one begins. */
export interface TableBeginning {
  readonly current: TableCandidate | undefined;
  /** The tables that stand above. */
  readonly above: readonly TableCandidate[];
  /** The table of the section. */
  readonly expected: FormFamily | undefined;
  /** The row that begins it and those behind. */
  readonly rows: readonly RawRow[];
  readonly beside: readonly TextLine[];
}

/** So many rows are looked at to see which table has begun. */
const mostAhead = 60;

/**
 * Which of some tables an entry belongs to whose words stand in all of them: the one under way if the row is due in it,
 * else the one that the words of the rows that follow tell, its title above them, its section; else the first that does
 * not stand there yet.
 */
export function chosenAmong(
  forms: readonly FormFamily[],
  entry: LabelledRow,
  meanings: readonly Meaning[],
  place: TableBeginning & { readonly words: Vocabulary },
): Chosen {
  const { current, above, expected, rows, words, beside } = place;
  const [first] = forms as [FormFamily, ...FormFamily[]];
  const stands = (form: FormFamily) => above.some((other) => other.form === form);
  if (current && forms.includes(current.form) && goesOn(current, meanings))
    return { form: current.form, byOrder: false };
  const told =
    toldByRows(forms, rows, words) ??
    titledAbove(forms, entry, { current, beside }) ??
    forms.find((form) => form === expected && !stands(form));
  if (told) return { form: told, byOrder: false };
  return { form: forms.find((form) => !stands(form)) ?? first, byOrder: true };
}

/** Whether the row, or the head, goes on with the table. */
function goesOn(current: TableCandidate, meanings: readonly Meaning[]): boolean {
  const key = meanings.find(({ form, kind }) => form === current.form.name && kind === 'row')?.key;
  return !beginsAgain(current, key) && (key === undefined || !current.keys.has(key));
}

/** The only one of the tables that has the words of the rows from here on, as far as none of them comes again. */
function toldByRows(forms: readonly FormFamily[], rows: readonly RawRow[], words: Vocabulary): FormFamily | undefined {
  const seen = new Set<string>();
  let left = forms;
  for (const { cells } of rows.slice(0, mostAhead))
    for (const { text } of cells) {
      const meanings = words.meaningsOf(text).filter(({ kind }) => kind === 'row' || kind === 'column');
      const having = left.filter(({ name }) => meanings.some(({ form }) => form === name));
      if (having.length === 0) continue;
      const isRow = meanings.some(({ kind }) => kind === 'row');
      if (isRow ? seen.has(normalForm(text)) : seen.size > 0) return undefined; // the next table, or its head
      if (isRow) seen.add(normalForm(text));
      left = having;
      if (left.length === 1) return left[0];
    }
  return undefined;
}

/** A longer line is a sentence, and no title. */
const longestTitle = 40;

/** The only one of the tables that the last line above with one of their titles names, if it stands behind the table before. */
function titledAbove(
  forms: readonly FormFamily[],
  { span }: LabelledRow,
  { current, beside }: Pick<TableBeginning, 'current' | 'beside'>,
): FormFamily | undefined {
  const end = current?.rows.at(-1)?.row.span.to ?? -1;
  const lines = [...beside, ...(current?.strangers ?? []).flatMap(({ texts }) => texts)];
  const above = lines.filter((line) => line.span.to <= span.from && line.span.from >= end);
  for (const { text } of above.toReversed()) {
    const named = text.length > longestTitle ? undefined : titled(hanOf(text), forms);
    if (named) return named;
  }
  return undefined;
}

/** The table with the longest of the titles that the text has; of several with the same, none. */
function titled(text: string, forms: readonly FormFamily[]): FormFamily | undefined {
  const found = forms.flatMap((form) =>
    titlesOf(form).flatMap((title) => (text.includes(title) ? [{ form, title }] : [])),
  );
  const longest = Math.max(0, ...found.map(({ title }) => title.length));
  const [one, ...others] = new Set(found.flatMap(({ form, title }) => (title.length === longest ? [form] : [])));
  return others.length === 0 ? one : undefined;
}

function titlesOf({ forms }: FormFamily): string[] {
  const titles = forms.flatMap(({ title, blocks }) => [title.zh, ...blocks.flatMap(({ caption = '' }) => caption)]);
  return titles.map(normalForm).filter((title) => title !== '');
}

/** The tables that the words stand in, if some of their rows have the same words. */
export function twinsIn(meanings: readonly (readonly Meaning[])[], words: Vocabulary): FormFamily[] {
  const [some = [], ...others] = meanings.map((each) => new Set(each.map(({ form }) => form)));
  const names = [...some].filter((form) => others.every((each) => each.has(form)));
  const forms = names.map((name: FormName) => words.families.get(name) as FormFamily);
  return forms.length > 1 && forms.every((form) => forms.every((other) => form === other || form.twins.has(other.name)))
    ? forms
    : [];
}

/**
 * The tables of a part without a table of its own; those whose order alone told which they are, in doubt where not all that
 * have their words stand there.
 */
export function withTwins(drafts: readonly TableCandidate[]): TableCandidate[] {
  const standing = new Set(drafts.map(({ form }) => form.name));
  return drafts.map((draft) => {
    const stand = [...draft.form.twins].every((name) => standing.has(name));
    return draft.isGuess && stand ? { ...draft, isGuess: false } : draft;
  });
}
