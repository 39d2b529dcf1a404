import type { Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { groupRows, rowsOf, type RowGroup, type TableRow } from '../basis/rows.ts';

/** What can be folded away: sections, tables, and the groups of a table's rows. */
export function foldingRanges(analysis: Analysis): Range[] {
  return analysis.reports.flatMap((report) => [
    ...report.sections.map((section) => section.range),
    ...report.tables.flatMap(({ table }) => [table.span, ...groupRows(rowsOf(table)).flatMap(groupRanges)]),
  ]);
}

function groupRanges(part: TableRow | RowGroup): Range[] {
  return 'row' in part ? [] : [part.range, ...part.members.flatMap(groupRanges)];
}
