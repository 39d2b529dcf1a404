import { verdictOf, type VerdictState } from '../../check/verdict.ts';
import type { CheckedReport } from '../../check/finding.ts';
import type { Language } from '../../forms/schema.ts';
import { say } from '../basis/names.ts';
import { verdictWords } from '../basis/verdictWords.ts';

/** How the report of an office stands, as one row among others. */
export interface ReportRow {
  readonly path: string;
  readonly organisation: string;
  readonly year: number | undefined;
  readonly edition: string;
  readonly state: VerdictState;
  /** The verdict in words. */
  readonly verdict: string;
  readonly errors: number;
  readonly warnings: number;
  /** Findings that are neither. */
  readonly others: number;
  /** Findings that were looked at and accepted. */
  readonly excepted: number;
  /** Figures that stand there and were not read. */
  readonly unread: number;
}

/** The row of a report in the file of that path. */
export function reportRow(path: string, report: CheckedReport, language: Language): ReportRow {
  const { organisation = '', year, edition = '', findings, excepted = [] } = report;
  const verdict = verdictOf(report);
  const count = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) count[severity]++;
  return {
    path,
    organisation,
    year,
    edition,
    state: verdict.state,
    verdict: say(verdictWords(verdict), language),
    errors: count.error,
    warnings: count.warning,
    others: count.information + count.hint,
    excepted: excepted.length,
    unread: verdict.unread,
  };
}
