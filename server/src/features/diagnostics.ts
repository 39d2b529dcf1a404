import type { Code, Severity } from '../check/codes.ts';
import type { Finding } from '../check/finding.ts';
import type { Analysis } from '../workspace/analysis.ts';

/** How the user regrades codes; a code that is not named keeps its severity. */
export type Grades = Readonly<Partial<Record<Code, Severity | 'off' | undefined>>>;

/** The findings of the document in order of place, regraded; those turned off are left out. */
export function findDiagnostics(analysis: Analysis, grades: Grades): Finding[] {
  return analysis.reports.flatMap((report) => report.findings).flatMap((finding) => regrade(finding, grades));
}

function regrade(finding: Finding, grades: Grades): Finding[] {
  const grade = grades[finding.code];
  if (grade === undefined) return [finding];
  return grade === 'off' ? [] : [{ ...finding, severity: grade }];
}
