import type { Code } from '../codes.ts';
import type { Finding } from '../finding.ts';
import type { Lookup } from '../lookup.ts';
import type { Report } from '../report.ts';

/** One rule about a report and others: everything in the report that goes against them, under one code. */
export interface AcrossRule {
  readonly code: Code;
  check(report: Report, lookup: Lookup): Iterable<Finding>;
}
