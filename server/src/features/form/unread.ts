import type { CheckedReport } from '../../check/finding.ts';
import { unreadIn } from '../../check/verdict.ts';
import type { Form, FormRow } from '../../forms/form.ts';
import type { Span } from '../../text/span.ts';
import { within } from '../../text/span.ts';
import type { SectionPlace } from './sections.ts';

/**
 * Figures that stand in the section of a table which the report seems to lack, and were not read: they stand for it, and no
 * other is put beside them. Such a table is known by its figures, or by a head that ran together into one word.
 */
export function tableStandingUnread({ range }: SectionPlace, form: Form, report: CheckedReport): Span | undefined {
  if (!range) return undefined;
  const place = unreadIn(report).find(({ span }) => within(span, range))?.span;
  const heads = form.blocks.flatMap(({ columns }) =>
    columns.slice(1).map(({ label }, nth) => (columns[nth]?.label ?? '') + label),
  );
  return place ?? lineOf(report, (text) => heads.some((head) => text.includes(head)), range);
}

/** A line that the row stands in though none of it was read: its label and its figures ran together. */
export function rowStandingUnread({ label }: FormRow, report: CheckedReport): Span | undefined {
  if (label === '') return undefined;
  return lineOf(
    report,
    (text) => text.startsWith(label) && /^[\d０-９无/／-]/.test(text.slice(label.length)),
    report.range,
  );
}

function lineOf({ prose }: CheckedReport, holds: (text: string) => boolean, range: Pick<Span, 'start' | 'end'>) {
  return prose.find(({ span, text }) => within(span, range) && holds(text.replace(/\s/g, '')))?.span;
}
