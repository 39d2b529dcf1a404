import { figuresIn, revise, withFates, type Draft } from '../generate/draft.ts';
import { cellNotations, figureRows, oneOf, type Pick } from './damage.ts';

const junk = ['12?', '待核', '#REF!', '见附件', '1-3', '3.98576E+06', '……'];

/** Something that is no figure stands in a figure's cell. */
export function junkFigure(draft: Draft, pick: Pick): Draft {
  const chosen = oneOf(figureRows(draft), pick);
  const figures = chosen ? figuresIn(chosen.row) : [];
  const cell = oneOf(figures, pick);
  if (!chosen || !cell || cell.text === '') return draft;
  const isBounded = cellNotations.includes(chosen.table.notation) && chosen.table.notation !== 'vertical';
  const marked = isBounded ? draft : withFates(draft, ['may', figures]);
  return revise(marked, [{ ...cell.range, newText: oneOf(junk, pick) ?? '' }]);
}
