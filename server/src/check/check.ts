import { explainTable } from './explain.ts';
import { inOrder, type Finding } from './finding.ts';
import type { JudgedTable, Report } from './report.ts';
import { rules } from './rules/index.ts';

/** Everything the author of the report should know, in order of place. */
export function checkReport(report: Report): Finding[] {
  return inOrder([...rules.flatMap((rule) => [...rule.check(report)]), ...report.tables.flatMap(explained)]);
}

/** A table that no edit touched is the same object with moved anchors, and so are its findings. */
const explanations = new WeakMap<JudgedTable, Finding[]>();

function explained(judged: JudgedTable): Finding[] {
  const findings = explanations.get(judged) ?? explainTable(judged);
  explanations.set(judged, findings);
  return findings;
}
