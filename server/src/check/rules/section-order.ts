import { finding } from '../model/found.ts';
import type { SkeletonRule } from './rule.ts';

/** A section comes after one that should follow it. */
export const sectionOrder = {
  code: 'section-order',
  severity: 'warning',
  looksAt: 'skeleton',
  *check(report) {
    const once = report.sections.filter(
      (section, i) => report.sections.findIndex((other) => other.number === section.number) === i,
    );
    for (const [i, section] of once.entries()) {
      const before = once[i - 1];
      if (!before || before.number < section.number) continue;
      const message = {
        zh: `“${section.title}”应在“${before.title}”之前`,
        en: `“${section.title}” should stand before “${before.title}”`,
      };
      const related = [{ span: before.span, message: { zh: '应在其后', en: 'should come after it' } }];
      yield finding(section.span, message, { related });
    }
  },
} as const satisfies SkeletonRule;
