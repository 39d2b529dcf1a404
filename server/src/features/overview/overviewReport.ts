import type { CheckedReport } from '../../check/finding.ts';
import type { Language } from '../../forms/schema.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { placeWords } from '../basis/placeWords.ts';
import { say } from '../basis/names.ts';
import { findingRow, tellableIn, type FindingRow } from './findingRows.ts';
import { previewTables, type PreviewCell } from '../preview/preview.ts';
import { reportRow, type ReportRow } from './reportRow.ts';

/** A finding in an overview, with its place in the draft. */
export interface OverviewFinding extends Omit<FindingRow, 'path' | 'organisation' | 'year'> {
  /** Where it stands, as a person reads it: `28:4` counted from 1, or words in a document that is no text. */
  readonly place: string;
  /** The same as the language server counts. */
  readonly line: number;
  readonly character: number;
}

/** A figure of a table: what was read, then its mark and the reasons for it where there are any. */
export type OverviewFigure = readonly [read: string, mark?: string, ...reasons: string[]];

/** A table in an overview. Offices write the same tables: their layouts are kept apart from what stands in them. */
export interface OverviewTable {
  readonly title: string;
  /** The cells of its layout, each figure by its name alone. */
  readonly layout: readonly (readonly OverviewCell[])[];
  /** In the order of the layout. */
  readonly figures: readonly OverviewFigure[];
  /** What is wrong with the table itself. */
  readonly problems: readonly string[];
}

/** A cell of a layout; `name` is set for a figure: its row and column. */
export interface OverviewCell extends Pick<PreviewCell<undefined>, 'role' | 'text' | 'columnSpan' | 'rowSpan'> {
  readonly name?: string;
}

/** All that an overview says of a report. */
export interface OverviewReport extends ReportRow {
  readonly findings: readonly OverviewFinding[];
  /** The same organisation's report on the year before, where it is known. */
  readonly previous: { readonly path: string; readonly year: number | undefined } | undefined;
}

/** What an overview says of a report in the file of that path. */
export function overviewReport(
  path: string,
  report: CheckedReport,
  { text, lines, placeAt }: Analysis,
  language: Language,
): OverviewReport {
  const previous = report.beside?.previous;
  const findings = tellableIn(report).map((told) => {
    const { start } = told.finding.span;
    const place = placeAt?.(start);
    const { line, character } = lines.positionAt(start);
    const words = place ? say(placeWords(place), language) : `${line + 1}:${character + 1}`;
    return { ...findingRow(told, report, text, language), place: words, line, character };
  });
  return {
    ...reportRow(path, report, language),
    findings,
    previous: previous && { path: previous.path, year: previous.year },
  };
}

/** The tables of a report as an overview draws them. */
export function overviewTables(report: CheckedReport, language: Language): OverviewTable[] {
  const telling = { language, toRange: () => undefined };
  return previewTables(report, telling).map(({ titleAsRead, rows, problems }) => {
    return {
      title: titleAsRead,
      layout: rows.map((row) => row.map(layoutCell)),
      figures: rows.flat().flatMap(({ figure }) => (figure ? [figureOf(figure)] : [])),
      problems: problems.map(({ reason }) => reason),
    };
  });
}

function layoutCell({ role, text, columnSpan, rowSpan, figure }: PreviewCell<undefined>): OverviewCell {
  return { role, text: figure ? '' : text, columnSpan, rowSpan, ...(figure && { name: figure.name }) };
}

function figureOf({ read, mark, reasons }: NonNullable<PreviewCell<undefined>['figure']>): OverviewFigure {
  return mark ? [read, mark, ...reasons] : [read];
}
