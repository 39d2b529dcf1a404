import type { Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { groupRows, placedRows, type RowGroup, type PlacedRow } from '../basis/rows.ts';

/** What can be folded away: sections, tables, and the groups of a table's rows. */
export function foldingRanges(analysis: Analysis): Range[] {
  return analysis.reports.flatMap((report) => [
    ...report.sections.map((section) => section.range),
    ...report.tables.flatMap(({ table }) => [table.span, ...groupRows(placedRows(table)).flatMap(groupRanges)]),
  ]);
}

function groupRanges(part: PlacedRow | RowGroup): Range[] {
  return 'row' in part ? [] : [part.range, ...part.members.flatMap(groupRanges)];
}
