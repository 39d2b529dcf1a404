import type { OverviewCell, OverviewFigure, OverviewReport } from './overviewReport.ts';

/** A table as the page takes it: its layout by its place among all layouts. */
export interface PagedTable {
  readonly title: string;
  readonly layout: number;
  readonly figures: readonly OverviewFigure[];
  readonly problems: readonly string[];
}

/** A report as the page takes it; without tables where whoever shows the page can open the draft. */
export interface PagedReport extends OverviewReport {
  readonly tables?: readonly PagedTable[];
  /** The address under which the editor opens the draft. */
  readonly uri?: string;
}

/** What the page of an overview shows. */
export interface Overview {
  readonly language: 'zh' | 'en';
  /** The reports in the order of their files. */
  readonly reports: readonly PagedReport[];
  readonly layouts: readonly (readonly (readonly OverviewCell[])[])[];
  /** Files that could not be read, and why. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** What was counted, each with its name; empty where nothing is to be added to the rows. */
  readonly counts: readonly (readonly [name: string, count: number])[];
  /** What made it, as `勾稽 Gouji 0.1.0`; undefined inside the editor. */
  readonly made: string | undefined;
}
