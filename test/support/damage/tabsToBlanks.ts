import { figuresIn, revise, withFates, type Draft } from '../generate/draft.ts';
import { figureRows, type Pick } from './damage.ts';

/** An editor turns TABs into blanks: blank cells leave no trace any more. */
export function tabsToBlanks(draft: Draft, pick: Pick): Draft {
  const blanks = ' '.repeat(1 + pick(8));
  const edits = [...draft.text.matchAll(/\t/g)].map(({ index }) => ({ start: index, end: index + 1, newText: blanks }));
  if (edits.length === 0) return draft;
  const rows = figureRows(draft, ['tsv', 'vertical']).map(({ row }) => figuresIn(row));
  const ambiguous = rows.filter((figures) => figures.some((cell) => cell.text === ''));
  return revise(withFates(draft, ['may', ambiguous.flat()]), edits);
}
