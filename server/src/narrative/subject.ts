import type { Idiom } from './idiom.ts';
import type { TableLookup } from './tableLookup.ts';

/** What linking needs to know of the report. */
export interface Subject {
  readonly idiom: Idiom;
  readonly figures: TableLookup;
  readonly year: number | undefined;
  /** The section the text stands in. */
  readonly section: number;
}
