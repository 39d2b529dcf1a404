import type { Wording } from '../../forms/schema.ts';
import { finding } from '../model/found.ts';
import { problemsIn, rowOf, toldTogether } from './support/problems.ts';
import { quoted } from '../wording/name.ts';
import type { TableRule } from './rule.ts';

/** A row whose figures cannot be assigned to its columns; they are left out, never guessed. */
export const unreadRow = {
  code: 'unread-row',
  severity: 'error',
  looksAt: 'table',
  *check({ table }) {
    if (toldTogether(table)) return;
    for (const problem of problemsIn(table, 'unread-row')) {
      const name = rowOf(problem);
      const row = name.zh === '' ? nameless : { zh: `${quoted(name).zh}一行`, en: quoted(name).en };
      yield finding(problem.span, {
        zh: `${row.zh}的数字与表中各栏对不上，无法判断各是哪一栏；请补齐或核对这一行的单元格`,
        en: `the figures of ${row.en} cannot be assigned to columns; complete or check the cells of this row`,
      });
    }
  },
} as const satisfies TableRule;

/** What a row is called that has no name of its own. */
const nameless: Wording = { zh: '没有行名的这一行', en: 'this row without a name' };
