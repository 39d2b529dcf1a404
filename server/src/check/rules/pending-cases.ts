import { compare, toText } from '../../text/decimal.ts';
import { finding } from '../model/found.ts';
import { cellName, quoted } from '../wording/name.ts';
import { certainAt, tableOf } from './support/certain.ts';
import { reportName } from '../wording/reportName.ts';
import type { NeighbourRule } from './rule.ts';

const blocks = ['review', 'direct', 'afterReview'];

/** Fewer cases than were left pending a year before: usually they are counted again. */
export const pendingCases = {
  code: 'pending-cases',
  severity: 'hint',
  looksAt: 'neighbours',
  *check(report, { previous }) {
    const table = tableOf(report, 'litigation');
    if (!table || !previous) return;
    for (const block of blocks) {
      const total = certainAt(table, 'cases', `${block}.total`);
      const pending = previous.figure('litigation', 'cases', `${block}.pending`);
      if (!total || !pending || compare(total.value, pending.value) >= 0) continue;
      const [name, year] = [quoted(cellName(total.cell.slot)), reportName(previous)];
      const [now, before] = [toText(total.value), toText(pending.value)];
      const message = {
        zh: `${name.zh} ${now} 件，少于${year.zh}尚未审结的 ${before} 件；上年未审结的案件通常计入本年`,
        en: `${name.en}: ${now}, fewer than the ${before} left pending by ${year.en}, which are usually counted again`,
      };
      const place = { zh: `${year.zh}尚未审结：${before}`, en: `pending in ${year.en}: ${before}` };
      yield finding(total.cell.span, message, {
        elsewhere: [{ range: pending.range, message: place }],
      });
    }
  },
} as const satisfies NeighbourRule;
