import type { ValueKind, Wording } from '../../forms/schema.ts';
import { toText } from '../../text/decimal.ts';
import { agreedValue } from '../cause/forced.ts';
import { cellFinding } from '../model/found.ts';
import { doubtfulCells } from './support/cells.ts';
import { cellName, quoted } from '../wording/name.ts';
import { changeFigure } from '../repair/repair.ts';
import type { TableRule } from './rule.ts';

const expected: Record<ValueKind, Wording> = {
  count: { zh: '0或正整数', en: 'a whole number of 0 or more' },
  delta: { zh: '整数，减少的用负数', en: 'a whole number, negative for a decrease' },
  amount: { zh: '数额', en: 'an amount' },
};

/** A cell holds what is no number and no mark for nothing; a row being typed is let be. */
export const notANumber = {
  code: 'not-a-number',
  severity: 'error',
  looksAt: 'table',
  *check({ table }) {
    for (const cell of doubtfulCells(table)) {
      if (cell.figure.state !== 'unreadable' || cell.slot.row === table.openRow) continue;
      const name = quoted(cellName(cell.slot));
      const kind = expected[cell.slot.column.kind];
      const due = agreedValue(table, cell);
      const words = due && { zh: `；按各项之和应为 ${toText(due)}`, en: `; its sums ask for ${toText(due)}` };
      const found = cellFinding(cell, {
        zh: `${name.zh}应填${kind.zh}，“${cell.text}”不是数${words?.zh ?? ''}`,
        en: `${name.en} should be ${kind.en}; “${cell.text}” is not a number${words?.en ?? ''}`,
      });
      yield due && !found.inferred ? { ...found, repairs: [changeFigure(table, cell, toText(due))] } : found;
    }
  },
} as const satisfies TableRule;
