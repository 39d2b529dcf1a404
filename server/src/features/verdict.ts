import { coverageOf } from '../check/coverage.ts';
import type { Finding } from '../check/finding.ts';
import type { Verdict } from '../check/judge/judge.ts';
import { verdictOf, worstOf, type ReportVerdict } from '../check/verdict.ts';
import type { Language } from '../forms/schema.ts';
import { exceptedIn, findingsIn, type Analysis } from '../workspace/analysis.ts';
import { say } from './basis/names.ts';
import { hasOfficialTable, whyNoReport } from './noReport.ts';
import { verdictLine } from './basis/verdictWords.ts';

/** How a whole document stands: the verdict on its reports, in numbers and in words, and what there is to say about it. */
export interface DocumentVerdict extends ReportVerdict {
  readonly report: boolean;
  /** Whether an official table stands there though the document is no report: it may be checked all the same. */
  readonly tableAlone: boolean;
  /** The verdict as a line: `✗ 勾稽：2 处不符`; of a document that is no report, what it lacks. */
  readonly text: string;
  readonly holds: number;
  /** How many figures stand behind all relations that fail; undefined where that is not certain. */
  readonly wrong: number | undefined;
  readonly findings: number;
  /** How many were looked at and accepted, and are not among them. */
  readonly excepted: number;
  /** How many figures the tables have, and how many of them nothing checks. */
  readonly figures: number;
  readonly unchecked: number;
}

/** Sums up all reports of the document. */
export function verdictOn(analysis: Analysis, language: Language): DocumentVerdict {
  const { reports } = analysis;
  const verdict = worstOf(reports.map(verdictOf));
  const judgements = reports.flatMap((report) => report.tables).flatMap((table) => table.judgements);
  const count = (own: Verdict) => judgements.filter((judgement) => judgement.verdict === own).length;
  const coverage = reports.map(coverageOf);
  return {
    ...verdict,
    report: reports.length > 0,
    tableAlone: reports.length === 0 && hasOfficialTable(analysis),
    text: say(reports.length > 0 ? verdictLine(verdict) : whyNoReport(analysis), language),
    holds: count('holds'),
    wrong: wrongIn(findingsIn(analysis)),
    findings: findingsIn(analysis).length,
    excepted: exceptedIn(analysis).length,
    figures: coverage.reduce((sum, { figures }) => sum + figures, 0),
    unchecked: coverage.reduce((sum, { unprotected }) => sum + unprotected.length, 0),
  };
}

/** How many figures the findings on relations are about, where one change settles each. */
function wrongIn(findings: readonly Finding[]): number | undefined {
  const changes = findings.filter(({ relations }) => relations.length > 0).map(({ repairs }) => repairs);
  if (changes.length === 0 || changes.some(({ length }) => length !== 1)) return undefined;
  return changes.flat().reduce((sum, { cells }) => sum + cells.length, 0);
}
