import { isFor } from '../../kinds/textSigns.ts';
import { standardText } from '../../text/normal.ts';
import { finding } from '../model/found.ts';
import { placeOf } from './support/passages.ts';
import type { ParagraphRule } from './rule.ts';

/** A line that is nothing but the date of signature or publication. */
const signed =
  /^\s*(?:(?:发布|成文|公开|发文|印发)(?:日期|时间)[:：]?\s*)?((\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?)(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?\s*$/;
/** The date of signature or publication is not in time. */
export const dateLate = {
  code: 'date-late',
  severity: 'hint',
  looksAt: 'paragraph',
  *check(prose, { kind, year, organisation }) {
    const [, date, writtenYear, month, day] = signed.exec(standardText(prose.text)) ?? [];
    const deadline = date && kind.textSigns.deadlines.find((one) => isFor(one, organisation));
    if (year === undefined || !deadline) return;
    const lastMonth = deadline.month;
    if (Number(writtenYear) === year + 1 && Number(month) <= lastMonth) return;
    const last = new Date(Date.UTC(year + 1, lastMonth, 0));
    const [lastDay, monthName] = [last.getUTCDate(), last.toLocaleString('en', { month: 'long', timeZone: 'UTC' })];
    yield finding(placeOf(prose, prose.text.search(/\d|[０-９]/), date.length), {
      zh: `${year}年的报告应在${year + 1}年${lastMonth}月${lastDay}日前公布，日期写的是${writtenYear}年${Number(month)}月${Number(day)}日`,
      en: `a report on ${year} is due by ${lastDay} ${monthName} ${year + 1}; the date is ${writtenYear}-${month}-${day}`,
    });
  },
} as const satisfies ParagraphRule;
