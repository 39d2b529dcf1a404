import { numberIn, type BoundTable, type Cell } from '../../bind/table.ts';
import type { FormRow } from '../../forms/form.ts';
import { isZero } from '../../text/decimal.ts';
import { standardText } from '../../text/normal.ts';
import { cellFinding } from '../model/found.ts';
import { fillIn } from '../wording/fillIn.ts';
import type { ReportRule } from './rule.ts';

/** An organ counts what it cannot have, as 规章 that it cannot issue; often something else of that name was counted. */
export const ruleMakingPower = {
  code: 'rule-making-power',
  severity: 'information',
  looksAt: 'report',
  *check({ organisation, tables }) {
    if (!organisation) return;
    for (const { table } of tables)
      for (const row of table.form.rows) {
        const at = row.notOf && firstCounted(table, row);
        if (at && isOneOf(organisation, row.notOf))
          yield cellFinding(
            at,
            fillIn(row.notOf.message, () => ({ zh: organisation, en: organisation })),
          );
      }
  },
} as const satisfies ReportRule;

function isOneOf(organisation: string, { organisations, except }: NonNullable<FormRow['notOf']>): boolean {
  const name = standardText(organisation);
  return new RegExp(organisations).test(name) && !(except !== undefined && new RegExp(except).test(name));
}

/** The first cell of the row with a number other than 0. */
function firstCounted({ form, cells }: BoundTable, { key, block }: FormRow): Cell | undefined {
  const own = block.columns.map((column) => cells[form.slot(key, column.key)?.index ?? -1]);
  return own.find((cell) => {
    const value = numberIn(cell);
    return value !== undefined && !isZero(value);
  });
}
