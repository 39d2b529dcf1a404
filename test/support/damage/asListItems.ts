import { revise, tablesOf, type Draft } from '../generate/draft.ts';
import { oneOf, type Pick } from './damage.ts';

/** A table became a list: a marker stands before every row in bars, and before every cell that has a line of its own. */
export function asListItems(draft: Draft, pick: Pick): Draft {
  const marker = oneOf(['- ', '* ', '+ ', '  - '], pick) ?? '- ';
  const tables = tablesOf(draft).filter(({ hybrid }) => !hybrid);
  const places = tables.flatMap(({ notation, rows }) => {
    if (notation === 'pipe') return rows.map((row) => row.range.start).filter((place) => draft.text[place] === '|');
    const cells = rows.flatMap((row) => row.cells).filter(({ text }) => text !== '');
    const starts = cells.map((cell) => cell.range.start).filter((place) => draft.text[place - 1] === '\n');
    return notation === 'vertical' && starts.length === cells.length ? starts : [];
  });
  return revise(
    draft,
    places.map((place) => ({ start: place, end: place, newText: marker })),
  );
}
