import { finding } from '../model/finding.ts';
import { problemsIn, structureSeverity } from './support/problems.ts';
import type { TableRule } from './rule.ts';

/** A column of the form does not stand in the table. */
export const missingColumn: TableRule = {
  code: 'missing-column',
  *check({ table }) {
    for (const problem of problemsIn(table, 'missing-column')) {
      const column = problem.column;
      const message = {
        zh: `表中缺少“${column?.path.join(' · ') ?? problem.text}”一栏`,
        en: `the table lacks the column “${column?.en ?? problem.text}”`,
      };
      yield finding('missing-column', problem.span, message, structureSeverity(table));
    }
  },
};
