import type { Finding } from '../../check/finding.ts';
import type { Language } from '../../forms/schema.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { FailLevel } from '../check/options.ts';
import type { Summary } from '../check/summary.ts';

/** A draft with a report in it, or several. */
export interface CheckedReportFile {
  readonly path: string;
  readonly kind: 'report';
  readonly analysis: Analysis;
}

/** A draft after checking. */
export type CheckedFile =
  | CheckedReportFile
  | { readonly path: string; readonly kind: 'skipped' }
  | { readonly path: string; readonly kind: 'unreadable'; readonly reason: string };

/** What printing depends on besides the file. Plain data: it is sent to worker threads. */
export interface PrintContext {
  readonly language: Language;
  readonly color: boolean;
  /** The width that excerpts of the source are cut to, in columns. */
  readonly columns: number;
  readonly failOn: FailLevel;
  readonly showTables: boolean;
  readonly quiet: boolean;
  /** Whether a single draft is checked, and not a folder or several. */
  readonly alone: boolean;
}

/** A format of the output. Files are printed one by one as they come, so that none needs to be kept. */
export interface OutputFormat {
  readonly name: string;
  /** What stands before the first file. */
  begin(context: PrintContext): string;
  /** What stands between what is printed of two files. */
  readonly separator: string;
  /** What is printed of a file; nothing if empty. */
  file(file: CheckedFile, context: PrintContext): string;
  /** What stands behind the last file. */
  end(summary: Summary, context: PrintContext): string;
}

/** The findings of all reports in the draft, in order of place. */
export function findingsIn(analysis: Analysis): Finding[] {
  return analysis.reports.flatMap((report) => report.findings);
}
