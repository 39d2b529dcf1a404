import { revise, type Draft } from '../generate/draft.ts';
import { figureRows, oneOf, type Pick } from './damage.ts';

const indents = ['    ', '\u3000\u3000', '\u00a0\u00a0', '> '];

/** The rows of a table stand away from the margin. */
export function indented(draft: Draft, pick: Pick): Draft {
  const newText = oneOf(indents, pick) ?? '';
  const rows = figureRows(draft, ['pipe', 'spaced']);
  return revise(
    draft,
    rows.map(({ row }) => ({ start: row.range.start, end: row.range.start, newText })),
  );
}
