import type { BoundTable } from '../../bind/table.ts';
import { finding } from '../model/found.ts';
import { headOf } from './support/cells.ts';
import type { ReportRule } from './rule.ts';

/**
 * The report covers a year before the form existed, and has none of its tables: it is held against nothing else.
 */
export const earlierForm = {
  code: 'earlier-form',
  severity: 'information',
  looksAt: 'report',
  *check({ kind, title, year, tables }) {
    const { from } = kind.editions[0];
    if (year === undefined || year >= from || tables.some(({ table }) => isOfForm(table))) return;
    const place = title?.span ?? tables.map(({ table }) => headOf(table))[0];
    if (!place) return;
    yield finding(place, {
      zh: `这是${year}年的报告，现行格式从${from}年起使用，没有按它核对`,
      en: `a report on ${year}: the form exists since ${from}, so nothing was held against it`,
    });
  },
} as const satisfies ReportRule;

/** Whether most places of the form have a figure in the table, so that the year of the title may be wrong instead. */
function isOfForm({ cells }: BoundTable): boolean {
  return cells.filter((cell) => cell?.figure.state === 'number').length * 2 > cells.length;
}
