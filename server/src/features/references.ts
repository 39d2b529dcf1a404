import type { Range } from '../text/span.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { cellAtOffset, tableAt } from './locate.ts';
import { termsOf, totalsOf } from './relations.ts';

/** The figures from which the total at the place follows; empty where no total stands. */
export function definitionsAt(analysis: Analysis, offset: number): Range[] {
  const judged = tableAt(analysis, offset);
  const cell = judged && cellAtOffset(judged.table, offset);
  return cell ? termsOf(judged, cell.slot).map((term) => term.span) : [];
}

/** The totals that follow from the figure at the place, and the figure itself where it is asked for. */
export function referencesAt(analysis: Analysis, offset: number, { withItself }: { withItself: boolean }): Range[] {
  const judged = tableAt(analysis, offset);
  const cell = judged && cellAtOffset(judged.table, offset);
  if (!cell) return [];
  const totals = totalsOf(judged, cell.slot).map((total) => total.span);
  return withItself ? [cell.span, ...totals] : totals;
}
