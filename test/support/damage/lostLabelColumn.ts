import { revise, type Draft } from '../generate/draft.ts';
import { figureRows, oneOf, type Pick } from './damage.ts';

/** From some row on the outermost column of labels is gone, as behind a page break of a PDF. */
export function lostLabelColumn(draft: Draft, pick: Pick): Draft {
  const rows = figureRows(draft, ['pipe', 'tsv', 'csv']).filter(({ table }) => table.form.name === 'requests');
  const from = oneOf(rows, pick);
  const behind = from?.table.rows.slice(from.table.rows.indexOf(from.row)) ?? [];
  const lost = behind.flatMap((row) => {
    const labels = row.cells.filter((cell) => cell.role !== 'figure');
    const [outermost, next] = labels;
    const isNamed = labels.slice(1).some((cell) => cell.text !== '');
    return outermost && next && isNamed && row.kind === 'figures'
      ? [{ start: outermost.outer.start, end: next.outer.start }]
      : [];
  });
  return revise(
    draft,
    lost.map((range) => ({ ...range, newText: '' })),
  );
}
