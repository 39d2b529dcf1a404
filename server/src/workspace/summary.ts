import { certainIn, tableOf } from '../check/model/certain.ts';
import type { Report } from '../check/model/report.ts';
import type { BoundTable } from '../bind/table.ts';
import { formNamesOf } from '../kinds/kind.ts';
import type { Edition, FormName } from '../forms/schema.ts';
import { toText } from '../text/decimal.ts';
import type { Lines } from '../text/lines.ts';
import { keeper } from '../text/memo.ts';
import type { Range } from '../text/span.ts';
import type { Analysis } from './analysis.ts';
import type { Identity } from './reportIndex.ts';

/**
 * The figures of a table that were read and placed for certain. A row is one text, its figures in the
 * order of the form's columns, `-` where there is none: `12@14:20-22 0@14:25-26 -` says 12 in line 14,
 * characters 20 to 22, both counted from zero, and so on. So ten thousand reports stay small, and two
 * summaries are compared at once.
 */
export interface TableSummary {
  readonly edition: Edition;
  readonly rows: Readonly<Record<string, string>>;
}

/** All of a report that the rules about other reports need. Plain data: it is kept, sent and written. */
export interface ReportSummary extends Identity {
  readonly path: string;
  readonly tables: Readonly<Partial<Record<FormName, TableSummary>>>;
}

/** Raised whenever a line would be understood otherwise than before. */
export const summaryVersion = 1;

/** The summary as a line of JSON, its end included. */
export function summaryLine(summary: ReportSummary): string {
  return `${JSON.stringify({ version: summaryVersion, ...summary })}\n`;
}

/** The summaries of a file's reports, in order. */
export function summarize(path: string, { reports, lines }: Analysis): ReportSummary[] {
  return reports.map((report) => {
    const { line } = lines.positionAt(report.range.start);
    const { organisation, year } = report;
    return keptReports(report, [line, path], () => ({
      path,
      report: report.kind.name,
      organisation,
      year,
      tables: tablesOf(report, lines),
    }));
  });
}

/** By report: one that no edit touched is the same object, and as long as it begins in the same line, so is its summary. */
const keptReports = keeper<Report, ReportSummary>();

/** Whether two sets of reports are the same to all others. */
export function areSame(some: readonly ReportSummary[], others: readonly ReportSummary[]): boolean {
  return some.length === others.length && some.every((one, nth) => isSame(one, others[nth] as ReportSummary));
}

function isSame(one: ReportSummary, other: ReportSummary): boolean {
  if (one === other) return true;
  if (one.report !== other.report || one.organisation !== other.organisation || one.year !== other.year) return false;
  const names = new Set([...Object.keys(one.tables), ...Object.keys(other.tables)]);
  return [...names].every((name) => {
    const [table, same] = [one.tables[name], other.tables[name]];
    if (!table || !same || table === same) return table === same;
    const rows = Object.entries(table.rows);
    return (
      table.edition === same.edition &&
      rows.length === Object.keys(same.rows).length &&
      rows.every(([row, text]) => same.rows[row] === text)
    );
  });
}

function tablesOf(report: Report, lines: Lines): ReportSummary['tables'] {
  const tables: Partial<Record<FormName, TableSummary>> = {};
  for (const name of formNamesOf(report.kind)) {
    const table = tableOf(report, name);
    if (table) tables[name] = summaryOf(table, lines);
  }
  return tables;
}

/** And so is each table's. */
const keptTables = keeper<BoundTable, TableSummary>();

function summaryOf(table: BoundTable, lines: Lines): TableSummary {
  const { line } = lines.positionAt(table.span.start);
  return keptTables(table, [line], () => ({ edition: table.form.edition, rows: rowsOf(table, lines) }));
}

function rowsOf(table: BoundTable, lines: Lines): Record<string, string> {
  const rows = new Map<string, string[]>();
  const write = figureWriter(lines);
  for (const slot of table.form.slots) {
    if (slot.row.subtotal || slot.column.subtotal) continue;
    const certain = certainIn(table, slot);
    const text = certain ? `${toText(certain.value)}@${write(certain.cell.span)}` : '-';
    const row = rows.get(slot.row.key);
    if (row) row.push(text);
    else rows.set(slot.row.key, [text]);
  }
  const filled = [...rows].filter(([, texts]) => texts.some((text) => text !== '-'));
  return Object.fromEntries(filled.map(([key, texts]) => [key, texts.join(' ')]));
}

/** Writes where figures stand; one that goes over the end of a line is said to end with the line. */
function figureWriter(lines: Lines): (span: Range) => string {
  let [line, from, to] = [0, 0, lines.startOf(1)];
  return ({ start, end }) => {
    if (start < from || start >= to) {
      line = lines.positionAt(start).line; // figures of a row mostly stand on one line
      [from, to] = [lines.startOf(line), lines.startOf(line + 1)];
    }
    return `${line}:${start - from}-${Math.min(end, to) - from}`;
  };
}

/** Whose report it is. */
export function identityOf({ kind, organisation, year }: Pick<Report, 'kind' | 'organisation' | 'year'>): Identity {
  return { report: kind.name, organisation, year };
}
