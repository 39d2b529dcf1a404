import { numberIn } from '../../bind/table.ts';
import { isWhole } from '../../text/decimal.ts';
import { cellFinding } from '../model/found.ts';
import { doubtfulCells } from './support/cells.ts';
import { cellName, quoted } from '../wording/name.ts';
import type { TableRule } from './rule.ts';

/** A number of things is not whole; only amounts, and what the form gives decimals, may have some. */
export const fractionCount = {
  code: 'fraction-count',
  severity: 'error',
  looksAt: 'table',
  *check({ table }) {
    for (const cell of doubtfulCells(table)) {
      const value = numberIn(cell);
      const { kind, decimals } = cell.slot.value;
      if (!value || isWhole(value) || kind === 'amount' || decimals !== undefined) continue;
      const name = quoted(cellName(cell.slot));
      yield cellFinding(cell, {
        zh: `${name.zh}应是整数，写的是“${cell.text}”`,
        en: `${name.en} should be a whole number, but is “${cell.text}”`,
      });
    }
  },
} as const satisfies TableRule;
