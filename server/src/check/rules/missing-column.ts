import { finding } from '../model/found.ts';
import { problemsIn, structureSeverity } from './support/problems.ts';
import type { TableRule } from './rule.ts';

/** A column of the form is missing from the table. */
export const missingColumn = {
  code: 'missing-column',
  severity: 'error',
  looksAt: 'table',
  *check({ table }) {
    for (const problem of problemsIn(table, 'missing-column')) {
      const column = problem.column;
      const message = {
        zh: `表中缺少“${column?.path.join(' · ') ?? problem.text}”一栏`,
        en: `the table lacks the column “${column?.en ?? problem.text}”`,
      };
      yield finding(problem.span, message, structureSeverity(table));
    }
  },
} as const satisfies TableRule;
