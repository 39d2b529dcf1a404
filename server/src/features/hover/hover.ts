import type { Language } from '../../forms/schema.ts';
import type { Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { describeConversions } from './conversions.ts';
import { describeFigure } from './describeFigure.ts';
import { describeLabel } from './describeLabel.ts';
import { describeYears } from './years.ts';
import { describeOffices } from './offices.ts';
import { describeLastYear } from './lastYear.ts';
import { describeMention } from './describeMention.ts';
import { totalAt } from './describeTotal.ts';
import { figureAt, labelAt, reportAt } from '../basis/locate.ts';
import { mentionAt } from '../basis/mentions.ts';
import { paragraphs } from '../basis/markdown.ts';

/** What is known about a place. */
export interface HoverText {
  readonly range: Range;
  readonly markdown: string;
}

/** What is known about the figure, label, total of an ordinary table or repeated figure at the place; undefined where none stands there. */
export function hoverAt(analysis: Analysis, offset: number, language: Language): HoverText | undefined {
  const report = reportAt(analysis, offset);
  const figure = figureAt(analysis, offset);
  if (figure) {
    const { cell, judged } = figure;
    const lastYear = report ? describeLastYear(cell, judged.table, report, language) : '';
    const years = report ? describeYears(cell, judged.table, report, language) : '';
    const offices = report ? describeOffices(cell, judged.table, report, language) : '';
    const converted = describeConversions(cell, judged.table, language);
    const markdown = paragraphs([describeFigure(cell, judged, language, [years, offices, converted]), lastYear]);
    return { range: cell.span, markdown };
  }
  const found = labelAt(analysis, offset);
  if (found) return { range: found.label.span, markdown: describeLabel(found.label, found.judged, language) };
  const total = report && totalAt(report, offset, language);
  if (total) return { range: total.span, markdown: total.markdown };
  const mention = mentionAt(analysis, offset);
  return mention && { range: mention.span, markdown: describeMention(mention, language) };
}
