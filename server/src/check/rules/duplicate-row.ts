import { finding } from '../finding.ts';
import { quoted } from '../name.ts';
import { problemsOf, rowOf, structureSeverity } from '../problems.ts';
import type { Rule } from './rule.ts';

/** A row of the form stands twice; the first one counts. */
export const duplicateRow: Rule = {
  code: 'duplicate-row',
  *check(report) {
    for (const { table, problem } of problemsOf(report, 'duplicate-row')) {
      const row = quoted(rowOf(problem));
      const message = {
        zh: `${row.zh}在表中已有一行，这一行没有参加核对`,
        en: `${row.en} stands in the table already; this row was left out of the check`,
      };
      const first = table.rowLabels.find((label) => label.row === problem.row);
      const related = first ? [{ span: first.span, message: { zh: '前面的同一行', en: 'the same row above' } }] : [];
      yield finding('duplicate-row', problem.span, message, { ...structureSeverity(table), related });
    }
  },
};
