import { explainTable } from './explain.ts';
import { inOrder, type Finding } from './finding.ts';
import type { JudgedTable, Report } from './report.ts';
import { rules, tableRules } from './rules/index.ts';

/** Everything the author of the report should know, in order of place. */
export function checkReport(report: Report): Finding[] {
  return inOrder([...rules.flatMap((rule) => [...rule.check(report)]), ...report.tables.flatMap(findingsOf)]);
}

/** A table that no edit touched is the same object with moved anchors, and so are its findings. */
const kept = new WeakMap<JudgedTable, Finding[]>();

function findingsOf(judged: JudgedTable): Finding[] {
  const findings = kept.get(judged) ?? [
    ...tableRules.flatMap((rule) => [...rule.check(judged)]),
    ...explainTable(judged),
  ];
  kept.set(judged, findings);
  return findings;
}
