import { overlaps } from '../../text/span.ts';
import type { Edit, Repair } from '../model/found.ts';

/** The edits of the repairs, each whole or not at all, so that no two meet; the later ones are left out. */
export function compatibleEdits(repairs: readonly Repair[]): Edit[] {
  const chosen: Edit[] = [];
  for (const { edits } of repairs) {
    const free = edits.every((edit) => !chosen.some((other) => overlaps(edit.span, other.span)));
    if (free) chosen.push(...edits);
  }
  return chosen;
}

/** The text after the edits, of which no two may meet. */
export function applied(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  const inOrder = edits.toSorted(({ span: one }, { span: other }) => one.start - other.start || one.end - other.end);
  for (const { span, newText } of inOrder) {
    parts.push(text.slice(from, span.start), newText);
    from = span.end;
  }
  return parts.join('') + text.slice(from);
}
