import type { Cell } from '../../bind/table.ts';
import { cellName } from '../../check/wording/name.ts';
import type { JudgedTable } from '../../check/model/report.ts';
import type { Language } from '../../forms/schema.ts';
import type { Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { figureAt } from '../basis/locate.ts';
import { say, valueText, verdictWord } from '../basis/names.ts';
import { statedAt, termsOf, totalsOf } from '../basis/relations.ts';

/** A figure in the tree of sums. */
export interface FormulaNode {
  readonly name: string;
  /** Where the figure is a total: how its sums stand. */
  readonly detail: string;
  readonly range: Range;
}

/** The figure at the place, from which the tree of sums may be followed. */
export function formulaAt(analysis: Analysis, offset: number, language: Language): FormulaNode | undefined {
  const found = figureAt(analysis, offset);
  return found && node(found.cell, found.judged, language);
}

/** The figures from which the total at the place follows. */
export function feeding(analysis: Analysis, offset: number, language: Language): FormulaNode[] {
  const found = figureAt(analysis, offset);
  return found ? termsOf(found.judged, found.cell.slot).map((cell) => node(cell, found.judged, language)) : [];
}

/** The totals that follow from the figure at the place. */
export function fedBy(analysis: Analysis, offset: number, language: Language): FormulaNode[] {
  const found = figureAt(analysis, offset);
  return found ? totalsOf(found.judged, found.cell.slot).map((cell) => node(cell, found.judged, language)) : [];
}

function node(cell: Cell, judged: JudgedTable, language: Language): FormulaNode {
  const verdicts = new Set(statedAt(judged, cell.slot).map(({ verdict }) => verdict));
  const place = cellName(cell.slot);
  const value = valueText(cell, language);
  const worst = (['fails', 'open', 'holds'] as const).find((verdict) => verdicts.has(verdict));
  return {
    name: say({ zh: `${place.zh}：${value}`, en: `${place.en}: ${value}` }, language),
    detail: worst ? verdictWord(worst, language) : '',
    range: cell.span,
  };
}
