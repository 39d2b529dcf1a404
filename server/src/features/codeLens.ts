import type { Verdict } from '../check/judge/judge.ts';
import type { CheckedReport, Finding } from '../check/finding.ts';
import type { JudgedTable } from '../check/model/report.ts';
import type { Language } from '../forms/schema.ts';
import type { Range } from '../text/span.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { fillTotals } from './rewrites/fillTotals.ts';
import { offered } from './rewrites/offered.ts';
import { verdictOf } from '../check/verdict.ts';
import { verdictLine } from './basis/verdictWords.ts';
import { say, verdictCount } from './basis/names.ts';

/** A line above a table that says how its relations stand, or what can be done with it. */
export interface Lens {
  readonly range: Range;
  readonly title: string;
  /** What it does: it goes to what is wrong, walks through the failing figures of a table, or sets its totals. */
  readonly action: 'next' | 'walk' | 'fill';
}

/** The lenses: above each report how it stands, above its tables that have relations how these do. */
export function codeLenses(analysis: Analysis, language: Language): Lens[] {
  return analysis.reports.flatMap((report) => [
    ...reportLens(report, language),
    ...tableLenses(analysis, report, language),
  ]);
}

/** Above the title of the report, else above its first heading or table, else above its text. */
function reportLens(report: CheckedReport, language: Language): Lens[] {
  const { start, end } = report.range;
  if (start === end) return [];
  const place = report.title?.span ?? report.sections[0]?.span ?? report.tables[0]?.table.span;
  return [
    {
      range: place?.before ?? { start, end: start },
      title: say(verdictLine(verdictOf(report)), language),
      action: 'next',
    },
  ];
}

function tableLenses(analysis: Analysis, { tables, findings }: CheckedReport, language: Language): Lens[] {
  return tables
    .filter(({ judgements }) => judgements.length > 0)
    .flatMap((judged) => [verdictLens(judged, language), ...fillLens(analysis, judged, findings, language)]);
}

function verdictLens({ table, judgements }: JudgedTable, language: Language): Lens {
  const count = (verdict: Verdict) => judgements.filter((judgement) => judgement.verdict === verdict).length;
  const counts = (['holds', 'fails', 'open'] as const)
    .filter((verdict) => count(verdict) > 0)
    .map((verdict) => verdictCount(verdict, count(verdict), language));
  const title = say({ zh: `勾稽关系：${counts.join('，')}`, en: `Relations: ${counts.join(', ')}` }, language);
  return { range: table.span.before, title, action: 'walk' };
}

function fillLens(analysis: Analysis, judged: JudgedTable, findings: readonly Finding[], language: Language): Lens[] {
  return offered(analysis, fillTotals(judged, findings)).map(({ title }) => ({
    range: judged.table.span.before,
    title: say(title, language),
    action: 'fill',
  }));
}
