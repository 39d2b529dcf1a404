import { compare, isZero, toText, zero } from '../../text/decimal.ts';
import { cellFinding } from '../model/found.ts';
import { rowsOf } from './support/cells.ts';
import { quoted, rowName } from '../wording/name.ts';
import type { TableRule } from './rule.ts';

/**
 * Fewer documents are in force than were made this year, or, in the 2019 edition, none is
 * public although some were made.
 */
export const inForceRange = {
  code: 'in-force-range',
  severity: 'information',
  looksAt: 'table',
  *check({ table }) {
    for (const { row, cell, number } of rowsOf(table, 'disclosure')) {
      const [at, made, inForce] = [cell('inForce'), number('made'), number('inForce')];
      if (!at || !made || !inForce) continue;
      const doubtful =
        table.form.edition === '2019' ? compare(made, zero) > 0 && isZero(inForce) : compare(made, inForce) > 0;
      if (!doubtful) continue;
      const name = quoted(rowName(row));
      const stock = at.slot.column;
      yield cellFinding(
        at,
        {
          zh: `${name.zh}${stock.label}为 ${toText(inForce)}，而本年制作、制发 ${toText(made)} 件，请核对`,
          en: `${name.en}: ${toText(inForce)} ${stock.en}, although ${toText(made)} were made this year`,
        },
        [cell('made')],
      );
    }
  },
} as const satisfies TableRule;
