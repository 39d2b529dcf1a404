import type { Cell } from '../../bind/table.ts';
import type { Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { Mention } from '../../narrative/narrative.ts';
import { figureAt, labelAt } from '../basis/locate.ts';
import { mentionAt } from '../basis/mentions.ts';
import { termsOf, totalsOf } from '../basis/relations.ts';

/** A stretch to set off: the total of a sum, or one of the figures it follows from. */
export interface Highlight {
  readonly range: Range;
  readonly kind: 'total' | 'term';
}

/** At a total its terms; at another figure the totals that follow from it; at a label the figures of its row or column; in the text the cells that are repeated. */
export function highlightsAt(analysis: Analysis, offset: number): Highlight[] {
  const figure = figureAt(analysis, offset);
  if (figure) {
    const { cell, judged } = figure;
    const terms = termsOf(judged, cell.slot);
    if (terms.length > 0) return [highlight(cell, 'total'), ...terms.map((term) => highlight(term, 'term'))];
    return [highlight(cell, 'term'), ...totalsOf(judged, cell.slot).map((total) => highlight(total, 'total'))];
  }
  const found = labelAt(analysis, offset);
  if (!found) return mentioned(mentionAt(analysis, offset));
  const { judged, label } = found;
  const belongs = ({ slot }: Cell) => ('row' in label ? slot.row === label.row : slot.column === label.column);
  return judged.table.cells.flatMap((cell) => (cell && belongs(cell) ? [highlight(cell, 'term')] : []));
}

function mentioned(mention: Mention | undefined): Highlight[] {
  if (!mention || mention.cells.length === 0) return [];
  return [{ range: mention.span, kind: 'total' }, ...mention.cells.map(({ cell }) => highlight(cell, 'term'))];
}

function highlight(cell: Cell, kind: Highlight['kind']): Highlight {
  return { range: cell.span, kind };
}
