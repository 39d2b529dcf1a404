import type { Code } from '../codes.ts';
import type { Finding } from '../finding.ts';
import type { Report } from '../report.ts';

/** One rule of the form: everything in a report that goes against it, under one code. */
export interface Rule {
  readonly code: Code;
  check(report: Report): Iterable<Finding>;
}
