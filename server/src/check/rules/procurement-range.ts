import { isZero } from '../../text/decimal.ts';
import { cellFinding } from '../model/found.ts';
import { rowsOf } from './support/cells.ts';
import type { TableRule } from './rule.ts';

/** Purchases without an amount, or an amount without purchases. */
export const procurementRange = {
  code: 'procurement-range',
  severity: 'information',
  looksAt: 'table',
  *check({ table }) {
    for (const { cell, number } of rowsOf(table, 'disclosure')) {
      const [projects, amount] = [cell('projects'), cell('amount')];
      const [count, money] = [number('projects'), number('amount')];
      if (!projects || !amount || !count || !money || isZero(count) === isZero(money)) continue;
      yield isZero(count)
        ? cellFinding(projects, {
            zh: `采购项目数量为0，采购总金额却是 ${amount.text}，请核对`,
            en: `no purchases, although the amount is ${amount.text}`,
          })
        : cellFinding(amount, {
            zh: `采购总金额为0，采购项目数量却是 ${projects.text}，请核对`,
            en: `the amount is 0, although there are ${projects.text} purchases`,
          });
    }
  },
} as const satisfies TableRule;
