import { checkReport } from '../check/check.ts';
import type { CheckedReport, Report } from '../check/report.ts';
import type { Edition } from '../forms/schema.ts';
import { LineIndex } from '../text/lines.ts';
import { PartStore } from './parts.ts';
import { readReports } from './reader.ts';

/** What a caller may decide about the reading of a document. */
export interface AnalysisOptions {
  /** The edition to read tables by; `auto` tells it from the tables' own words. */
  readonly edition: Edition | 'auto';
  /** `html`: tags are markup all over; `text`: plain text and Markdown, where tables may be in HTML. */
  readonly markup: 'text' | 'html';
  /** Whether the document is known to be a report, however little of one it shows yet. */
  readonly force?: boolean;
  /** Whether the labelled totals of other tables are checked too. */
  readonly ordinaryTables?: boolean;
}

/** All that is known of one version of one document. Ranges are valid until the next edit. */
export interface Analysis {
  readonly text: string;
  readonly lines: LineIndex;
  /** Empty for a document that is no report. */
  readonly reports: readonly CheckedReport[];
  /** What a later version of the document may take over; taking it over ends this analysis. */
  readonly store: PartStore;
}

/** How a document is analysed, given the analysis of an earlier version, if there is one. */
export type Analyse = (text: string, options: AnalysisOptions, previous?: Analysis) => Analysis;

/**
 * Reads and checks a document. Never throws: what could not be read is among the findings.
 *
 * @param previous The analysis of an earlier version, whose unchanged parts are taken over.
 */
export function analyse(text: string, options: AnalysisOptions, previous?: Analysis): Analysis {
  const store = previous?.store ?? new PartStore();
  const reports = readReports(text, options.markup, options.edition, store).filter(
    (report) => options.force || isReport(report),
  );
  return {
    text,
    lines: new LineIndex(text),
    reports: reports
      .map((report) => (options.ordinaryTables ? report : { ...report, ordinary: [] }))
      .map((report) => ({ ...report, findings: checkReport(report) })),
    store,
  };
}

/** A report has two of: a title, the heading of section two, three or four, a table of a form. */
function isReport(report: Report): boolean {
  const heading = report.sections.some((section) => section.number >= 2 && section.number <= 4);
  const signs = [report.title !== undefined, heading, report.tables.length > 0];
  return signs.filter(Boolean).length >= 2;
}
