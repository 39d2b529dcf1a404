import type { Form, FormRow } from '../forms/form.ts';
import { hasFigures, type CandidateRow } from './tableCandidate.ts';
import { countNumbers, type Label } from './labelledRow.ts';
import type { Placed } from './table.ts';

/** A drafted row with the row of the form it is taken for, which later steps may still decide. */
export interface RowBinding {
  readonly candidate: CandidateRow;
  row: FormRow | undefined;
  /** The label, where it stood in a row of its own. */
  label: Label | undefined;
  placed: Placed;
  /** The row of the form that already stands further up. */
  duplicateOf: FormRow | undefined;
}

/** The drafted rows of a table with the rows their labels name; a row that stands twice is taken once. */
export function bindRows(rows: readonly CandidateRow[], form: Form): RowBinding[] {
  const byKey = new Map(form.rows.map((row) => [row.key, row]));
  const keys = new Set(rows.map(({ key }) => key));
  const isGroup = (row: FormRow) => row.subtotal || row.insteadOf.some((key) => keys.has(key));
  const seen = new Set<FormRow>();
  const all: RowBinding[] = [];
  for (const [i, draft] of rows.entries()) {
    const row = byKey.get(draft.key ?? '');
    const isEmpty = countNumbers(draft.row.values) === 0;
    if (row && isGroup(row) && isEmpty && (draft.row.values.length > 0 || !hasFigures(draft, rows[i + 1]))) continue; // a group's name over its items
    const duplicateOf = row && seen.has(row) ? row : undefined;
    all.push({
      candidate: draft,
      row: duplicateOf ? undefined : row,
      label: draft.row.label,
      placed: draft.row.isPaired ? 'inferred' : 'evident',
      duplicateOf,
    });
    if (row) seen.add(row);
  }
  return all;
}
