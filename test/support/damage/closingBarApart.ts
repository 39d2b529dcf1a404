import { revise, type Draft } from '../generate/draft.ts';
import { figureRows, type Pick } from './damage.ts';

/** The closing bar of a row stands alone on the next line. */
export function closingBarApart(draft: Draft, pick: Pick): Draft {
  const every = 1 + pick(4);
  const rows = figureRows(draft, ['pipe']).filter(({ row }) => draft.text.slice(0, row.range.end).endsWith('|\n'));
  return revise(
    draft,
    rows
      .filter((_, i) => i % every === 0)
      .map(({ row }) => ({ start: row.range.end - 2, end: row.range.end - 2, newText: '\n' })),
  );
}
