import { finding } from '../model/found.ts';
import { quoted } from '../wording/name.ts';
import { problemsIn, rowOf, structureSeverity } from './support/problems.ts';
import type { TableRule } from './rule.ts';

/** A row of the form stands twice; the first one counts. */
export const duplicateRow = {
  code: 'duplicate-row',
  severity: 'error',
  looksAt: 'table',
  *check({ table }) {
    for (const problem of problemsIn(table, 'duplicate-row')) {
      const row = quoted(rowOf(problem));
      const message = {
        zh: `${row.zh}在表中已有一行，该行未参与核对`,
        en: `${row.en} stands in the table already; this row was left out of the check`,
      };
      const first = table.rowLabels.find((label) => label.row === problem.row);
      const related = first ? [{ span: first.span, message: { zh: '前面的同一行', en: 'the same row above' } }] : [];
      yield finding(problem.span, message, { ...structureSeverity(table), related });
    }
  },
} as const satisfies TableRule;
