import { standardText } from '../../text/normal.ts';
import { finding, type Found } from '../model/found.ts';
import { placeOf, sentencesIn, type ProseSentence } from './support/passages.ts';
import type { ParagraphRule } from './rule.ts';

const day = (month: number, date: number) => `\\s*${month}\\s*月\\s*${date}\\s*日`;
const period = new RegExp(`(\\d{4})\\s*年${day(1, 1)}\\s*起?\\s*[至到—–~～-]+\\s*(?:(\\d{4})\\s*年)?${day(12, 31)}`);
/** Without one of these the sentence may speak of another year for comparison. */
const statistics = /统计|数据|期限|时限|本报告/;

/** The statistics period is not the year of the title. */
export const statisticsPeriod = {
  code: 'statistics-period',
  severity: 'warning',
  looksAt: 'paragraph',
  *check(prose, { year }) {
    if (year === undefined || !statistics.test(standardText(prose.text))) return;
    for (const sentence of sentencesIn(prose)) yield* periodIn(sentence, year);
  },
} as const satisfies ParagraphRule;

function* periodIn(sentence: ProseSentence, year: number): Iterable<Found> {
  const match = period.exec(sentence.text);
  if (!match || !statistics.test(sentence.text)) return;
  const wrong = [match[1], match[2]].find((written) => written !== undefined && Number(written) !== year);
  if (wrong === undefined) return;
  const from = match[0].startsWith(wrong) ? match.index : match.index + match[0].lastIndexOf(wrong);
  yield finding(placeOf(sentence.prose, sentence.from + from, 4), {
    zh: `统计期限写的是${wrong}年，而标题是${year}年的报告`,
    en: `the statistics period says ${wrong}, but the title is of a report on ${year}`,
  });
}
