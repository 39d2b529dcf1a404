import { revise, tablesOf, type Draft } from '../generate/draft.ts';
import { oneOf, type Pick } from './damage.ts';

/** The head moves to the left of its figures: its rows lose the empty cells in front. */
export function shiftedHead(draft: Draft, pick: Pick): Draft {
  const heads = oneOf(tablesOf(draft), pick)?.rows.filter((row) => row.kind === 'head') ?? [];
  const edits = heads.flatMap(({ cells }) => {
    const first = cells.findIndex((cell) => cell.text !== '');
    return cells.slice(0, Math.max(0, first)).filter((cell) => cell.role === 'filler');
  });
  return revise(
    draft,
    edits.map((cell) => ({ ...cell.outer, newText: '' })),
  );
}
