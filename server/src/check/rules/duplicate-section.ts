import { finding } from '../model/found.ts';
import type { Heading } from '../model/report.ts';
import type { SkeletonRule } from './rule.ts';

/** A section appears twice. */
export const duplicateSection = {
  code: 'duplicate-section',
  severity: 'warning',
  looksAt: 'skeleton',
  *check(report) {
    const seen = new Map<number, Heading>();
    for (const section of report.sections) {
      const first = seen.get(section.number);
      if (!first) {
        seen.set(section.number, section);
        continue;
      }
      const message = {
        zh: `“${section.title}”与前面的“${first.title}”是同一部分，只应有一处`,
        en: `“${section.title}” is the same section as “${first.title}” above; there should be one`,
      };
      const related = [{ span: first.span, message: { zh: '前面的同一部分', en: 'the same section above' } }];
      yield finding(section.span, message, { related });
    }
  },
} as const satisfies SkeletonRule;
