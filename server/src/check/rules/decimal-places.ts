import { numberIn, type Cell } from '../../bind/table.ts';
import type { Wording } from '../../forms/schema.ts';
import { isZero } from '../../text/decimal.ts';
import { cellFinding } from '../model/found.ts';
import { doubtfulCells } from './support/cells.ts';
import { cellName, quoted } from '../wording/name.ts';
import type { TableRule } from './rule.ts';

/** An amount is not written as its column asks, 采购总金额（万元，保留四位小数）: the unit, and as many decimals. */
export const decimalPlaces = {
  code: 'decimal-places',
  severity: 'information',
  looksAt: 'table',
  *check({ table }) {
    for (const cell of doubtfulCells(table)) {
      const message = cell.slot.column.kind === 'amount' ? slipOf(cell) : undefined;
      if (message) yield cellFinding(cell, message);
    }
  },
} as const satisfies TableRule;

function slipOf(cell: Cell): Wording | undefined {
  const { label } = cell.slot.column;
  const name = quoted(cellName(cell.slot));
  if (cell.figure.state === 'number' && cell.figure.unit === '元')
    return {
      zh: `${name.zh}以万元为单位，写的是“${cell.text}”`,
      en: `${name.en} is in 10,000 yuan (万元), but “${cell.text}” is written in yuan`,
    };
  const value = numberIn(cell);
  if (!value || isZero(value) || !label.includes('保留四位小数') || value.scale === 4) return undefined;
  return {
    zh: `${name.zh}应保留四位小数，写的是“${cell.text}”`,
    en: `${name.en} should have four decimals, but is “${cell.text}”`,
  };
}
