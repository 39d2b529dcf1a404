import { figuresIn, revise, tablesOf, withFates, type Draft, type DraftCell } from '../generate/draft.ts';

/** Lines that were there before have been deleted, as in some collections of texts. */
export function deletedRepeats(draft: Draft): Draft {
  const tables = tablesOf(draft).filter((table) => table.notation === 'vertical');
  const seen = new Set<string>();
  const isRepeated = (cell: DraftCell) =>
    seen.size === seen.add(draft.text.slice(cell.outer.start, cell.outer.end)).size;
  const cells = tables.flatMap((table) => table.rows.flatMap((row) => row.cells));
  const repeated = cells.filter((cell) => cell.text !== '' && isRepeated(cell));
  const figures = tables.flatMap((table) => table.rows.flatMap(figuresIn));
  const marked = withFates(draft, ['may', figures], ['gone', repeated]);
  return revise(
    marked,
    repeated.map((cell) => ({ ...cell.outer, newText: '' })),
  );
}
