import { revise, type Draft } from '../generate/draft.ts';
import { figureRows, type Pick } from './damage.ts';

/** TABs stand beside the bars that divide a table, or behind its rows: they are padding. */
export function tabsBesideBars(draft: Draft, pick: Pick): Draft {
  const rows = figureRows(draft, ['pipe']).flatMap(({ table, row }) => (table.hybrid ? [] : [row]));
  const isBehindRows = pick(2) === 0;
  const places = rows.flatMap(({ cells, range }) =>
    isBehindRows ? [range.end - 1] : cells.filter(({ text }) => text !== '').map((cell) => cell.range.end),
  );
  return revise(
    draft,
    places.map((place) => ({ start: place, end: place, newText: '\t' })),
  );
}
