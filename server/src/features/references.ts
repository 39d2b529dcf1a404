import type { Range } from '../text/span.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { figureAt } from './locate.ts';
import { termsOf, totalsOf } from './relations.ts';

/** The figures from which the total at the place follows; empty where no total stands. */
export function definitionsAt(analysis: Analysis, offset: number): Range[] {
  const figure = figureAt(analysis, offset);
  return figure ? termsOf(figure.judged, figure.cell.slot).map((term) => term.span) : [];
}

/** The totals that follow from the figure at the place, and the figure itself where it is asked for. */
export function referencesAt(analysis: Analysis, offset: number, { withItself }: { withItself: boolean }): Range[] {
  const figure = figureAt(analysis, offset);
  if (!figure) return [];
  const totals = totalsOf(figure.judged, figure.cell.slot).map((total) => total.span);
  return withItself ? [figure.cell.span, ...totals] : totals;
}
