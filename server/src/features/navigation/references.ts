import type { Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { FarRange } from '../../check/model/lookup.ts';
import { figuresBehind } from '../basis/elsewhere.ts';
import { figureAt, reportAt } from '../basis/locate.ts';
import { mentionAt, mentionsOfCell } from '../basis/mentions.ts';
import { termsOf, totalsOf } from '../basis/relations.ts';

/** The figures from which the one at the place follows: the terms of a total, the cells that running text repeats. */
export function definitionsAt(analysis: Analysis, offset: number): Range[] {
  const figure = figureAt(analysis, offset);
  if (figure) return termsOf(figure.judged, figure.cell.slot).map((term) => term.span);
  return mentionAt(analysis, offset)?.cells.map(({ cell }) => cell.span) ?? [];
}

/** The figures of other reports from which the one at the place follows: what last year carried forward, and those of its offices. */
export function definitionsElsewhere(analysis: Analysis, offset: number): FarRange[] {
  const report = reportAt(analysis, offset);
  const figure = figureAt(analysis, offset);
  if (!report || !figure) return [];
  return figuresBehind(figure.cell.slot, figure.judged.table.form, report).map(({ range }) => range);
}

/** The totals and the running text that follow from the figure at the place, and the figure itself where it is asked for. */
export function referencesAt(analysis: Analysis, offset: number, { withItself }: { withItself: boolean }): Range[] {
  const figure = figureAt(analysis, offset);
  if (!figure) return [];
  const { cell, judged } = figure;
  const followers = [...totalsOf(judged, cell.slot), ...mentionsOfCell(analysis, cell)].map(({ span }) => span);
  return withItself ? [cell.span, ...followers] : followers;
}
