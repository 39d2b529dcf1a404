import type { Cell } from '../../bind/table.ts';
import { cellName } from '../../check/wording/name.ts';
import type { JudgedTable } from '../../check/model/report.ts';
import type { FarRange } from '../../check/model/lookup.ts';
import type { Slot } from '../../forms/form.ts';
import type { Language } from '../../forms/schema.ts';
import { toText } from '../../text/decimal.ts';
import type { Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { figureAt, reportAt } from '../basis/locate.ts';
import { figuresBehind } from '../basis/elsewhere.ts';
import { say, termWords, valueText, verdictWord } from '../basis/names.ts';
import { slotsOf, statedAt, termsOf, totalsOf } from '../basis/relations.ts';

/** A figure in the tree of sums. */
export interface FormulaNode {
  readonly name: string;
  /** Where the figure is a total: how its sums stand; before that, whether it is taken off. */
  readonly detail: string;
  readonly range: Range;
}

/** A figure of another report that feeds one of this. */
export interface FarNode extends Pick<FormulaNode, 'name'> {
  readonly range: FarRange;
}

/** The figure at the place, from which the tree of sums may be followed. */
export function formulaAt(analysis: Analysis, offset: number, language: Language): FormulaNode | undefined {
  const found = figureAt(analysis, offset);
  return found && node(found.cell, found.judged, language);
}

/** The figures from which the total at the place follows. */
export function feeding(analysis: Analysis, offset: number, language: Language): FormulaNode[] {
  const found = figureAt(analysis, offset);
  if (!found) return [];
  const { judged, cell: total } = found;
  const taken = takenOff(judged, total.slot);
  const sums = statedAt(judged, total.slot).map(({ relation }) => relation);
  return termsOf(judged, total.slot).map((cell) => {
    const sum = sums.find((relation) => slotsOf(relation).includes(cell.slot));
    const own = node(cell, judged, language, sum && termWords(cell.slot, sum, longestInTree));
    return taken.has(cell.slot) ? { ...own, detail: minusBefore(own.detail, language) } : own;
  });
}

/** The figures of other reports from which the one at the place follows: last year's, and those of its offices. */
export function feedingFromAfar(analysis: Analysis, offset: number, language: Language): FarNode[] {
  const report = reportAt(analysis, offset);
  const found = figureAt(analysis, offset);
  if (!report || !found) return [];
  return figuresBehind(found.cell.slot, found.judged.table.form, report).map(({ name, value, range }) => ({
    name: say({ zh: `${name.zh}：${toText(value)}`, en: `${name.en}: ${toText(value)}` }, language),
    range,
  }));
}

/** The totals that follow from the figure at the place. */
export function fedBy(analysis: Analysis, offset: number, language: Language): FormulaNode[] {
  const found = figureAt(analysis, offset);
  return found ? totalsOf(found.judged, found.cell.slot).map((cell) => node(cell, found.judged, language)) : [];
}

/** The terms that stand on the side of the total and so are taken off what the other side comes to: of 一 + 二 =（七）+ 四 the third. */
function takenOff(judged: JudgedTable, total: Slot): Set<Slot> {
  const sides = statedAt(judged, total).map(({ relation: { left, right } }) => (left.includes(total) ? left : right));
  return new Set(sides.flat().filter((slot) => slot !== total));
}

function minusBefore(detail: string, language: Language): string {
  return [say({ zh: '减去', en: 'taken off' }, language), detail]
    .filter(Boolean)
    .join(say({ zh: '，', en: ', ' }, language));
}

/** At this length the figure behind a name is still to be seen in a view as narrow as it opens. */
const longestInTree = 16;

/** A figure by its full name, or by what tells it from the others of the sum under whose total it stands. */
function node(cell: Cell, judged: JudgedTable, language: Language, place = cellName(cell.slot)): FormulaNode {
  const verdicts = new Set(statedAt(judged, cell.slot).map(({ verdict }) => verdict));
  const value = valueText(cell, language);
  const worst = (['fails', 'open', 'holds'] as const).find((verdict) => verdicts.has(verdict));
  return {
    name: say({ zh: `${place.zh}：${value}`, en: `${place.en}: ${value}` }, language),
    detail: worst ? verdictWord(worst, language) : '',
    range: cell.span,
  };
}
