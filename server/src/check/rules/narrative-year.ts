import { finding } from '../model/found.ts';
import { placeOf, sentencesIn, type ProseSentence } from './support/passages.ts';
import type { ParagraphRule } from './rule.ts';

/** A sentence that opens with a whole year: no month, no span of years, no name of a paper. */
const opening = /^(?:在)?(\d{4})\s*年(?!\s*(?:\d|[上下]半年|[一二三四]季度|末|底|初|以来|起|至|到|[—~～-]))/;
const paper = /^.{0,6}年[^，。；]{0,20}(?:报告|决算|预算|指南|要点|规划|计划|方案|清单|目录|通知|办法|条例)/;
const comparison = /同比|相比|较上|上年|上一年|去年|以来|至今|结转|整改|问题|不足/;
const plan = /将|下一步|计划|打算|拟|要|继续|进一步|力争/;

/** Without this no sentence names a year. */
const aYear = /[\d０-９]\s*年/;

/**
 * The text speaks of another year as if it were the report's, most likely left over from an earlier
 * report. A paper of another year's plan is worth a look.
 */
export const narrativeYear = {
  code: 'narrative-year',
  severity: 'warning',
  looksAt: 'paragraph',
  *check(prose, { kind, year }) {
    const work = kind.textSigns.sections.get(prose.section)?.yearsWork;
    if (year === undefined || !work || !aYear.test(prose.text)) return;
    for (const sentence of sentencesIn(prose)) {
      const { text } = sentence;
      const place = (at: number) => placeOf(sentence.prose, sentence.from + at, 4);
      const stale = opensSentence(sentence) ? otherYear(text, year, work) : undefined;
      if (stale) yield finding(place(text.indexOf(stale)), ofAnotherYear(stale, year));
      const named = kind.textSigns.plan?.exec(text);
      if (!stale && named?.[1] && Number(named[1]) !== year)
        yield finding(place(named.index), ofAnotherYear(named[1], year), { severity: 'hint' });
    }
  },
} as const satisfies ParagraphRule;

/** Whether it begins a paragraph or stands behind a full stop, not behind a semicolon in a row of years. */
function opensSentence({ prose, from }: ProseSentence): boolean {
  return /(?:^|[。！？])\s*$/.test(prose.text.slice(0, from));
}

/** The year before or behind the report's, if the sentence tells that year's work; older ones are history. */
function otherYear(text: string, year: number, work: RegExp): string | undefined {
  const written = opening.exec(text)?.[1];
  if (!written || Math.abs(Number(written) - year) !== 1) return undefined;
  if (text.includes(`${year}年`) || paper.test(text) || comparison.test(text)) return undefined;
  if (Number(written) > year && plan.test(text)) return undefined;
  return work.test(text) ? written : undefined;
}

function ofAnotherYear(written: string, year: number) {
  return {
    zh: `这里写的是${written}年，而标题是${year}年的报告，请核对是否沿用了往年的文字`,
    en: `this speaks of ${written}, but the title is of a report on ${year}; was it left over from another year?`,
  };
}
