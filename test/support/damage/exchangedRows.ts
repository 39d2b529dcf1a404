import { mapCells, type Draft, type DraftCell, type DraftRow } from '../generate/draft.ts';
import type { Range } from '../../../server/src/text/span.ts';
import { figureRows, oneOf, type Pick } from './damage.ts';

/** Two neighbouring items have changed places, labels and figures together. */
export function exchangedRows(draft: Draft, pick: Pick): Draft {
  const rows = figureRows(draft).map(({ table, row }) => ({
    ...row,
    label: table.form.rows.find(({ key }) => key === row.key)?.label,
  }));
  const pairs = rows.flatMap((row, i) => {
    const next = rows[i + 1];
    return next && isPlainItem(row) && isPlainItem(next) && row.range.end === next.range.start
      ? [[row, next] as const]
      : [];
  });
  const [first, second] = oneOf(pairs, pick) ?? [];
  if (!first || !second) return draft;
  const { start } = first.range;
  const { end } = second.range;
  const text = draft.text.slice(second.range.start, end) + draft.text.slice(start, first.range.end);
  const moves = new Map([...moved(first, second.range), ...moved(second, { start: -length(first), end: 0 })]);
  const exchanged = mapCells(draft, (cell) => shifted(cell, moves.get(cell) ?? 0));
  return { ...exchanged, text: draft.text.slice(0, start) + text + draft.text.slice(end) };
}

/** A row whose group was named above, under its official label: slips are forgiven in the due order only. */
function isPlainItem(row: DraftRow & { readonly label: string | undefined }): boolean {
  const labels = row.cells.filter((cell) => cell.role === 'label' && cell.text !== '');
  return labels.length === 1 && labels[0]?.text === row.label && /^3\.[345]/.test(row.key ?? '');
}

const length = (row: DraftRow) => row.range.end - row.range.start;

function moved(row: DraftRow, by: Range): [DraftCell, number][] {
  return row.cells.map((cell) => [cell, by.start < 0 ? by.start : by.end - by.start]);
}

function shifted(cell: DraftCell, by: number): DraftCell {
  const move = (range: Range) => ({ start: range.start + by, end: range.end + by });
  return by === 0 ? cell : { ...cell, range: move(cell.range), outer: move(cell.outer) };
}
