import type { Code } from '../model/codes.ts';
import type { Finding } from '../model/finding.ts';
import type { Lookup } from '../model/lookup.ts';
import type { Report } from '../model/report.ts';

/** One rule about a report and others: everything in the report that goes against them, under one code. */
export interface AcrossRule {
  readonly code: Code;
  check(report: Report, lookup: Lookup): Iterable<Finding>;
}
