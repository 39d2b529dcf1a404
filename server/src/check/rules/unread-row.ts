import { finding } from '../finding.ts';
import { problemsIn, rowOf } from '../problems.ts';
import { quoted } from '../name.ts';
import type { TableRule } from './rule.ts';

/** A row whose figures cannot be assigned to its columns; they are left out, never guessed. */
export const unreadRow: TableRule = {
  code: 'unread-row',
  *check({ table }) {
    for (const problem of problemsIn(table, 'unread-row')) {
      const row = quoted(rowOf(problem));
      yield finding('unread-row', problem.span, {
        zh: `${row.zh}一行的数字与表中各栏对不上，无法判断各是哪一栏；请补齐或核对这一行的单元格`,
        en: `the figures of ${row.en} cannot be assigned to columns; complete or check the cells of this row`,
      });
    }
  },
};
