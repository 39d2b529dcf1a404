import type { Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { figureAt } from '../basis/locate.ts';

/**
 * Several figures as a list names them that shows nothing but the stretch of text: each from the label of its row on,
 * where that stands before it in the same line. Those of one row would all read alike and begin with themselves; one
 * alone is gone to, and stays as it is.
 */
export function withRows(analysis: Analysis, figures: readonly Range[]): Range[] {
  if (figures.length < 2) return [...figures];
  const labels = figures.map((range) => labelBefore(analysis, range));
  return figures.map((range, nth) => {
    const label = labels[nth];
    const isAlone = labels.indexOf(label) === labels.lastIndexOf(label);
    return label && isAlone ? { start: label.start, end: range.end } : range;
  });
}

/** The label of the figure's row, where it stands before the figure in the same line. */
function labelBefore(analysis: Analysis, range: Range): Range | undefined {
  const found = figureAt(analysis, range.start);
  const label = found?.judged.table.rowLabels.find(({ row }) => row === found.cell.slot.row)?.span;
  const lineOf = (offset: number) => analysis.lines.positionAt(offset).line;
  const isBefore = label && label.start <= range.start && lineOf(label.start) === lineOf(range.start);
  return isBefore ? label : undefined;
}
