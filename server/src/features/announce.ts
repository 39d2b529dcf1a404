import type { Verdict } from '../check/judge/judge.ts';
import { cellName } from '../check/wording/name.ts';
import type { Language } from '../forms/schema.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { figureAt } from './basis/locate.ts';
import { say, valueText, verdictCount } from './basis/names.ts';
import { slotsOf } from './basis/relations.ts';

/** The figure at the place in one sentence to be read out: its row, column, value and how its sums stand. */
export function announceFigure(analysis: Analysis, offset: number, language: Language): string | undefined {
  const figure = figureAt(analysis, offset);
  if (!figure) return undefined;
  const { cell, judged } = figure;
  const own = judged.judgements.filter(({ relation }) => slotsOf(relation).includes(cell.slot));
  const count = (verdict: Verdict) => own.filter((judgement) => judgement.verdict === verdict).length;
  const counts = (['fails', 'open', 'holds'] as const)
    .filter((verdict) => count(verdict) > 0)
    .map((verdict) => verdictCount(verdict, count(verdict), language));
  const [name, value] = [say(cellName(cell.slot), language), valueText(cell, language)];
  const standing = counts.length > 0 ? counts.join(say({ zh: '，', en: ', ' }, language)) : undefined;
  const sums = standing && say({ zh: `；勾稽关系：${standing}`, en: `; relations: ${standing}` }, language);
  return say({ zh: `${name}：${value}${sums ?? ''}`, en: `${name}: ${value}${sums ?? ''}` }, language);
}
