import { sectionOf } from '../../kinds/kind.ts';
import { finding, type Repair } from '../model/found.ts';
import type { Span } from '../../text/span.ts';
import type { SkeletonRule } from './rule.ts';

/** A section's heading is understood but is not the official one. */
export const sectionTitle = {
  code: 'section-title',
  severity: 'information',
  looksAt: 'skeleton',
  *check(report) {
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

function rename(words: Span, official: string): Repair {
  return {
    title: { zh: `改为“${official}”`, en: `Change to “${official}”` },
    cells: [],
    edits: [{ span: words, newText: official }],
    slip: undefined,
    safe: true,
  };
}
