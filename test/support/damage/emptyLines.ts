import { revise, type Draft } from '../generate/draft.ts';
import { figureRows, lineNotations, type Pick } from './damage.ts';

/** Empty lines stand between the rows of a table, which cuts it into many. */
export function emptyLines(draft: Draft, pick: Pick): Draft {
  const every = 1 + pick(6);
  const rows = figureRows(draft, lineNotations).filter((_, i) => i % every === 0);
  return revise(
    draft,
    rows.map(({ row }) => ({ start: row.range.start, end: row.range.start, newText: '\n' })),
  );
}
