import { figuresIn, revise, tablesOf, withFates, type Draft } from '../generate/draft.ts';
import { figureRows, oneOf, type Pick } from './damage.ts';

/** The empty lines that end the rows of a vertical table are gone. */
export function lostRowBreaks(draft: Draft, pick: Pick): Draft {
  const table = oneOf(
    tablesOf(draft).filter((each) => each.notation === 'vertical'),
    pick,
  );
  if (!table) return draft;
  const breaks = table.rows.filter((row) => /[^\n]\n\n$/.test(draft.text.slice(row.range.start, row.range.end)));
  const rows = figureRows(draft, ['vertical'])
    .filter((each) => each.table === table)
    .map(({ row }) => figuresIn(row));
  const ambiguous = rows.filter((figures) => figures.some((cell) => cell.text === '')).flat();
  return revise(
    withFates(draft, ['may', ambiguous]),
    breaks.map((row) => ({ start: row.range.end - 1, end: row.range.end, newText: '' })),
  );
}
