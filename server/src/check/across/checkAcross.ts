import { inOrder } from '../model/finding.ts';
import type { Lookup } from '../model/lookup.ts';
import type { CheckedReport } from '../model/report.ts';
import { acrossRules } from './index.ts';

/** The report with what there is to say about it beside others; the very same where there are none. */
export function checkAcross(report: CheckedReport, lookup: Lookup): CheckedReport {
  if (!lookup.previous && lookup.parts.length === 0) return report;
  const found = acrossRules.flatMap((rule) => [...rule.check(report, lookup)]);
  const findings = found.length === 0 ? report.findings : inOrder([...report.findings, ...found]);
  return { ...report, findings, beside: lookup };
}
