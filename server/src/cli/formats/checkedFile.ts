import type { Analysis } from '../../workspace/analysis.ts';

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
