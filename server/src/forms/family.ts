import { normalForm } from '../text/normal.ts';
import type { Form, FormRow } from './form.ts';
import type { Behind, Edition, FormName } from './schema.ts';

/**
 * A table in all its editions, and what follows from their rows and columns for one whose edition is not
 * known yet.
 */
export interface FormFamily {
  readonly name: FormName;
  /** One for each edition, oldest first. */
  readonly forms: readonly [Form, ...Form[]];
  /** How many figures a row has at most. */
  readonly mostFigures: number;
  /** Whether all rows have the same columns, so that one head serves the whole table. */
  readonly hasOneHead: boolean;
  /** Whether labels of groups stand before those of their items. */
  readonly hasGroups: boolean;
  /** The row of a table that has but one, and no label for it. */
  readonly onlyRow: FormRow | undefined;
  /** The first and the last row that every edition has. */
  readonly first: string;
  readonly last: string;
  /** The rows behind which no edition has another. */
  readonly ends: ReadonlySet<string>;
  /** Rows of groups: with figures of their own only where an edition, or a local table, gives them some. */
  readonly groups: ReadonlySet<string>;
  /** Rows whose words may mean something else, with where they are due. */
  readonly behind: ReadonlyMap<string, Behind>;
  /** Columns that local tables add. */
  readonly extraColumns: ReadonlySet<string>;
  /** The keys of rows whose words name others as well, and which nothing but their place tells apart. */
  readonly namesakes: ReadonlySet<string>;
  /** The tables of the kind with a row that has the same words as one of this. */
  readonly twins: ReadonlySet<FormName>;
}

/**
 * The tables of that name, which are all of one kind of report.
 *
 * @param others The tables of other names that the kind has.
 */
export function familyOf(forms: readonly [Form, ...Form[]], others: readonly Form[]): FormFamily {
  const rows = forms.map((form) => form.rows.filter((row) => !row.subtotal));
  const keys = rows.map((some) => some.map(({ key }) => key));
  const everywhere = (keys[0] ?? []).filter((key) => keys.every((some) => some.includes(key)));
  const [only] = rows[0] ?? [];
  return {
    name: forms[0].name,
    forms,
    mostFigures: Math.max(...forms.flatMap((form) => form.blocks.map((block) => block.columns.length))),
    hasOneHead: forms.every((form) => form.blocks.length === 1),
    hasGroups: rows.flat().some((row) => row.path.length > 1),
    onlyRow: rows.every((some) => some.length === 1 && some[0]?.label === '') ? only : undefined,
    first: everywhere[0] ?? '',
    last: everywhere.at(-1) ?? '',
    ends: endsOf(keys),
    groups: new Set(forms.flatMap((form) => form.rows.filter((row) => row.subtotal).map(({ key }) => key))),
    behind: new Map(forms.flatMap((form) => form.rows.flatMap(({ key, behind }) => (behind ? [[key, behind]] : [])))),
    extraColumns: new Set(forms.flatMap((form) => form.extraColumns.map(({ column }) => column.key))),
    namesakes: new Set(forms.flatMap(namesakesIn)),
    twins: twinsOf(forms, others),
  };
}

/** The table in that edition; in its latest one where it has none. */
export function inEdition({ forms }: FormFamily, edition: Edition | undefined): Form {
  return forms.find((form) => form.edition === edition) ?? forms.at(-1) ?? forms[0];
}

function endsOf(keys: readonly (readonly string[])[]): Set<string> {
  const goesOn = (key: string) => keys.some((some) => some.includes(key) && some.at(-1) !== key);
  return new Set(keys.map((some) => some.at(-1) ?? '').filter((key) => !goesOn(key)));
}

function twinsOf(forms: readonly Form[], others: readonly Form[]): Set<FormName> {
  const words = new Set(forms.flatMap(({ rows }) => rows.flatMap(namesOfRow)));
  const twins = others.filter(({ rows }) => rows.some((row) => namesOfRow(row).some((text) => words.has(text))));
  return new Set(twins.map(({ name }) => name));
}

/** The row's label and the other wordings of it, in their normal form. */
export function namesOfRow({ label, aliases }: FormRow): string[] {
  return [label, ...aliases].map(normalForm).filter((words) => words !== '');
}

/** The keys of the form's rows whose words name another of its rows, too. */
function namesakesIn({ rows }: Form): string[] {
  const count = new Map<string, number>();
  for (const row of rows) for (const words of new Set(namesOfRow(row))) count.set(words, (count.get(words) ?? 0) + 1);
  return rows
    .filter((row) => row.behind === undefined && namesOfRow(row).some((words) => (count.get(words) ?? 0) > 1))
    .map(({ key }) => key);
}
