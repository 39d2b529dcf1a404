import type { Edit } from '../../check/model/found.ts';
import type { Range } from '../../text/span.ts';

/** Text to put in place of a stretch of the document. */
export interface TextChange {
  readonly range: Range;
  readonly newText: string;
}

/** The edits of repairs as changes. */
export function changesOf(edits: readonly Edit[]): TextChange[] {
  return edits.map(({ span, newText }) => ({ range: span, newText }));
}
