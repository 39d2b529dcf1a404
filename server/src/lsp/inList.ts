import { withRows } from '../features/navigation/withRow.ts';
import type { Range } from '../text/span.ts';
import type { OpenDocument } from './documents.ts';
import type { Session } from './session.ts';

/** The places of figures for a client that lists them by the text they cover: where it asks for that, from the names of their rows on. */
export function inList(places: readonly Range[], { analysis }: OpenDocument, { options }: Session): Range[] {
  return options.rowsInLists === true ? withRows(analysis, places) : [...places];
}
