import { touches } from '../text/span.ts';
import type { Code } from './codes.ts';
import { withSeverity, type CheckedReport, type Finding } from './finding.ts';
import type { Exception } from './grounds.ts';
import { halfTypedIn, isHalfTyped, opened, type HalfTyped } from './halfTyped.ts';
import type { Severity } from './model/severity.ts';

/** How codes are graded; a code that is not named keeps the severity its rule gives. */
export type Grades = Readonly<Partial<Record<Code, Severity | 'off' | undefined>>>;

/** What is not finished, because somebody is at it. */
export interface Unfinished {
  /** Where the last edit ended, if the document was edited: the row there may still be short of figures. */
  readonly lastEdit?: number | undefined;
  /** The same where the edit only added something: the figure that ends there may go on. */
  readonly typedTo?: number | undefined;
  /** Whether other files, against which it is held, are still being read. */
  readonly isAwaitingOthers?: boolean;
}

/** What decides which findings are told and how gravely. */
export interface Grading extends Unfinished {
  readonly grades: Grades;
  /** The findings of the document that were looked at and accepted. */
  readonly exceptions?: readonly Exception[];
}

/** The findings a row has only because its figures are not all typed yet. */
const ofShortRows: ReadonlySet<Code> = new Set<Code>(['unread-row', 'realigned-row']);

/**
 * The report with its findings as they are told: final, for whoever shows them shows them all and as they are.
 * What was found stays beside them, so that nothing is looked for again when a grade changes. The very same
 * report where they stay as they are.
 */
export function graded(report: CheckedReport, grading: Grading): CheckedReport {
  const half = halfTypedIn(report, grading.typedTo);
  const findings = report.found.flatMap((finding) => finalOf(finding, grading, half));
  if (half) return { ...report, tables: report.tables.map((table) => opened(table, half)), findings };
  const isSame = findings.length === report.findings.length && findings.every((one, i) => one === report.findings[i]);
  return isSame ? report : { ...report, findings };
}

/** The finding as it is told; none where it is not. */
export function finalOf(finding: Finding, { grades, lastEdit }: Grading, half?: HalfTyped): Finding[] {
  const { code, span, severity } = finding;
  const inShortRow = lastEdit !== undefined && ofShortRows.has(code) && touches(span, lastEdit);
  const isTyped = inShortRow || (half !== undefined && isHalfTyped(finding, half));
  const grade = grades[code] ?? severity;
  if (isTyped || grade === 'off') return [];
  return [grade === severity ? finding : withSeverity(finding, grade)];
}
