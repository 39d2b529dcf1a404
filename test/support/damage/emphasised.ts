import { figuresIn, revise, type Draft } from '../generate/draft.ts';
import { figureRows } from './damage.ts';

/** Totals are set bold in Markdown. */
export function emphasised(draft: Draft): Draft {
  const cells = figureRows(draft, ['pipe']).flatMap(({ row }) => figuresIn(row));
  const totals = cells.filter((cell) => cell.slot?.column.key === 'total' && /^\d+$/.test(cell.text));
  return revise(
    draft,
    totals.map((cell) => ({ ...cell.range, newText: `**${cell.text}**` })),
  );
}
