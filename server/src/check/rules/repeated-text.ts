import { finding } from '../model/found.ts';
import type { Prose } from '../model/report.ts';
import type { SkeletonRule } from './rule.ts';

/** Paragraphs with fewer Han characters may well be the same twice, and rules of dashes are no text. */
const fewest = 30;

/** A paragraph stands twice in the report, perhaps pasted by mistake. */
export const repeatedText = {
  code: 'repeated-text',
  severity: 'hint',
  looksAt: 'skeleton',
  *check(report) {
    const seen = new Map<string, Prose>();
    for (const prose of report.prose) {
      const words = prose.text.length < fewest ? '' : prose.text.replace(/\s/g, '');
      const first = seen.get(words);
      if (!first) seen.set(words, prose);
      if (!first || words.replace(/\P{Script=Han}/gu, '').length < fewest) continue;
      const message = { zh: '这一段与前面的一段完全相同', en: 'this paragraph is the same as one above' };
      const related = [{ span: first.span, message: { zh: '前面的同一段', en: 'the same paragraph above' } }];
      yield finding(prose.span, message, { related });
    }
  },
} as const satisfies SkeletonRule;
