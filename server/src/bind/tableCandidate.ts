import type { FormFamily } from '../forms/family.ts';
import type { Meaning } from '../kinds/vocabulary.ts';
import type { TextLine } from '../syntax/blocks.ts';
import type { RawCell, RawRow } from '../syntax/row.ts';
import type { LabelledRow } from './labelledRow.ts';

/** A row with the key of the row it names, if it names one of the form. */
export interface CandidateRow {
  readonly row: LabelledRow;
  readonly key: string | undefined;
  readonly meaning: Meaning | undefined;
  /** Set where only the order of the rows told which of several with the same words it is. */
  readonly byOrder?: boolean;
  /** Whether all its cells are blank, and figures that nobody could read stand in the row below. */
  readonly isCutOff?: boolean;
  /** Set where it stands in a group that the form does not have, so that it is none of the rows that are called the same. */
  readonly isForeign?: boolean;
}

/** Whether the row has figures, or those of the next row, which has no words, can be its own. */
export function hasFigures({ row: entry }: CandidateRow, next: CandidateRow | undefined): boolean {
  return entry.values.length > 0 || (next !== undefined && next.row.texts.length === 0 && !next.key);
}

/** A word of the head or a caption. */
export interface Head {
  readonly cell: RawCell;
  readonly meaning: Meaning;
  /** The row it stands in: words of one row stand in the order of the columns. */
  readonly row: LabelledRow;
}

/** The rows that seem to belong to one table of a form, in reading order. */
export interface TableCandidate {
  readonly form: FormFamily;
  readonly rows: CandidateRow[];
  readonly heads: Head[];
  /** Marked rows of words above its rows, of which no form knows one. */
  readonly strangers: LabelledRow[];
  /** The running text of the part it stands in. */
  readonly beside: readonly TextLine[];
  /** The keys of the rows so far, and the last of them. */
  readonly keys: Set<string>;
  lastKey: string | undefined;
  /** Whether the group that was named last is none of the form's. */
  inForeignGroup: boolean;
  /** Whether it may be another table whose rows have the same words. */
  readonly isGuess: boolean;
}

/** Whether a row or head opens the same table a second time. */
export function beginsAgain({ form, keys }: TableCandidate, key: string | undefined): boolean {
  const { onlyRow, first, last, hasOneHead } = form;
  if (onlyRow) return key === undefined && keys.has(onlyRow.key);
  return keys.has(last) && (key === undefined ? hasOneHead : key === first && keys.has(first));
}

/** Whether the table has its last row, so that what stands behind belongs to another. */
export function isComplete({ form, lastKey, keys }: TableCandidate): boolean {
  return form.ends.has(lastKey ?? '') || (form.onlyRow !== undefined && keys.has(form.onlyRow.key));
}

/** Rows behind the last one of the form belong to another table. */
export function withoutTail(draft: TableCandidate): TableCandidate {
  const last = draft.rows.findLastIndex((row) => row.key !== undefined);
  const isComplete = draft.form.ends.has(draft.rows[last]?.key ?? '');
  const figuresApart = draft.rows[last]?.row.values.length === 0 ? 1 : 0;
  return isComplete ? { ...draft, rows: draft.rows.slice(0, last + 1 + figuresApart) } : draft;
}

/** Whether all its rows are marked, and are fewer than half of those of the form. */
export function hasFewRows({ form, rows, keys }: TableCandidate): boolean {
  const counts = form.forms.map((one) => one.rows.filter((row) => !row.subtotal).length);
  return rows.every(({ row }) => row.marked) && keys.size * 2 < Math.min(...counts);
}

/** Whether the words of a head, each with what it may mean, name all columns of a block of the form. */
export function nameWholeBlock({ forms }: FormFamily, named: readonly (readonly Meaning[])[]): boolean {
  const keys = new Set(named.flatMap((meanings) => meanings.map(({ key }) => key)));
  const blocks = forms.flatMap((form) => form.blocks);
  return blocks.some(({ columns }) => columns.length <= named.length && columns.every(({ key }) => keys.has(key)));
}

/** Whether the head names all columns of a block. */
export function hasWholeHead({ form, heads }: TableCandidate): boolean {
  const named = heads.map(({ meaning }) => [meaning]);
  return nameWholeBlock(form, named);
}

/** The rows as the notation gave them, those of its head among them. */
export function markedRowsOf({ rows, heads, strangers }: TableCandidate): RawRow[] {
  const all = new Set([...strangers, ...heads.map(({ row }) => row), ...rows.map(({ row }) => row)]);
  return Array.from(all, ({ notation, span, open, cells }) => ({ notation, span, open, cells, bounds: 'row' }));
}
