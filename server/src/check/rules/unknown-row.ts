import { finding } from '../model/found.ts';
import { problemsIn, rowOf } from './support/problems.ts';
import type { TableRule } from './rule.ts';

/** A row with figures that the form does not have (local tables add some); it takes no part in the check. */
export const unknownRow = {
  code: 'unknown-row',
  severity: 'information',
  looksAt: 'table',
  *check({ table }) {
    for (const problem of problemsIn(table, 'unknown-row')) {
      const row = rowOf(problem);
      yield finding(problem.span, {
        zh: `“${row.zh}”不是格式规定的行，未参与核对`,
        en: `“${row.en}” is no row of the form and was left out of the check`,
      });
    }
  },
} as const satisfies TableRule;
