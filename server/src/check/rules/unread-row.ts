import type { Form } from '../../forms/form.ts';
import type { Wording } from '../../forms/schema.ts';
import { finding } from '../model/found.ts';
import { headOf } from './support/cells.ts';
import { lostFigures, problemsIn, rowOf } from './support/problems.ts';
import { quoted } from '../wording/name.ts';
import type { TableRule } from './rule.ts';

/** A row whose figures cannot be assigned to its columns; they are left out, never guessed. */
export const unreadRow = {
  code: 'unread-row',
  severity: 'error',
  looksAt: 'table',
  *check({ table }) {
    if (lostFigures(table)) {
      yield finding(headOf(table), dataLost(table.form));
      return;
    }
    for (const problem of problemsIn(table, 'unread-row')) {
      const row = quoted(rowOf(problem));
      yield finding(problem.span, {
        zh: `${row.zh}一行的数字与表中各栏对不上，无法判断各是哪一栏；请补齐或核对这一行的单元格`,
        en: `the figures of ${row.en} cannot be assigned to columns; complete or check the cells of this row`,
      });
    }
  },
} as const satisfies TableRule;

/** Told once for the table: row by row there is nothing left to complete. */
function dataLost({ title }: Form): Wording {
  return {
    zh: `“${title.zh}”表数据缺失，无法核对；可能是重复的行被删掉了，请从原文重新复制`,
    en: `data of the table of ${title.en} are lost; nothing can be checked. Repeated lines may have been deleted: copy it from the source again`,
  };
}
