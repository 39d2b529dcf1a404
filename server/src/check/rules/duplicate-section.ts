import type { Wording } from '../../forms/schema.ts';
import { finding } from '../model/found.ts';
import type { Heading } from '../model/report.ts';
import type { SkeletonRule } from './rule.ts';

/** So many headings of the same section are told; of those behind them only how many they are. */
const mostRepeats = 20;

/** A section appears twice. */
export const duplicateSection = {
  code: 'duplicate-section',
  severity: 'warning',
  looksAt: 'skeleton',
  *check({ sections }) {
    const sameAs = new Map<number, Heading[]>();
    for (const section of sections) {
      const all = sameAs.get(section.number);
      if (all) all.push(section);
      else sameAs.set(section.number, [section]);
    }
    for (const [first, ...repeats] of sameAs.values())
      for (const [nth, section] of repeats.slice(0, mostRepeats).entries()) {
        const more = nth === mostRepeats - 1 ? repeats.length - mostRepeats : 0;
        yield finding(section.span, messageFor(section, first as Heading, more), {
          related: [{ span: (first as Heading).span, message: { zh: '前面的同一部分', en: 'the same section above' } }],
        });
      }
  },
} as const satisfies SkeletonRule;

function messageFor(section: Heading, first: Heading, more: number): Wording {
  const rest = {
    zh: more > 0 ? `；后面还有 ${more} 处也是` : '',
    en: more > 0 ? `; ${more} more headings below are the same` : '',
  };
  return {
    zh: `“${section.title}”与前面的“${first.title}”是同一部分，只应有一处${rest.zh}`,
    en: `“${section.title}” is the same section as “${first.title}” above; there should be one${rest.en}`,
  };
}
