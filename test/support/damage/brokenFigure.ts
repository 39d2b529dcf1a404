import { figuresIn, revise, withFates, type Draft, type DraftCell } from '../generate/draft.ts';
import { figureRows, oneOf, type Pick } from './damage.ts';

/** A line end stands inside a figure: nobody knows whether it is one, and it is not its first or last digits. */
export function brokenFigure(draft: Draft, pick: Pick): Draft {
  const rows = figureRows(draft, ['pipe', 'tsv', 'csv', 'spaced', 'barred', 'vertical']);
  const breakable = rows.flatMap(({ table, row }) => {
    const figures = figuresIn(row);
    const isLine = table.notation === 'spaced' || table.hybrid;
    // Where blanks divide, a number alone below a line is its rest for certain only where no number begins so.
    // Where a cell is a line and nothing more, digits in two lines are two cells.
    const isBare = ({ range }: DraftCell) => table.notation === 'vertical' && draft.text[range.start - 1] !== '\t';
    const cells = figures.filter((cell) => (isLine ? /^\d0\d/ : /^\d{2}/).test(cell.text) && !isBare(cell));
    return cells.map((cell) => ({ cell, figures: isLine ? table.rows.flatMap(figuresIn) : figures }));
  });
  const chosen = oneOf(breakable, pick);
  if (!chosen) return draft;
  const at = chosen.cell.range.start + 1;
  return revise(withFates(draft, ['may', chosen.figures]), [{ start: at, end: at, newText: '\n' }]);
}
