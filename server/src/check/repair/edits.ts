import { withChanges } from '../../text/change.ts';
import { countUpTo } from '../../text/rising.ts';
import { overlaps } from '../../text/span.ts';
import type { Edit, Repair } from '../model/found.ts';

/** The edits of the repairs, each whole or not at all, so that no two meet; the later ones are left out. */
export function compatibleEdits(repairs: readonly Repair[]): Edit[] {
  const chosen: Edit[] = [];
  const inOrder: Edit[] = [];
  for (const { edits } of repairs) {
    if (!edits.every((edit) => isFree(edit, inOrder))) continue;
    for (const edit of edits) {
      chosen.push(edit);
      inOrder.splice(startingUpTo(edit.span.start, inOrder), 0, edit);
    }
  }
  return chosen;
}

/** Whether the edit meets none of those that stand in order and do not meet each other. */
function isFree({ span }: Edit, inOrder: readonly Edit[]): boolean {
  const before = inOrder[startingUpTo(span.end, inOrder) - 1];
  return before === undefined || !overlaps(span, before.span);
}

/** How many of the edits in order start at a place or before it. */
function startingUpTo(place: number, inOrder: readonly Edit[]): number {
  return countUpTo(inOrder.length, (at) => (inOrder[at] as Edit).span.start, place);
}

/** The text after the edits, of which no two may meet. */
export function applied(text: string, edits: readonly Edit[]): string {
  return withChanges(
    text,
    edits.map(({ span, newText }) => ({ range: span, newText })),
  );
}
