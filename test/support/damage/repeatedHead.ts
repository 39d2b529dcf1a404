import { revise, type Draft } from '../generate/draft.ts';
import { figureRows, oneOf, type Pick } from './damage.ts';

/** The head of a table stands again after a page break. */
export function repeatedHead(draft: Draft, pick: Pick): Draft {
  const chosen = oneOf(
    figureRows(draft).filter(({ table }) => table.form.name === 'requests'),
    pick,
  );
  if (!chosen) return draft;
  const heads = chosen.table.rows.filter((row) => row.kind === 'head' || row.kind === 'rule');
  const text = heads.map((row) => draft.text.slice(row.range.start, row.range.end)).join('');
  const at = chosen.row.range.start;
  return revise(draft, [{ start: at, end: at, newText: text }]);
}
