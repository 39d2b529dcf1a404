import { revise, tablesOf, type Draft } from '../generate/draft.ts';
import { oneOf, type Pick } from './damage.ts';

const indents = ['    ', '\u3000\u3000', '\u00a0\u00a0', '> '];

/** The rows of a table stand away from the margin. */
export function indented(draft: Draft, pick: Pick): Draft {
  const newText = oneOf(indents, pick) ?? '';
  const tables = tablesOf(draft).filter((table) => table.notation === 'pipe' || table.notation === 'spaced');
  const rows = tables.flatMap((table) => table.rows);
  return revise(
    draft,
    rows.map(({ range }) => ({ start: range.start, end: range.start, newText })),
  );
}
