import type { Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { figureAt } from '../basis/locate.ts';

/**
 * Several figures as a list names them that shows nothing but the stretch of text: each from the label of its row on,
 * where that stands before it in the same line. One alone is gone to, and stays as it is.
 */
export function withRows(analysis: Analysis, figures: readonly Range[]): Range[] {
  return figures.length < 2 ? [...figures] : figures.map((range) => withRow(analysis, range));
}

function withRow(analysis: Analysis, range: Range): Range {
  const found = figureAt(analysis, range.start);
  const label = found?.judged.table.rowLabels.find(({ row }) => row === found.cell.slot.row)?.span;
  const lineOf = (offset: number) => analysis.lines.positionAt(offset).line;
  if (!label || label.start > range.start || lineOf(label.start) !== lineOf(range.start)) return range;
  return { start: label.start, end: range.end };
}
