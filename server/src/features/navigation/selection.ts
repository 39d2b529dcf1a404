import { touches, within, type Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { figureAt, labelAt, reportAt, tableAt } from '../basis/locate.ts';
import { groupRows, placedRows, type RowGroup, type PlacedRow } from '../basis/rows.ts';

/** What a growing selection takes in, innermost first: figure or label, row, groups, table, section, report, all. */
export function selectionRanges(analysis: Analysis, offset: number): Range[] {
  const report = reportAt(analysis, offset);
  const table = tableAt(analysis, offset)?.table;
  const around: (Range | undefined)[] = [
    (figureAt(analysis, offset)?.cell ?? labelAt(analysis, offset)?.label)?.span,
    ...(table ? partsAt(groupRows(placedRows(table)), offset).reverse() : []),
    table?.span,
    report?.sections.find((section) => touches(section.range, offset))?.range,
    report?.range,
    { start: 0, end: analysis.text.length },
  ];
  return growing(around.filter((range) => range !== undefined));
}

/** The groups and the row at the offset, outermost first. */
function partsAt(parts: readonly (PlacedRow | RowGroup)[], offset: number): Range[] {
  const part = parts.find(({ range }) => touches(range, offset));
  if (!part) return [];
  return [part.range, ...('row' in part ? [] : partsAt(part.members, offset))];
}

/** Only those ranges that are larger than all before. */
function growing(ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const range of ranges) {
    const last = kept.at(-1);
    const grows = !last || (within(last, range) && range.end - range.start > last.end - last.start);
    if (grows) kept.push(range);
  }
  return kept;
}
