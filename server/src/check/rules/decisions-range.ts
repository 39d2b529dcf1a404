import { add, equals, isZero, toText } from '../../text/decimal.ts';
import { cellFinding } from '../model/found.ts';
import { rowsOf } from './support/cells.ts';
import { quoted, rowName } from '../wording/name.ts';
import type { TableRule } from './rule.ts';

/** 处理决定数量 looks like the list's closing balance instead of the number of decisions. */
export const decisionsRange = {
  code: 'decisions-range',
  severity: 'information',
  looksAt: 'table',
  *check({ table }) {
    for (const { row, cell, number } of rowsOf(table, 'disclosure')) {
      const [previous, change, decisions] = [number('previous'), number('change'), number('decisions')];
      const at = cell('decisions');
      if (!at || !previous || !change || !decisions) continue;
      if (isZero(change) || isZero(decisions) || !equals(add(previous, change), decisions)) continue;
      const name = quoted(rowName(row));
      yield cellFinding(
        at,
        {
          zh: `${name.zh}处理决定数量 ${toText(decisions)} 正好等于上一年项目数量加本年增/减；此栏填本年作出的决定件数，不是事项的年末数`,
          en: `${name.en}: ${toText(decisions)} is last year's matters plus the change; this column counts decisions, not matters`,
        },
        [cell('previous'), cell('change')],
      );
    }
  },
} as const satisfies TableRule;
