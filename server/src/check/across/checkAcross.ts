import { inOrder } from '../finding.ts';
import type { Lookup } from '../lookup.ts';
import type { CheckedReport } from '../report.ts';
import { acrossRules } from './index.ts';

/** The report with what there is to say about it beside others; the very same where there are none. */
export function checkAcross(report: CheckedReport, lookup: Lookup): CheckedReport {
  if (!lookup.previous && lookup.parts.length === 0) return report;
  const found = acrossRules.flatMap((rule) => [...rule.check(report, lookup)]);
  const findings = found.length === 0 ? report.findings : inOrder([...report.findings, ...found]);
  return { ...report, findings, beside: lookup };
}
