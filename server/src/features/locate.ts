import type { BoundTable, Cell, ColumnLabel, RowLabel } from '../bind/table.ts';
import type { CheckedReport, JudgedTable } from '../check/report.ts';
import { touches, type Range } from '../text/span.ts';
import type { Analysis } from '../workspace/analysis.ts';

/** The report in which the offset lies. */
export function reportAt(analysis: Analysis, offset: number): CheckedReport | undefined {
  return analysis.reports.find((report) => touches(report.range, offset));
}

/** The table in which the offset lies. */
export function tableAt(analysis: Analysis, offset: number): JudgedTable | undefined {
  return reportAt(analysis, offset)?.tables.find(({ table }) => touches(table.span, offset));
}

/** The cell at the offset, its ends included. */
export function cellAtOffset(table: BoundTable, offset: number): Cell | undefined {
  return closest(
    table.cells.filter((cell) => cell !== undefined),
    offset,
  );
}

/** The label of a row or column at the offset, its ends included. */
export function labelAtOffset(table: BoundTable, offset: number): RowLabel | ColumnLabel | undefined {
  return closest<RowLabel | ColumnLabel>([...table.rowLabels, ...table.columnLabels], offset);
}

/** Of two pieces that meet at the offset, the one that begins there. */
function closest<T extends { readonly span: Range }>(pieces: readonly T[], offset: number): T | undefined {
  return pieces.findLast(({ span }) => touches(span, offset));
}
