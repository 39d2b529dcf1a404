import { finding } from '../finding.ts';
import { problemsOf, structureSeverity } from '../problems.ts';
import type { Rule } from './rule.ts';

/** A column of the form does not stand in the table. */
export const missingColumn: Rule = {
  code: 'missing-column',
  *check(report) {
    for (const { table, problem } of problemsOf(report, 'missing-column')) {
      const column = problem.column;
      const message = {
        zh: `表中缺少“${column?.path.join(' · ') ?? problem.text}”一栏`,
        en: `the table lacks the column “${column?.en ?? problem.text}”`,
      };
      yield finding('missing-column', problem.span, message, structureSeverity(table));
    }
  },
};
