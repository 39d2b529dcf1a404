import type { Code } from '../model/codes.ts';
import type { Finding } from '../model/finding.ts';
import type { ReportSkeleton, JudgedTable, Prose, Report } from '../model/report.ts';

/** One rule of the form: everything in a report that goes against it, under one code. */
export interface Rule {
  readonly code: Code;
  check(report: Report): Iterable<Finding>;
}

/** A rule that looks at no figure of a table: it is asked again only when something else has changed. */
export interface FrameRule {
  readonly code: Code;
  check(frame: ReportSkeleton): Iterable<Finding>;
}

/** A rule that looks at nothing but one table: it is asked again only when the table has changed. */
export interface TableRule {
  readonly code: Code;
  check(judged: JudgedTable): Iterable<Finding>;
}

/** A rule that looks at nothing but one paragraph, and whose report it is. */
export interface ProseRule {
  readonly code: Code;
  check(prose: Prose, report: Pick<Report, 'year' | 'organisation'>): Iterable<Finding>;
}
