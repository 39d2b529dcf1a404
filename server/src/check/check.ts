import type { Finding } from './finding.ts';
import type { Report } from './report.ts';
import { rules } from './rules/index.ts';

/** Everything the author of the report should know, in order of place. */
export function checkReport(report: Report): Finding[] {
  const findings = rules.flatMap((rule) => [...rule.check(report)]);
  return findings.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
}
