import { figuresIn, revise, withFates, type Draft } from '../generate/draft.ts';
import { figureRows, oneOf, type Pick } from './damage.ts';

/** What stood between two figures of a row is lost, and the two are one. */
export function lostSeparator(draft: Draft, pick: Pick): Draft {
  const rows = figureRows(draft).filter(({ table, row }) => figuresIn(row).length > 1 && table.notation !== 'glued');
  const row = oneOf(rows, pick)?.row;
  const figures = row ? figuresIn(row) : [];
  const at = pick(figures.length - 1);
  const [left, right] = [figures[at], figures[at + 1]];
  if (!left || !right || left.text === '' || right.text === '') return draft;
  const marked = withFates(draft, ['may', figures], ['gone', [left, right]]);
  return revise(marked, [{ start: left.range.end, end: right.range.start, newText: '' }]);
}
