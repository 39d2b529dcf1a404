import { isZero } from '../../text/decimal.ts';
import { cellFinding, rowsOf } from '../cells.ts';
import { quoted, rowName } from '../name.ts';
import type { Rule } from './rule.ts';

/** Purchases without an amount, or an amount without purchases (§6.3 A8). */
export const procurementRange: Rule = {
  code: 'procurement-range',
  *check(report) {
    for (const { row, cell, number } of rowsOf(report, 'disclosure')) {
      const [projects, amount] = [number('projects'), number('amount')];
      if (!projects || !amount || isZero(projects) === isZero(amount)) continue;
      const [doubtful, other] = isZero(projects)
        ? [cell('projects'), cell('amount')]
        : [cell('amount'), cell('projects')];
      if (!doubtful || !other) continue;
      const name = quoted(rowName(row));
      yield cellFinding(
        'procurement-range',
        doubtful,
        {
          zh: `${name.zh}${doubtful.slot.column.label}为0，而${other.slot.column.label}为 ${other.text}，请核对`,
          en: `${name.en}: ${doubtful.slot.column.en} is 0 although ${other.slot.column.en} is ${other.text}`,
        },
        [other],
      );
    }
  },
};
