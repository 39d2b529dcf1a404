import { figuresIn, revise, withFates, type Draft } from '../generate/draft.ts';
import { cellNotations, figureRows, oneOf, type Pick } from './damage.ts';

const lookAlikes: Readonly<Record<string, string>> = { '0': 'O', '1': 'l', '2': 'Z', '5': 'S', '8': 'B' };

/** A digit is read as the letter that looks like it: the figure stays in its place, but is no number. */
export function lookAlikeDigits(draft: Draft, pick: Pick): Draft {
  const chosen = oneOf(figureRows(draft), pick);
  const figures = chosen ? figuresIn(chosen.row) : [];
  const cell = oneOf(figures, pick);
  const text = cell?.text.replace(/[01258]/, (digit) => lookAlikes[digit] ?? digit);
  if (!chosen || !cell || !text || text === cell.text) return draft;
  const isBounded = cellNotations.includes(chosen.table.notation) && chosen.table.notation !== 'vertical';
  const marked = isBounded ? draft : withFates(draft, ['may', figures]);
  return revise(marked, [{ ...cell.range, newText: text }]);
}
