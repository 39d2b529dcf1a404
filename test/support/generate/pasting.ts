/** Something copied from one report and pasted into another, as generated. */
import fc from 'fast-check';
import { disclosure } from '../../../server/src/kinds/disclosure/index.ts';
import type { ClipboardContent } from '../../../server/src/features/paste/clipboard.ts';
import { dialects, selectedIn, selections } from './clipboard.ts';
import { figuresIn, type Draft, type DraftTable } from './draft.ts';
import type { Layout } from './layout.ts';
import { recipes, type Recipe } from './recipe.ts';
import { layoutIn, writeReports } from './report.ts';

/** The notations of drafts that are pasted into. */
export const pasteNotations = ['pipe', 'html', 'tsv', 'vertical'] as const;

/** What is copied from where, and where it is pasted. */
export interface Pasting {
  readonly into: Recipe;
  readonly from: Recipe;
  /** The section whose table it is about. */
  readonly section: number;
  readonly selection: keyof typeof selections;
  readonly dialect: keyof typeof dialects;
  readonly choices: readonly [number, number, number];
}

/** Pastings of all kinds. */
export const pastings: fc.Arbitrary<Pasting> = fc.record({
  into: recipes([...pasteNotations]),
  from: recipes(['pipe']),
  section: fc.constantFrom(2, 3, 3, 3, 4),
  selection: fc.constantFrom(...(Object.keys(selections) as (keyof typeof selections)[])),
  dialect: fc.constantFrom(...(Object.keys(dialects) as (keyof typeof dialects)[])),
  choices: fc.tuple(fc.nat(9999), fc.nat(9999), fc.nat(9999)),
});

/** A pasting written out. */
export interface Placed {
  readonly draft: Draft;
  /** What it is copied from. */
  readonly layout: Layout;
  readonly selected: ReturnType<typeof selectedIn>;
  /** The table it is pasted into. */
  readonly target: DraftTable;
  /** The figure the cursor is at, by row and place in it. */
  readonly cursor: { readonly row: number; readonly at: number };
  /** Where that is in the text. */
  readonly place: number;
  readonly content: ClipboardContent;
}

/** The draft, the cursor in it, and what is on the clipboard. */
export function placed({ into, from, section, selection, dialect, choices }: Pasting): Placed {
  const draft = writeReports([into]);
  const layout = layoutIn(from, disclosure.sections[section - 1] as (typeof disclosure.sections)[number]) as Layout;
  const target = draft.reports[0]?.tables.find(({ form }) => form.name === layout.form.name) as DraftTable;
  const selected = selectedIn(dialect, layout, selections[selection](layout, choices[0], choices[1]));
  const rows = rowsOf(target);
  const row = choices[2] % rows.length;
  const at = choices[0] % (rows[row]?.length ?? 1);
  const place = rows[row]?.[at]?.range.start ?? 0;
  return { draft, layout, selected, target, cursor: { row, at }, place, content: dialects[dialect](layout, selected) };
}

/** The figures of a table row by row, as they were written; a group's row without any is a heading. */
export function rowsOf({ rows }: DraftTable) {
  const all = rows.filter(({ kind }) => kind === 'figures').map(figuresIn);
  return all.filter((row) => !row[0]?.slot?.row.subtotal || row.some(({ text }) => text !== ''));
}
