import type { Wording } from '../../forms/schema.ts';
import type { Span } from '../../text/span.ts';
import { codes, type Code } from '../codes.ts';
import type { Finding } from '../finding.ts';
import type { Report } from '../report.ts';

/** One rule of the form: everything in a report that goes against it, under one code. */
export interface Rule {
  readonly code: Code;
  check(report: Report): Iterable<Finding>;
}

/** A finding of its code's own severity, without repairs unless `more` brings some. */
export function finding(code: Code, span: Span, message: Wording, more: Partial<Finding> = {}): Finding {
  return { code, severity: codes[code], message, span, relations: [], repairs: [], related: [], ...more };
}
