import type { BoundTable } from '../bind/table.ts';
import { checkOtherDocument, checkReport } from '../check/check.ts';
import { withFound, type CheckedReport, type ExceptedFinding, type Finding } from '../check/finding.ts';
import type { Report } from '../check/model/report.ts';
import { printedRows } from '../forms/layout.ts';
import type { EditionChoice } from '../forms/schema.ts';
import { hasTable, type ReportKinds } from '../kinds/kind.ts';
import { keeper } from '../text/memo.ts';
import type { Projection, ToldBeside } from '../syntax/projection.ts';
import type { PlaceAt } from '../text/place.ts';
import { LineIndex, type Lines } from '../text/lines.ts';
import type { Text } from '../text/text.ts';
import { readDocument, type ReadDocument } from './document.ts';
import { withNotices } from './documentFindings.ts';
import { aloneIn, withTriedEdits, type LoneReport } from './guard.ts';
import { breakingOff, checkedPart } from './limit.ts';

/** What a caller may decide about the reading of a document. */
export interface AnalysisOptions {
  /** What it may be a report of. */
  readonly kinds: ReportKinds;
  /** The edition to read tables by; `auto` tells it from the tables' own words. */
  readonly edition: EditionChoice;
  /** `html`: tags are markup all over; `text`: plain text and Markdown, where tables may be in HTML. */
  readonly markup: 'text' | 'html';
  /** Whether the document is known to be a report, however little of one it shows yet. */
  readonly force?: boolean;
  /** Whether its end is being typed, so that its last row may be unfinished. A file is not. */
  readonly typing?: boolean;
  /** Whether the labelled totals of other tables are checked too. */
  readonly ordinaryTables?: boolean;
  /** Its lines, where they are known already. */
  readonly lines?: Lines;
  /** What the text was projected from, where that is no text itself. */
  readonly document?: Projection | undefined;
  /** What is known of the document that the text is shown for, where it is read as the text it may be edited as. */
  readonly told?: ToldBeside | undefined;
}

/** All that is known of one version of one document. Ranges are valid until the next edit. */
export interface Analysis {
  readonly text: Text;
  readonly lines: Lines;
  /** Where it all stands in the document that the text was read from, where that is no text itself. */
  readonly placeAt?: PlaceAt;
  /** Whether the document is a page of HTML or no text at all, so that only its marks make a table or a heading. */
  readonly page: boolean;
  /** Empty for a document that is no report, unless other tables are checked: then a report of nothing else. */
  readonly reports: readonly CheckedReport[];
  /** What a later version of the document may take over; taking it over ends this analysis. */
  readonly document: ReadDocument;
}

/** How a document is analysed, given the analysis of an earlier version, if there is one. */
export type Analyse = (text: Text, options: AnalysisOptions, previous?: Analysis) => Analysis;

/**
 * Reads and checks a document. Never throws: what could not be read is among the findings.
 *
 * @param previous The analysis of an earlier version, whose unchanged parts are taken over.
 */
export function analyse(text: Text, options: AnalysisOptions, previous?: Analysis): Analysis {
  const { lines = new LineIndex(text) } = options;
  const read = checkedPart(text, lines);
  const document = readDocument(read, options, previous?.document);
  const alone = document.reports.map((read) => aloneIn(document, read));
  const found = alone.flatMap((one) => checked(one, options));
  const told = toldIn(options);
  const reports = told ? withNotices(found, told) : found;
  return {
    text,
    lines,
    page: document.page,
    ...(options.document && { placeAt: options.document.placeAt }),
    reports: read === text ? reports : breakingOff(reports, read, alone.at(-1)),
    document,
  };
}

/** The findings of all reports of a document, in order of place: final once the analysis is concluded (`conclude`). */
export function findingsIn({ reports }: Pick<Analysis, 'reports'>): Finding[] {
  return reports.flatMap((report) => report.findings);
}

/** The findings of all reports of a document that are not told, as they were looked at and accepted. */
export function exceptedIn({ reports }: Pick<Analysis, 'reports'>): ExceptedFinding[] {
  return reports.flatMap(({ excepted = [] }) => excepted);
}

/** What the document of a text says of itself besides the text. */
function toldIn({ document, told }: AnalysisOptions): ToldBeside | undefined {
  return document ?? told;
}

/** A report that no edit touched is the same object with moved anchors, and so is what was found in it. */
const kept = keeper<Report, readonly CheckedReport[]>();

function checked(document: LoneReport, options: AnalysisOptions): readonly CheckedReport[] {
  const [{ report }] = document.reports;
  const { force, ordinaryTables } = options;
  return kept(report, [force, ordinaryTables, toldIn(options)], () => checkedAnew(report, document, options));
}

/** What is checked of a stretch of a document: a report, else whether it is a garbled one, and its other tables if these are to be checked too. */
function checkedAnew(report: Report, lone: LoneReport, options: AnalysisOptions): CheckedReport[] {
  const { force, ordinaryTables } = options;
  const asked = ordinaryTables ? report : { ...report, ordinary: [] };
  if (force || isReport(report)) return [withFound(asked, withTriedEdits(checkReport(asked), lone))];
  const found = withTriedEdits(checkOtherDocument(asked), lone);
  const isUnread = toldIn(options)?.notices.some(({ kind }) => kind === 'unread');
  if (asked.ordinary.length === 0 && found.length === 0 && !isUnread) return [];
  const none = { title: undefined, edition: undefined, year: undefined, organisation: undefined };
  return [withFound({ ...asked, ...none, sections: [], prose: [], tables: [] }, found)];
}

/** A report has two of: a title, the heading of a section with a table, a table of a form. Or a table that shows the form by itself. */
function isReport(report: Report): boolean {
  const heading = report.sections.some((section) => hasTable(report.kind, section.number));
  const signs = [report.title !== undefined, heading, report.tables.length > 0];
  return signs.filter(Boolean).length >= 2 || report.tables.some(({ table }) => showsForm(table));
}

/** How much of a form's labels a table must have to be known by them alone. */
const mostLabels = 0.8;

/** Whether hardly a label of the printed form is missing in the table: of its rows and columns together, as a head may have run together. */
function showsForm({ form, rowLabels, columnLabels }: BoundTable): boolean {
  const rows = printedRows(form).filter(({ label }) => label !== '').length;
  const columns = form.blocks.reduce((sum, block) => sum + block.columns.length, 0);
  return rowLabels.length + columnLabels.length >= mostLabels * (rows + columns);
}
