import { figuresIn, revise, withFates, type Draft } from '../generate/draft.ts';
import { figureRows, oneOf, type Pick } from './damage.ts';

/** A row is missing. */
export function deletedRow(draft: Draft, pick: Pick): Draft {
  const row = oneOf(
    figureRows(draft).filter(({ table }) => table.form.name !== 'litigation'),
    pick,
  )?.row;
  if (!row) return draft;
  return revise(withFates(draft, ['gone', figuresIn(row)]), [{ ...row.range, newText: '' }]);
}
