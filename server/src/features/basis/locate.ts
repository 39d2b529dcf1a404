import type { BoundTable, Cell, ColumnLabel, RowLabel } from '../../bind/table.ts';
import type { CheckedReport } from '../../check/finding.ts';
import type { JudgedTable } from '../../check/model/report.ts';
import { touches, type Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { Text } from '../../text/text.ts';

/** The report in which the offset lies. */
export function reportAt(analysis: Analysis, offset: number): CheckedReport | undefined {
  return analysis.reports.find((report) => touches(report.range, offset));
}

/** The table in which the offset lies; of blanks at the end of its last row only the places are its own. */
export function tableAt(analysis: Analysis, offset: number): JudgedTable | undefined {
  const tables = reportAt(analysis, offset)?.tables;
  return (
    tables?.find(({ table }) => touches(table.span, offset)) ??
    tables?.find(({ table }) => table.cells.some((cell) => cell !== undefined && touches(cell.span, offset)))
  );
}

/** The figure at the offset with its table: the one it touches, else the blank cell among whose spaces it lies. */
export function figureAt(analysis: Analysis, offset: number): { judged: JudgedTable; cell: Cell } | undefined {
  const spaces = spacesAround(analysis.text, offset);
  const judged = tableAt(analysis, offset) ?? tableAt(analysis, spaces.start);
  if (!judged) return undefined;
  const cell =
    judged.table.cells.find((one) => one !== undefined && touches(one.span, offset)) ?? blankIn(judged.table, spaces);
  return cell && { judged, cell };
}

function blankIn({ cells }: BoundTable, spaces: Range): Cell | undefined {
  return cells.find((cell) => cell?.figure.state === 'blank' && touches(spaces, cell.span.start));
}

/** The label at the offset with its table. */
export function labelAt(
  analysis: Analysis,
  offset: number,
): { judged: JudgedTable; label: RowLabel | ColumnLabel } | undefined {
  const judged = tableAt(analysis, offset);
  const labels = judged ? [...judged.table.rowLabels, ...judged.table.columnLabels] : [];
  const label = labels.find(({ span }) => touches(span, offset));
  return judged && label && { judged, label };
}

/** The blanks among which the offset lies; an empty range where there are none. */
export function spacesAround(text: Text, offset: number): Range {
  let { start, end } = { start: offset, end: offset };
  while (start > 0 && text.slice(start - 1, start) === ' ') start--;
  while (text.slice(end, end + 1) === ' ') end++;
  return { start, end };
}
