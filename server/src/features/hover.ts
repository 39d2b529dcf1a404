import type { Language } from '../forms/schema.ts';
import type { Range } from '../text/span.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { describeFigure } from './describeFigure.ts';
import { describeLabel } from './describeLabel.ts';
import { cellAtOffset, labelAtOffset, reportAt, tableAt } from './locate.ts';

/** What is known about a place. */
export interface HoverText {
  readonly range: Range;
  readonly markdown: string;
}

/** What is known about the figure or the label at the place; undefined where neither stands there. */
export function hoverAt(analysis: Analysis, offset: number, language: Language): HoverText | undefined {
  const report = reportAt(analysis, offset);
  const judged = tableAt(analysis, offset);
  if (!report || !judged) return undefined;
  const cell = cellAtOffset(judged.table, offset);
  if (cell) return { range: cell.span, markdown: describeFigure(cell, judged, report.findings, language) };
  const label = labelAtOffset(judged.table, offset);
  return label && { range: label.span, markdown: describeLabel(label, judged, language) };
}
