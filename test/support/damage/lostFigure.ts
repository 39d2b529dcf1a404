import { figuresIn, revise, withFates, type Draft } from '../generate/draft.ts';
import { figureRows, oneOf, type Pick } from './damage.ts';

/** A figure is lost with its cell, as in a PDF whose reader dropped it; nothing tells which. */
export function lostFigure(draft: Draft, pick: Pick): Draft {
  const row = oneOf(figureRows(draft), pick)?.row;
  const figures = row ? figuresIn(row) : [];
  const lost = oneOf(figures, pick);
  if (!row || !lost || figures.length < 2) return draft;
  return revise(withFates(draft, ['may', figures], ['gone', [lost]]), [{ ...lost.outer, newText: '' }]);
}
