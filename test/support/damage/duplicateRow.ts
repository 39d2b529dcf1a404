import { figuresIn, revise, withFates, type Draft } from '../generate/draft.ts';
import { figureRows, oneOf, type Pick } from './damage.ts';

/** A row stands twice; the first of them counts. */
export function duplicateRow(draft: Draft, pick: Pick): Draft {
  const row = oneOf(
    figureRows(draft).filter(
      ({ table, row: each }) => !table.hybrid && each.cells.some((cell) => cell.role === 'label'),
    ),
    pick,
  )?.row;
  if (!row) return draft;
  const newText = draft.text.slice(row.range.start, row.range.end);
  return revise(withFates(draft, ['may', figuresIn(row)]), [{ start: row.range.end, end: row.range.end, newText }]);
}
