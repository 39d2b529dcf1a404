import { figuresIn, revise, withFates, type Draft } from '../generate/draft.ts';
import { figureRows } from './damage.ts';

/** An editor trims the ends of lines: empty fields at the end of a row go. */
export function droppedTrailingFields(draft: Draft): Draft {
  const edits = figureRows(draft, ['tsv', 'csv']).flatMap(({ row }) => {
    const text = draft.text.slice(row.range.start, row.range.end);
    const kept = text.replace(/[\t,]+\n$/, '\n');
    return kept === text
      ? []
      : [{ row, start: row.range.start + kept.length - 1, end: row.range.end - 1, newText: '' }];
  });
  const ambiguous = edits.map(({ row }) => figuresIn(row)).filter((figures) => figures.at(-1)?.text === '');
  const lost = ambiguous.flatMap((figures) => figures.slice(figures.findLastIndex((cell) => cell.text !== '') + 1));
  return revise(withFates(draft, ['may', ambiguous.flat()], ['gone', lost]), edits);
}
