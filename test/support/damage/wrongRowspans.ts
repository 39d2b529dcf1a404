import { revise, tablesOf, type Draft } from '../generate/draft.ts';
import { oneOf, type Pick } from './damage.ts';

/** The outermost label reaches too few or too many rows down, as after a form was edited. */
export function wrongRowspans(draft: Draft, pick: Pick): Draft {
  const table = oneOf(
    tablesOf(draft).filter((each) => each.notation === 'html' && each.form.name === 'requests'),
    pick,
  );
  const row = table?.rows.find((each) => each.key === '3.1');
  const text = row ? draft.text.slice(row.range.start, row.range.end) : '';
  const span = /rowspan="(\d+)"/.exec(text);
  if (!row || !span) return draft;
  const start = row.range.start + span.index;
  const count = Number(span[1]) + (oneOf([2, -2, 1, -1, -5], pick) ?? 0);
  return revise(draft, [{ start, end: start + span[0].length, newText: `rowspan="${count}"` }]);
}
