import type { FormFamily } from '../forms/family.ts';
import type { Meaning } from '../kinds/vocabulary.ts';
import type { RawCell } from '../syntax/row.ts';
import type { LabelledRow } from './labelledRow.ts';

/** A row with the key of the row it names, if it names one of the form. */
export interface CandidateRow {
  readonly row: LabelledRow;
  readonly key: string | undefined;
  readonly meaning: Meaning | undefined;
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
  /** The keys of the rows so far, and the last of them. */
  readonly keys: Set<string>;
  lastKey: string | undefined;
}
