import { inOrder, withFound, type CheckedReport, type Finding } from '../check/finding.ts';
import { causeFinding } from '../check/model/causes.ts';
import { finding } from '../check/model/found.ts';
import type { Section } from '../check/model/report.ts';
import { hasTable } from '../kinds/kind.ts';
import type { DocumentNotice, ToldBeside } from '../syntax/projection.ts';
import { within } from '../text/span.ts';

/**
 * The reports of a document that is no text, with what reading it has come by: what could not be read stands in the
 * report whose place it has, and so does what the author should know of how it was read.
 */
export function withNotices(reports: readonly CheckedReport[], { notices, isTables }: ToldBeside): CheckedReport[] {
  return reports.map((report, nth) => {
    const own = notices.filter(({ span }) => reportAt(reports, span.start) === nth);
    const more = own.flatMap((notice) => findingOf(notice, report) ?? []);
    const missing = more.filter(({ code }) => code === 'unread-table');
    const isTold = ({ code, span }: Finding) =>
      (isTables === true && code === 'missing-section') ||
      (code === 'missing-table' && missing.some((one) => isIn(report, span, one)));
    return withFound(report, inOrder([...report.found.filter((one) => !isTold(one)), ...more]));
  });
}

/** The report that an offset belongs to: the last that begins before it. */
function reportAt(reports: readonly CheckedReport[], offset: number): number {
  return Math.max(
    0,
    reports.findLastIndex(({ range }) => range.start <= offset),
  );
}

function findingOf(notice: DocumentNotice, report: CheckedReport): Finding | undefined {
  const { kind, span, message } = notice;
  if (kind === 'stated') return causeFinding('reading-note', span, message);
  if (kind === 'unread') return causeFinding('unread-part', span, message);
  const section = sectionAt(report, span.start);
  if (!section || !hasTable(report.kind, section.number)) return undefined;
  const hasOwn = report.tables.some(({ table }) => within(table.span, section.range));
  return hasOwn ? undefined : { ...finding(span, message), code: 'unread-table', severity: 'error' };
}

function sectionAt({ sections }: CheckedReport, offset: number): Section | undefined {
  return sections.findLast(({ range }) => range.start <= offset && offset <= range.end);
}

/** Whether two findings stand in the same section. */
function isIn(report: CheckedReport, { start }: Finding['span'], other: Finding): boolean {
  return sectionAt(report, start) === sectionAt(report, other.span.start);
}
