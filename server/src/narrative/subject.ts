import type { Idiom } from './idiom.ts';
import type { TableLookup } from './tableLookup.ts';

/** What linking needs to know of the report. */
export interface Subject {
  readonly idiom: Idiom;
  readonly figures: TableLookup;
  readonly year: number | undefined;
  /** Whether the organisation is one office, and no government with offices of its own. */
  readonly isOffice: boolean;
  /** The section the text stands in. */
  readonly section: number;
}
