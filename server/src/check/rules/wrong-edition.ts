import type { BoundTable } from '../../bind/table.ts';
import { editionOfYear, type ReportKind } from '../../kinds/kind.ts';
import type { Edition } from '../../forms/schema.ts';
import { headOf } from './support/cells.ts';
import { finding, type Found } from '../model/found.ts';
import { placeOf } from './support/passages.ts';
import type { Report } from '../model/report.ts';
import type { ReportRule } from './rule.ts';

const notice = /〔2019〕\s*60\s*号/;

/**
 * The tables are of another edition than the report's year calls for, or of both editions; said
 * once, at the first such table. Milder: the notice of 2019 is cited above the tables of 2021.
 */
export const wrongEdition = {
  code: 'wrong-edition',
  severity: 'warning',
  looksAt: 'report',
  *check(report) {
    const tables = report.tables.map(({ table }) => table).filter((table) => !table.form.sharedByEditions);
    const due = report.year === undefined ? tables[0]?.form.edition : dueIn(report.kind, report.year);
    const wrong = due && tables.find((table) => table.form.edition !== due);
    if (due && wrong) yield ofAnotherEdition(report, wrong, due);
    else if (tables.some((table) => table.form.edition === '2021')) yield* oldNotice(report);
  },
} as const satisfies ReportRule;

/** The edition for reports on that calendar year; undefined before the first one. */
function dueIn(kind: ReportKind, year: number): Edition | undefined {
  return year < kind.editions[0].from ? undefined : editionOfYear(kind, year);
}

function ofAnotherEdition(report: Report, table: BoundTable, due: Edition): Found {
  const { edition } = table.form;
  const zh =
    report.year === undefined
      ? `本表是${edition}年版，前面的表是${due}年版`
      : `${report.year}年的报告应使用${due}年版表格，本表是${edition}年版`;
  const en =
    report.year === undefined
      ? `this table is of the ${edition} edition, the one before of ${due}`
      : `a report on ${report.year} should use the tables of the ${due} edition; this one is of ${edition}`;
  return finding(headOf(table), { zh, en });
}

function* oldNotice(report: Report): Iterable<Found> {
  for (const prose of report.prose) {
    const match = notice.exec(prose.text);
    if (!match) continue;
    const message = {
      zh: '表格是2021年版，依据应为国办公开办函〔2021〕30号',
      en: 'the tables are of the 2021 edition, which rests on notice 国办公开办函〔2021〕30号',
    };
    yield finding(placeOf(prose, match.index, match[0].length), message, { severity: 'information' });
    return;
  }
}
