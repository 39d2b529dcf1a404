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
      const remedy = problem.cause === 'head' ? ofHead : ofRow;
      yield finding(problem.span, {
        zh: `${row.zh}的数字${remedy.zh}`,
        en: `the figures of ${row.en} cannot be assigned to columns${remedy.en}`,
      });
    }
  },
} as const satisfies TableRule;

const ofRow: Wording = {
  zh: '与表中各栏对不上，无法判断各是哪一栏；请补齐或核对这一行的单元格',
  en: '; complete or check the cells of this row',
};

const ofHead: Wording = {
  zh: '无法判断各是哪一栏：表头各栏的名称或者顺序与规定格式不同；请对照规定格式核对表头',
  en: ', for those of the head have other names than those of the form, or another order; check the head against the form',
};

/** What a row is called that has no name of its own. */
const nameless: Wording = { zh: '没有行名的这一行', en: 'this row without a name' };
