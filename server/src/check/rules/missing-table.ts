import type { FormName } from '../../forms/schema.ts';
import { editionOfYear, formOf, sectionOf } from '../../kinds/kind.ts';
import { finding } from '../model/found.ts';
import type { ReportSkeleton } from '../model/report.ts';
import { stillWriting } from './support/progress.ts';
import { unreadTexts } from './support/unreadTexts.ts';
import type { SkeletonRule } from './rule.ts';

/** A section that consists of a table has none that could be read; often the tables were pictures. */
export const missingTable = {
  code: 'missing-table',
  severity: 'warning',
  looksAt: 'skeleton',
  *check(report) {
    const found = new Set(report.tables.map(({ table }) => table.form.name));
    for (const { form } of unreadTexts(report)) found.add(form.name); // it stands there, and is told as unread
    for (const { number, title, span } of report.sections) {
      const name = sectionOf(report.kind, number)?.form;
      if (!name || found.has(name) || !isDue(report, name)) continue;
      found.add(name);
      const form = report.kind.forms.findLast((one) => one.name === name)?.title ?? { zh: title, en: title };
      const severity = stillWriting(report, number) ? 'information' : 'warning';
      const message = {
        zh: `“${title}”下没有读到“${form.zh}”的表格`,
        en: `no table of ${form.en} could be read under “${title}”`,
      };
      yield finding(span, message, { severity });
    }
  },
} as const satisfies SkeletonRule;

/** Whether the report's edition has the table; where nothing tells the edition, all tables are due. */
function isDue({ kind, edition, year }: ReportSkeleton, name: FormName): boolean {
  const known = edition ?? (year === undefined ? undefined : editionOfYear(kind, year));
  return known === undefined || formOf(kind, name, known) !== undefined;
}
