import { figuresIn, revise, withFates, type Draft } from '../generate/draft.ts';
import { figureRows } from './damage.ts';

/**
 * Lines lose their empty fields in front. Where labels follow nothing is lost; the
 * row of table four moves to the left when its first figures are blank.
 */
export function droppedLeadingFields(draft: Draft): Draft {
  const rows = figureRows(draft, ['tsv', 'csv']).flatMap(({ row }) => {
    const named = row.cells.findIndex((cell) => cell.text !== '');
    return named > 0 ? [{ row, lost: row.cells.slice(0, named), next: row.cells[named] }] : [];
  });
  const shifted = rows.filter(({ lost }) => lost.some((cell) => cell.slot));
  const gone = shifted.flatMap(({ lost }) => lost);
  const marked = withFates(draft, ['may', shifted.flatMap(({ row }) => figuresIn(row))], ['gone', gone]);
  return revise(
    marked,
    rows.map(({ row, next }) => ({
      start: row.range.start,
      end: next?.range.start ?? row.range.start,
      newText: draft.text[(next?.range.start ?? 0) - 1] === '"' ? '"' : '',
    })),
  );
}
