import type { Verdict } from '../check/judge/judge.ts';
import { findingsIn, type Analysis } from '../workspace/analysis.ts';

/** How a whole document stands: its relations by verdict, and what there is to say about it. */
export interface DocumentVerdict extends Record<Verdict, number> {
  readonly report: boolean;
  readonly findings: number;
}

/** Sums up all reports of the document. */
export function verdictOn(analysis: Analysis): DocumentVerdict {
  const judgements = analysis.reports.flatMap((report) => report.tables).flatMap((table) => table.judgements);
  const count = (verdict: Verdict) => judgements.filter((judgement) => judgement.verdict === verdict).length;
  return {
    report: analysis.reports.length > 0,
    holds: count('holds'),
    fails: count('fails'),
    open: count('open'),
    findings: findingsIn(analysis).length,
  };
}
