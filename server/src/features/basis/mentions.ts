import type { Cell } from '../../bind/table.ts';
import { mentionsOf } from '../../check/model/narrative.ts';
import type { Mention } from '../../narrative/narrative.ts';
import { touches, type Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { figureAt, reportAt } from './locate.ts';

/** The figure of the running text at the offset. */
export function mentionAt(analysis: Analysis, offset: number): Mention | undefined {
  const report = reportAt(analysis, offset);
  return report && mentionsOf(report).find(({ span }) => touches(span, offset));
}

/** The figures of the running text that repeat the cell, alone or with others. */
export function mentionsOfCell(analysis: Analysis, cell: Cell): Mention[] {
  const report = reportAt(analysis, cell.span.start);
  const mentions = report ? mentionsOf(report) : [];
  return mentions.filter(({ cells }) => cells.some((other) => other.cell === cell));
}

/** All places at which the figure at the offset is written in the same digits; empty unless there are several. */
export function sameFigures(analysis: Analysis, offset: number): Range[] {
  const cell = figureAt(analysis, offset)?.cell ?? onlyCell(mentionAt(analysis, offset));
  if (cell?.figure.state !== 'number') return [];
  const length = cell.text.length;
  const repeats = mentionsOfCell(analysis, cell)
    .filter((mention) => onlyCell(mention) === cell)
    .map(({ span: { start } }) => ({ start, end: start + length }))
    .filter(({ start, end }) => analysis.text.slice(start, end) === cell.text);
  const ranges = [cell.span, ...repeats];
  return repeats.length > 0 && ranges.some((range) => touches(range, offset)) ? ranges : [];
}

function onlyCell(mention: Mention | undefined): Cell | undefined {
  return mention?.cells.length === 1 ? mention.cells[0]?.cell : undefined;
}
