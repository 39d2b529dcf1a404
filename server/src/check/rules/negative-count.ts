import { numberIn } from '../../bind/table.ts';
import { isNegative, negate, toText } from '../../text/decimal.ts';
import { cellFinding } from '../model/found.ts';
import { changeFigure } from '../repair/repair.ts';
import { doubtfulCells } from './support/cells.ts';
import { cellName, quoted } from '../wording/name.ts';
import type { TableRule } from './rule.ts';

/** A count or an amount is below zero; only 本年增/减 may be. */
export const negativeCount = {
  code: 'negative-count',
  severity: 'error',
  looksAt: 'table',
  *check({ table }) {
    for (const cell of doubtfulCells(table)) {
      const value = numberIn(cell);
      if (!value || !isNegative(value) || cell.slot.value.kind === 'delta') continue;
      const name = quoted(cellName(cell.slot));
      const found = cellFinding(cell, {
        zh: `${name.zh}不能是负数，写的是“${cell.text}”`,
        en: `${name.en} cannot be negative, but is “${cell.text}”`,
      });
      const isBracketed = /^[(（]/.test(cell.text) && cell.placed === 'evident';
      yield isBracketed ? { ...found, repairs: [changeFigure(table, cell, toText(negate(value)))] } : found;
    }
  },
} as const satisfies TableRule;
