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

/** Where a figure is typed at the place: behind the first of several blanks, so that one stays at either side. */
export function typingPlace(text: string, place: Range): Range {
  const isWide = place.start === place.end && text.startsWith('  ', place.start);
  return isWide ? { start: place.start + 1, end: place.start + 1 } : place;
}

/** The changes with what is put into blanks where it would be typed. */
export function amidBlanks(text: string, changes: readonly TextChange[]): TextChange[] {
  return changes.map(({ range, newText }) => ({ range: typingPlace(text, range), newText }));
}

/** The text after the changes, of which no two may meet. */
export function withChanges(text: string, changes: readonly TextChange[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { range, newText } of changes.toSorted((one, other) => one.range.start - other.range.start)) {
    parts.push(text.slice(from, range.start), newText);
    from = range.end;
  }
  return parts.join('') + text.slice(from);
}
