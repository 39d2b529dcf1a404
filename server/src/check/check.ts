import { explainTable } from './cause/explainTable.ts';
import { inOrder, type Finding } from './model/finding.ts';
import { hasSameSkeleton, type ReportSkeleton, type JudgedTable, type Prose, type Report } from './model/report.ts';
import { frameRules, proseRules, rules, tableRules } from './rules/index.ts';

/** Everything the author of the report should know, in order of place. */
export function checkReport(report: Report): Finding[] {
  return inOrder([
    ...findingsAround(report),
    ...rules.flatMap((rule) => [...rule.check(report)]),
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
  const findings = frameRules.flatMap((rule) => [...rule.check(frame)]);
  if (first) ofFrames.set(first, { frame, findings });
  return findings;
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
  const findings = [...tableRules.flatMap((rule) => [...rule.check(judged)]), ...explainTable(judged)];
  ofTables.set(judged, findings);
  return findings;
}

/** The findings on a paragraph, with what they rest on besides it. */
interface OnProse extends Pick<Report, 'year' | 'organisation'> {
  readonly findings: readonly Finding[];
}

/** So is a paragraph. */
const ofProse = new WeakMap<Prose, OnProse>();

function findingsIn(prose: Prose, { year, organisation }: Report): readonly Finding[] {
  const known = ofProse.get(prose);
  if (known && known.year === year && known.organisation === organisation) return known.findings;
  const findings = proseRules.flatMap((rule) => [...rule.check(prose, { year, organisation })]);
  ofProse.set(prose, { year, organisation, findings });
  return findings;
}
