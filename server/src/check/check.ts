import { keeper, memo } from '../text/memo.ts';
import { explainTable } from './cause/explainTable.ts';
import { findingsOf, inOrder, withFound, withSeverity, type CheckedReport, type Finding } from './finding.ts';
import type { Lookup } from './model/lookup.ts';
import { partsOfSkeleton, type ReportSkeleton, type JudgedTable, type Prose, type Report } from './model/report.ts';
import { earlierForm } from './rules/earlier-form.ts';
import { encoding, isGarbledReport } from './rules/encoding.ts';
import { rulesOn } from './rules/index.ts';
import { oncePerCause } from './oneCause.ts';
import { isTemplateBegun } from './rules/support/progress.ts';
import { tableRelation } from './rules/table-relation.ts';
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
    ...report.tables.flatMap((judged) => asFarAsFilledIn(findingsOn(judged), judged, report)),
  ]);
}

/** By a report's first paragraph, which stays the same while no edit touches its part. */
const ofFrames = keeper<Prose, readonly Finding[]>();

/** The findings on what stands around figures. */
function findingsAround(frame: ReportSkeleton): readonly Finding[] {
  const find = () => onSkeletons.flatMap((rule) => findingsOf(rule, rule.check(frame)));
  const [first] = frame.prose;
  return first ? ofFrames(first, partsOfSkeleton(frame), find) : find();
}

/** What is to be said of a document that is no report: that it may be a garbled one, and of its ordinary tables. */
export function checkOtherDocument(document: Report): Finding[] {
  const garbled = isGarbledReport(document) ? findingsOf(encoding, encoding.check(document)) : [];
  return [
    ...garbled,
    ...findingsOf(tableTotal, tableTotal.check(document)),
    ...findingsOf(tableRelation, tableRelation.check(document)),
  ];
}

/** The report with what is found in it beside others; the very same where there are none. */
export function checkAcross(report: CheckedReport, lookup: Lookup): CheckedReport {
  if (!lookup.previous && lookup.rivals.length === 0 && lookup.parts.length === 0) return report;
  const found = onNeighbours.flatMap((rule) => findingsOf(rule, rule.check(report, lookup)));
  const all = found.length === 0 ? report.found : inOrder([...report.found, ...found]);
  return { ...withFound(report, all), beside: lookup };
}

/** What is to be said of tables alone, in order of place. */
export function checkTables(tables: readonly JudgedTable[]): Finding[] {
  return inOrder(tables.flatMap(findingsOn));
}

/** A table that no edit touched is the same object with moved anchors, and so are its findings. */
const findingsOn = memo((judged: JudgedTable): readonly Finding[] =>
  oncePerCause(
    judged,
    onTables.flatMap((rule) => findingsOf(rule, rule.check(judged))),
    explainTable(judged),
  ),
);

/** The findings on a table; that a total is blank is no fault as long as the template around it is still being filled in. */
function asFarAsFilledIn(
  findings: readonly Finding[],
  { table: { form } }: JudgedTable,
  report: Report,
): readonly Finding[] {
  const isBlankTotal = ({ code, severity }: Finding) => code === 'blank-total' && severity === 'warning';
  if (!findings.some(isBlankTotal) || !isTemplateBegun(report, form.section)) return findings;
  return findings.map((one) => (isBlankTotal(one) ? withSeverity(one, 'information') : one));
}

/** So is a paragraph. */
const ofProse = keeper<Prose, readonly Finding[]>();

function findingsIn(prose: Prose, report: Report): readonly Finding[] {
  const { kind, year, organisation } = report;
  const find = () => onParagraphs.flatMap((rule) => findingsOf(rule, rule.check(prose, report)));
  return ofProse(prose, [kind, year, organisation], find);
}
