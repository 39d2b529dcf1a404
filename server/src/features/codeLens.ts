import type { Verdict } from '../check/judge.ts';
import type { JudgedTable } from '../check/report.ts';
import type { Language } from '../forms/schema.ts';
import type { Range } from '../text/span.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { say, verdictCount } from './names.ts';

/** A line above a table that says how its relations stand. */
export interface Lens {
  readonly range: Range;
  readonly title: string;
}

/** The lenses above the tables that have relations. */
export function codeLenses(analysis: Analysis, language: Language): Lens[] {
  return analysis.reports
    .flatMap((report) => report.tables)
    .filter(({ judgements }) => judgements.length > 0)
    .map((judged) => lensOf(judged, language));
}

function lensOf({ table, judgements }: JudgedTable, language: Language): Lens {
  const count = (verdict: Verdict) => judgements.filter((judgement) => judgement.verdict === verdict).length;
  const counts = (['holds', 'fails', 'open'] as const)
    .filter((verdict) => count(verdict) > 0)
    .map((verdict) => verdictCount(verdict, count(verdict), language));
  const title = say({ zh: `勾稽关系：${counts.join('，')}`, en: `Relations: ${counts.join(', ')}` }, language);
  return { range: table.span.before, title };
}
