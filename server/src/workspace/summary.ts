import { certainAt, tableOf } from '../check/across/certain.ts';
import type { Report } from '../check/report.ts';
import type { BoundTable } from '../bind/table.ts';
import { formNames, type Edition, type FormName } from '../forms/schema.ts';
import { toText } from '../text/decimal.ts';
import type { LineIndex } from '../text/lines.ts';
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
  return reports.map((report) => ({
    path,
    organisation: report.organisation,
    year: report.year,
    tables: tablesOf(report, lines),
  }));
}

function tablesOf(report: Report, lines: LineIndex): ReportSummary['tables'] {
  const tables: Partial<Record<FormName, TableSummary>> = {};
  for (const name of formNames) {
    const table = tableOf(report, name);
    if (table) tables[name] = { edition: table.form.edition, rows: rowsOf(table, lines) };
  }
  return tables;
}

function rowsOf(table: BoundTable, lines: LineIndex): Record<string, string> {
  const official = table.form.rows.filter((row) => !row.subtotal);
  const rows = official.map(({ key, block }) => {
    const figures = block.columns.map((column) => figureText(table, key, column.key, lines));
    return [key, figures.join(' ')] as const;
  });
  return Object.fromEntries(rows.filter(([, text]) => /\d/.test(text)));
}

/** A figure that goes over the end of a line is said to end with the line. */
function figureText(table: BoundTable, row: string, column: string, lines: LineIndex): string {
  const certain = certainAt(table, row, column);
  if (!certain) return '-';
  const { start, end } = certain.cell.span;
  const { line, character } = lines.positionAt(start);
  const last = Math.min(end - start, lines.textOf(line).length - character);
  return `${toText(certain.value)}@${line}:${character}-${character + last}`;
}
