import { sectionOf } from '../../kinds/kind.ts';
import { finding, type Found, type Repair } from '../model/found.ts';
import type { ReportSkeleton } from '../model/report.ts';
import type { Span } from '../../text/span.ts';
import type { SkeletonRule } from './rule.ts';

/** The title names no year, or a section's heading is understood but is not the official one. */
export const sectionTitle = {
  code: 'section-title',
  severity: 'information',
  looksAt: 'skeleton',
  *check(report) {
    yield* undated(report);
    for (const section of report.sections) {
      const official = section.official ? undefined : sectionOf(report.kind, section.number)?.title;
      if (official === undefined) continue;
      const message = {
        zh: `标题“${section.title}”与格式规定的“${official}”不一致`,
        en: `the heading “${section.title}” is not the official “${official}”`,
      };
      const repairs = section.words ? [rename(section.words, official)] : [];
      yield finding(section.span, message, { repairs });
    }
  },
} as const satisfies SkeletonRule;

/** Without a year a report is held against no other, and nobody would know it from one that is. */
function* undated({ kind, title, year }: ReportSkeleton): Iterable<Found> {
  const template = kind.template.title;
  if (!title?.organisation || year !== undefined || !template.includes('{year}')) return;
  if (title.text === template.replace(/\{\w+\}/g, '')) return; // not begun yet
  yield finding(title.span, {
    zh: '标题没有写明是哪一年的报告',
    en: 'the title does not say which year the report is on',
  });
}

function rename(words: Span, official: string): Repair {
  return {
    title: { zh: `改为“${official}”`, en: `Change to “${official}”` },
    cells: [],
    edits: [{ span: words, newText: official }],
    slip: undefined,
    safe: true,
  };
}
