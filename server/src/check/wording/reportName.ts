import type { Wording } from '../../forms/schema.ts';
import type { OtherReport } from '../model/lookup.ts';

/** What another year's report is called in a message. */
export function reportName({ year }: OtherReport): Wording {
  return year === undefined
    ? { zh: '上年报告', en: "last year's report" }
    : { zh: `${year}年报告`, en: `the report on ${year}` };
}
