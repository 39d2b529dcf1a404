import { certainIn, tableOf } from '../check/model/certain.ts';
import type { Report } from '../check/model/report.ts';
import type { BoundTable, Cell } from '../bind/table.ts';
import type { Form, Slot } from '../forms/form.ts';
import { formNamesOf } from '../kinds/kind.ts';
import type { Edition, FormName } from '../forms/schema.ts';
import { toText } from '../text/decimal.ts';
import { detach } from '../text/detach.ts';
import type { Lines } from '../text/lines.ts';
import { keeper, memo } from '../text/memo.ts';
import type { Range } from '../text/span.ts';
import type { Analysis } from './analysis.ts';
import type { Identity } from './identity.ts';

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
      // The text of the draft is not kept with it.
      organisation: organisation && detach(organisation),
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
  const { line } = lines.positionAt(table.span.start);
  const write = figureWriter(lines);
  const textOf = ([key, slots]: [string, readonly Slot[]]): [string, string] => [
    key,
    rowText(table, slots, line, write),
  ];
  const rows = Array.from(slotsByRow(table.form), textOf);
  return Object.fromEntries(rows.filter(([, text]) => text !== ''));
}

/** The places of a form's figures, subtotals left out, by the key of their row. */
const slotsByRow = memo((form: Form): ReadonlyMap<string, readonly Slot[]> => {
  const slots = form.slots.filter(({ row, column }) => !row.subtotal && !column.subtotal);
  const keys = new Set(slots.map(({ row }) => row.key));
  return new Map(Array.from(keys, (key) => [key, slots.filter(({ row }) => row.key === key)]));
});

/** And each row's, by its first cell: where a count is exchanged, the cells of the other rows stay the same objects. */
const keptRows = keeper<Cell, string>();

/** The figures of a row; empty where there is none. */
function rowText(table: BoundTable, slots: readonly Slot[], line: number, write: FigureWriter): string {
  const cells = slots.map(({ index }) => table.cells[index]);
  const first = cells.find((cell) => cell !== undefined);
  if (!first) return '';
  return keptRows(first, [line, table.openRow, ...cells], () => {
    const certain = slots.map((slot) => certainIn(table, slot));
    if (certain.every((figure) => figure === undefined)) return '';
    return certain.map((figure) => (figure ? `${toText(figure.value)}@${write(figure.cell.span)}` : '-')).join(' ');
  });
}

type FigureWriter = (span: Range) => string;

/** Writes where figures stand; one that goes over the end of a line is said to end with the line. */
function figureWriter(lines: Lines): FigureWriter {
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
