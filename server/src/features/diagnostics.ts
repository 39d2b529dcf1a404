import type { Code } from '../check/codes.ts';
import type { Severity } from '../check/model/severity.ts';
import type { Finding } from '../check/finding.ts';
import { touches } from '../text/span.ts';
import type { Analysis } from '../workspace/analysis.ts';

/** How the user regrades codes; a code that is not named keeps its severity. */
export type Grades = Readonly<Partial<Record<Code, Severity | 'off' | undefined>>>;

/** What decides which findings are shown. */
export interface ShownFindings {
  readonly grades: Grades;
  /** Where the last edit ended, if the document was edited: the row there may still be short of figures. */
  readonly lastEdit?: number | undefined;
}

/** The findings a row has only because its figures are not all typed yet. */
const ofShortRows: ReadonlySet<Code> = new Set<Code>(['unread-row', 'realigned-row']);

/** The findings of the document in order of place, regraded; those turned off are left out, and those of a row being typed. */
export function findDiagnostics(analysis: Analysis, { grades, lastEdit }: ShownFindings): Finding[] {
  return analysis.reports
    .flatMap((report) => report.findings)
    .filter((finding) => !(ofShortRows.has(finding.code) && lastEdit !== undefined && touches(finding.span, lastEdit)))
    .flatMap((finding) => regrade(finding, grades));
}

/** The analysis with its findings regraded, those turned off left out. */
export function graded(analysis: Analysis, grades: Grades): Analysis {
  const reports = analysis.reports.map((report) => ({
    ...report,
    findings: report.findings.flatMap((finding) => regrade(finding, grades)),
  }));
  return { ...analysis, reports };
}

function regrade(finding: Finding, grades: Grades): Finding[] {
  const grade = grades[finding.code];
  if (grade === undefined) return [finding];
  return grade === 'off' ? [] : [{ ...finding, severity: grade }];
}
