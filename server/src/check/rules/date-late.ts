import { finding } from '../model/found.ts';
import { placeOf, withPlainDigits } from './support/passages.ts';
import type { ParagraphRule } from './rule.ts';

/** A line that is nothing but the date of signature or publication. */
const signed =
  /^\s*(?:(?:发布|成文|公开|发文|印发)(?:日期|时间)[:：]?\s*)?((\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?)(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?\s*$/;
/** Organs under a government, which report two months before it. */
const department = /(?:局|委员会|委|厅|办公室|办|部|署|总队|支队|大队|中心|院|站|处|司|所)$/;

/** The date of signature or publication is not in time (条例第四十九条). */
export const dateLate = {
  code: 'date-late',
  severity: 'hint',
  looksAt: 'paragraph',
  *check(prose, { year, organisation }) {
    if (year === undefined) return;
    const lastMonth = department.test(organisation ?? '') ? 1 : 3;
    const [, date, writtenYear, month, day] = signed.exec(withPlainDigits(prose.text)) ?? [];
    if (!date || (Number(writtenYear) === year + 1 && Number(month) <= lastMonth)) return;
    yield finding(placeOf(prose, prose.text.search(/\d|[０-９]/), date.length), {
      zh: `${year}年的报告应在${year + 1}年${lastMonth}月31日前公布，日期写的是${writtenYear}年${Number(month)}月${Number(day)}日`,
      en: `a report on ${year} is due by 31 ${lastMonth === 1 ? 'January' : 'March'} ${year + 1}; the date is ${writtenYear}-${month}-${day}`,
    });
  },
} as const satisfies ParagraphRule;
