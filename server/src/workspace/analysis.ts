import type { CheckedReport } from '../check/report.ts';
import type { Edition } from '../forms/schema.ts';
import { LineIndex } from '../text/lines.ts';

/** What a caller may decide about the reading of a document. */
export interface AnalysisOptions {
  /** The edition to read tables by; `auto` tells it from the tables' own words. */
  readonly edition: Edition | 'auto';
  /** `html`: tags are markup all over; `text`: plain text and Markdown, where tables may be in HTML. */
  readonly markup: 'text' | 'html';
  /** Whether the document is known to be a report, however little of one it shows yet. */
  readonly force?: boolean;
}

/** All that is known of one version of one document. Ranges are valid until the next edit. */
export interface Analysis {
  readonly text: string;
  readonly lines: LineIndex;
  /** Empty for a document that is no report. */
  readonly reports: readonly CheckedReport[];
}

/** Reads and checks a document. Never throws: what could not be read is among the findings. */
export function analyse(text: string, options: AnalysisOptions): Analysis {
  void options;
  return { text, lines: new LineIndex(text), reports: [] };
}
