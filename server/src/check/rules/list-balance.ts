import { add, isNegative, toText } from '../../text/decimal.ts';
import { cellFinding } from '../model/found.ts';
import { rowsOf } from './support/cells.ts';
import { quoted, rowName } from '../wording/name.ts';
import type { TableRule } from './rule.ts';

/** More matters were taken off a list than stood on it: 上一年项目数量 + 本年增/减 is below zero. */
export const listBalance = {
  code: 'list-balance',
  severity: 'warning',
  looksAt: 'table',
  *check({ table }) {
    for (const { row, cell, number } of rowsOf(table, 'disclosure')) {
      const [previous, change] = [number('previous'), number('change')];
      const at = cell('change');
      if (!previous || !change || !at) continue;
      const balance = add(previous, change);
      if (isNegative(previous) || !isNegative(balance)) continue;
      const name = quoted(rowName(row));
      const sum = `${toText(previous)} + (${toText(change)}) = ${toText(balance)}`;
      yield cellFinding(
        at,
        {
          zh: `${name.zh}上一年项目数量加本年增/减为 ${sum}，事项不能少于0`,
          en: `${name.en}: last year's matters plus this year's change is ${sum}, fewer than none`,
        },
        [cell('previous')],
      );
    }
  },
} as const satisfies TableRule;
