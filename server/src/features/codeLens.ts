import type { Finding } from '../check/finding.ts';
import type { Verdict } from '../check/judge/judge.ts';
import type { JudgedTable } from '../check/model/report.ts';
import type { Language } from '../forms/schema.ts';
import type { Range } from '../text/span.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { fillTotals } from './rewrites/fillTotals.ts';
import { say, verdictCount } from './basis/names.ts';

/** A line above a table that says how its relations stand, or what can be done with it. */
export interface Lens {
  readonly range: Range;
  readonly title: string;
  /** What it does: it walks through the failing figures, or sets the totals. */
  readonly action: 'walk' | 'fill';
}

/** The lenses above the tables that have relations. */
export function codeLenses(analysis: Analysis, language: Language): Lens[] {
  return analysis.reports
    .flatMap(({ tables, findings }) => tables.map((judged) => ({ judged, findings })))
    .filter(({ judged }) => judged.judgements.length > 0)
    .flatMap(({ judged, findings }) => [verdictLens(judged, language), ...fillLens(judged, findings, language)]);
}

function verdictLens({ table, judgements }: JudgedTable, language: Language): Lens {
  const count = (verdict: Verdict) => judgements.filter((judgement) => judgement.verdict === verdict).length;
  const counts = (['holds', 'fails', 'open'] as const)
    .filter((verdict) => count(verdict) > 0)
    .map((verdict) => verdictCount(verdict, count(verdict), language));
  const title = say({ zh: `勾稽关系：${counts.join('，')}`, en: `Relations: ${counts.join(', ')}` }, language);
  return { range: table.span.before, title, action: 'walk' };
}

function fillLens(judged: JudgedTable, findings: readonly Finding[], language: Language): Lens[] {
  return fillTotals(judged, findings).map(({ title }) => ({
    range: judged.table.span.before,
    title: say(title, language),
    action: 'fill',
  }));
}
