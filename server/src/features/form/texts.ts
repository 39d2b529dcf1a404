import type { CheckedReport } from '../../check/finding.ts';
import { mentionsOf } from '../../check/model/narrative.ts';
import type { Prose } from '../../check/model/report.ts';
import type { Mention } from '../../narrative/narrative.ts';
import { within, type Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { Telling } from '../preview/preview.ts';
import type { FormText, ProseLink } from './view.ts';
import type { Text } from '../../text/text.ts';

/**
 * Where running text stands in a part of the report, in order: each stretch as long as nothing but blanks stands amid it,
 * in a page each paragraph that no tag divides.
 */
export function proseStretches({ text, page }: Analysis, { prose }: CheckedReport, part: Range): Range[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { span } of prose.filter((one) => within(one.span, part) && (!page || isPlain(one, text)))) {
    const last = stretches.at(-1);
    if (last && !page && text.slice(last.end, span.start).trim() === '') last.end = span.end;
    else stretches.push({ start: span.start, end: span.end });
  }
  return stretches.filter(({ start, end }) => end > start);
}

/** Whether no markup stands in the line of a page. */
function isPlain({ span }: Prose, text: Text): boolean {
  return !/[<>&]/.test(text.slice(span.start, span.end));
}

/** The stretches as texts to be written; an empty one where there is none. */
export function textsIn<R>(
  analysis: Analysis,
  report: CheckedReport,
  stretches: readonly Range[],
  telling: Telling<R>,
): FormText<R>[] {
  const { text } = analysis;
  return stretches.map((stretch, nth) => ({
    part: 'text',
    nth,
    text: text.slice(stretch.start, stretch.end),
    range: telling.toRange(stretch),
    links: mentionsOf(report)
      .filter(({ span, cells }) => cells.length > 0 && within(span, stretch))
      .map((mention) => linkOf(mention, stretch, report)),
  }));
}

function linkOf({ span, text, agrees, cells }: Mention, stretch: Range, { tables }: CheckedReport): ProseLink {
  const places = cells.flatMap(({ form, cell }) => {
    const own = tables.filter(({ table }) => table.form.name === form);
    const nth = own.findIndex(({ table }) => table.cells[cell.slot.index] === cell);
    return nth < 0 ? [] : [{ form, nth, slot: cell.slot.index }];
  });
  return { from: span.start - stretch.start, to: span.end - stretch.start, text, agrees, cells: places };
}
