import { explainTable } from './cause/explainTable.ts';
import { findingsOf, inOrder, type CheckedReport, type Finding } from './finding.ts';
import type { Lookup } from './model/lookup.ts';
import { hasSameSkeleton, type ReportSkeleton, type JudgedTable, type Prose, type Report } from './model/report.ts';
import { earlierForm } from './rules/earlier-form.ts';
import { encoding, isGarbledReport } from './rules/encoding.ts';
import { rulesOn } from './rules/index.ts';
import type { ParagraphOwner } from './rules/rule.ts';
import { tableTotal } from './rules/table-total.ts';

const onSkeletons = rulesOn('skeleton');
const onReports = rulesOn('report');
const onParagraphs = rulesOn('paragraph');
const onTables = rulesOn('table');
const onNeighbours = rulesOn('neighbours');

/** Everything the author of the report should know, in order of place. */
export function checkReport(report: Report): Finding[] {
  const earlier = findingsOf(earlierForm, earlierForm.check(report));
  if (earlier.length > 0) return earlier;
  return inOrder([
    ...findingsAround(report),
    ...onReports.flatMap((rule) => findingsOf(rule, rule.check(report))),
    ...report.prose.flatMap((prose) => findingsIn(prose, report)),
    ...report.tables.flatMap(findingsOn),
  ]);
}

/** The findings on what stands around figures, with what they rest on. */
interface OnFrame {
  readonly frame: ReportSkeleton;
  readonly findings: readonly Finding[];
}

/** By a report's first paragraph, which stays the same while no edit touches its part. */
const ofFrames = new WeakMap<Prose, OnFrame>();

function findingsAround(frame: ReportSkeleton): readonly Finding[] {
  const [first] = frame.prose;
  const known = first && ofFrames.get(first);
  if (known && hasSameSkeleton(known.frame, frame)) return known.findings;
  const findings = onSkeletons.flatMap((rule) => findingsOf(rule, rule.check(frame)));
  if (first) ofFrames.set(first, { frame, findings });
  return findings;
}

/** What is to be said of a document that is no report: that it may be a garbled one, and of its ordinary tables. */
export function checkOtherDocument(document: Report): Finding[] {
  const garbled = isGarbledReport(document) ? findingsOf(encoding, encoding.check(document)) : [];
  return [...garbled, ...findingsOf(tableTotal, tableTotal.check(document))];
}

/** The report with what there is to say about it beside others; the very same where there are none. */
export function checkAcross(report: CheckedReport, lookup: Lookup): CheckedReport {
  if (!lookup.previous && lookup.parts.length === 0) return report;
  const found = onNeighbours.flatMap((rule) => findingsOf(rule, rule.check(report, lookup)));
  const findings = found.length === 0 ? report.findings : inOrder([...report.findings, ...found]);
  return { ...report, findings, beside: lookup };
}

/** What is to be said of tables alone, in order of place. */
export function checkTables(tables: readonly JudgedTable[]): Finding[] {
  return inOrder(tables.flatMap(findingsOn));
}

/** A table that no edit touched is the same object with moved anchors, and so are its findings. */
const ofTables = new WeakMap<JudgedTable, readonly Finding[]>();

function findingsOn(judged: JudgedTable): readonly Finding[] {
  const known = ofTables.get(judged);
  if (known) return known;
  const findings = [...onTables.flatMap((rule) => findingsOf(rule, rule.check(judged))), ...explainTable(judged)];
  ofTables.set(judged, findings);
  return findings;
}

/** The findings on a paragraph, with what they rest on besides it. */
interface OnProse extends ParagraphOwner {
  readonly findings: readonly Finding[];
}

/** So is a paragraph. */
const ofProse = new WeakMap<Prose, OnProse>();

function findingsIn(prose: Prose, report: Report): readonly Finding[] {
  const { kind, year, organisation } = report;
  const known = ofProse.get(prose);
  if (known && known.kind === kind && known.year === year && known.organisation === organisation) return known.findings;
  const findings = onParagraphs.flatMap((rule) => findingsOf(rule, rule.check(prose, report)));
  ofProse.set(prose, { kind, year, organisation, findings });
  return findings;
}
