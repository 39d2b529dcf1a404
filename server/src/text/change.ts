import type { Range } from './span.ts';
import type { Text } from './text.ts';

/** Text to put in place of a stretch of the document. */
export interface TextChange {
  readonly range: Range;
  readonly newText: string;
}

/** The changes in order of place. */
export function inOrderOfPlace(changes: readonly TextChange[]): TextChange[] {
  return changes.toSorted(({ range: one }, { range: other }) => one.start - other.start || one.end - other.end);
}

/** The text after the changes, of which no two may meet. */
export function withChanges(text: Text, changes: readonly TextChange[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { range, newText } of inOrderOfPlace(changes)) {
    parts.push(text.slice(from, range.start), newText);
    from = range.end;
  }
  return parts.join('') + text.slice(from);
}
