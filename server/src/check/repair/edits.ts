import { withChanges } from '../../text/change.ts';
import { countUpTo } from '../../text/rising.ts';
import { overlaps } from '../../text/span.ts';
import type { Edit, Repair } from '../model/found.ts';
import type { Text } from '../../text/text.ts';

/** Those of the repairs that have edits of which no two meet; the later ones are left out. */
export function compatible(repairs: readonly Repair[]): Repair[] {
  const inOrder: Edit[] = [];
  return repairs.filter(({ edits }) => {
    if (edits.length === 0 || !edits.every((edit) => isFree(edit, inOrder))) return false;
    for (const edit of edits) inOrder.splice(startingUpTo(edit.span.start, inOrder), 0, edit);
    return true;
  });
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
export function applied(text: Text, edits: readonly Edit[]): string {
  return withChanges(
    text,
    edits.map(({ span, newText }) => ({ range: span, newText })),
  );
}
