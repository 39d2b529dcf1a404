import { revise, type Draft } from '../generate/draft.ts';
import { figureRows, oneOf, type Pick } from './damage.ts';

const pageNumbers = ['- 4 -', '— 5 —', '－ 6 －', '7'];
const runningHeads = ['', '政府信息公开工作年度报告\n'];

/** A page ends within a table: an empty line, the page's number, perhaps a running head. */
export function pageBreak(draft: Draft, pick: Pick): Draft {
  const chosen = oneOf(
    figureRows(draft).filter(({ table }) => table.notation !== 'html' && table.notation !== 'grid'),
    pick,
  );
  if (!chosen) return draft;
  const at = chosen.row.range.start;
  const number = oneOf(pageNumbers, pick) ?? '';
  // A bare number on a line of its own is a page's only where figures do not stand on such lines.
  const isAmbiguous = ['vertical', 'barred'].includes(chosen.table.notation) && /^\d+$/.test(number);
  const newText = `\n${isAmbiguous ? '- 4 -' : number}\n\n${oneOf(runningHeads, pick)}`;
  return revise(draft, [{ start: at, end: at, newText }]);
}
