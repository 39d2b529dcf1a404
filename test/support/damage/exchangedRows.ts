import type { Range } from '../../../server/src/text/span.ts';
import { mapRows, type Draft, type DraftRow } from '../generate/draft.ts';
import { figureRows, oneOf, type FigureRow, type Pick } from './damage.ts';

/** Two neighbouring items have changed places, labels and figures together. */
export function exchangedRows(draft: Draft, pick: Pick): Draft {
  const rows = figureRows(draft);
  const pairs = rows.flatMap((each, i) => {
    const next = rows[i + 1];
    return next && isItem(each) && isItem(next) && each.row.range.end === next.row.range.start
      ? [[each.row, next.row] as const]
      : [];
  });
  const [first, second] = oneOf(pairs, pick) ?? [];
  if (!first || !second) return draft;
  const textOf = ({ range }: DraftRow) => draft.text.slice(range.start, range.end);
  const text =
    draft.text.slice(0, first.range.start) + textOf(second) + textOf(first) + draft.text.slice(second.range.end);
  const exchanged = mapRows(draft, (rows) =>
    rows.flatMap((row) => {
      if (row === first) return [shifted(second, -textOf(first).length), shifted(first, textOf(second).length)];
      return row === second ? [] : [row];
    }),
  );
  return { ...exchanged, text };
}

/** A row whose group was named above, under its official label: slips are forgiven in the due order only. */
function isItem({ table, row }: FigureRow): boolean {
  const labels = row.cells.filter((cell) => cell.role === 'label' && cell.text !== '');
  const official = table.form.rows.find(({ key }) => key === row.key)?.label;
  return labels.length === 1 && labels[0]?.text === official && /^3\.[345]/.test(row.key ?? '');
}

function shifted(row: DraftRow, by: number): DraftRow {
  const move = (range: Range) => ({ start: range.start + by, end: range.end + by });
  const cells = row.cells.map((cell) => ({ ...cell, range: move(cell.range), outer: move(cell.outer) }));
  return { ...row, range: move(row.range), cells };
}
