import type { BoundTable, Cell } from '../../bind/table.ts';
import type { CheckedReport } from '../../check/finding.ts';
import { isDividedByTags } from '../../syntax/row.ts';
import { overlaps, touches, within, type Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { figureAt, reportAt, spacesAround } from '../basis/locate.ts';
import { placedRows, type PlacedRow } from '../basis/rows.ts';

/** Where in a report the cursor or the selection stands that is pasted at. */
export interface PastePlace {
  readonly report: CheckedReport;
  readonly selection: Range;
  /** The table in whose lines all of the selection lies. */
  readonly table: BoundTable | undefined;
  /** The row of it in which all of the selection lies. */
  readonly row: PlacedRow | undefined;
  /** The figure at its beginning, and that at its end. */
  readonly first: Cell | undefined;
  readonly last: Cell | undefined;
}

/** What stands at the selection; undefined in a document that is no report. */
export function pastePlace(analysis: Analysis, selection: Range): PastePlace | undefined {
  const report = reportAt(analysis, selection.start) ?? analysis.reports[0];
  if (!report) return undefined;
  const table = report.tables.map((one) => one.table).find((one) => within(selection, bounds(analysis, one)));
  const cell = (offset: number) => table && cellAround(analysis, table, offset);
  return {
    report,
    selection,
    table,
    row: table && rowAt(analysis, table, selection),
    first: cell(selection.start),
    last: cell(selection.end),
  };
}

/** The rows of the table in the order in which they stand, each with its figures from left to right. */
export function rowsAsWritten(table: BoundTable): PlacedRow[] {
  return placedRows(table)
    .filter(({ cells }) => cells.length > 0)
    .map((row) => ({ ...row, cells: row.cells.toSorted((one, other) => one.span.start - other.span.start) }))
    .toSorted((one, other) => one.range.start - other.range.start);
}

/** The lines of the table; in markup, where lines say nothing, its element. */
function bounds(analysis: Analysis, { span, notation }: BoundTable): Range {
  if (!isDividedByTags(notation)) return linesAround(analysis, span);
  const lower = analysis.text.toString().toLowerCase();
  const start = lower.lastIndexOf('<table', span.start);
  const end = lower.indexOf('</table>', span.end);
  return { start: start < 0 ? span.start : start, end: end < 0 ? span.end : end };
}

function linesAround({ lines }: Analysis, { start, end }: Range): Range {
  const last = lines.positionAt(end).line;
  return {
    start: lines.startOf(lines.positionAt(start).line),
    end: lines.startOf(last) + lines.textOf(last).length,
  };
}

/** The row that holds the selection, else the only one in its lines. */
function rowAt(analysis: Analysis, table: BoundTable, selection: Range): PlacedRow | undefined {
  const rows = rowsAsWritten(table);
  const holding = rows.filter(({ range }) => within(selection, range));
  const [only, ...others] =
    holding.length > 0 ? holding : rows.filter(({ range }) => overlaps(range, linesAround(analysis, selection)));
  return others.length === 0 ? only : undefined;
}

/** The figure the offset touches, else the only one among whose blanks it lies. */
function cellAround(analysis: Analysis, table: BoundTable, offset: number): Cell | undefined {
  const touched = figureAt(analysis, offset);
  if (touched) return touched.judged.table === table ? touched.cell : undefined;
  const { start, end } = spacesAround(analysis.text, offset);
  const [only, ...others] = table.cells.filter(
    (cell) => cell && (touches(cell.span, start) || touches(cell.span, end)),
  );
  return others.length === 0 ? only : undefined;
}
