import { numberIn, type Cell } from '../../bind/table.ts';
import type { Wording } from '../../forms/schema.ts';
import { isZero } from '../../text/decimal.ts';
import { cellFinding } from '../model/found.ts';
import { doubtfulCells } from './support/cells.ts';
import { cellName, quoted } from '../wording/name.ts';
import type { TableRule } from './rule.ts';

/** How numbers of decimals are read. */
const zhDigits = [...'零一两三四五六'];
const enDigits = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

/** An amount is not written as its column asks: the unit, and as many decimals. */
export const decimalPlaces = {
  code: 'decimal-places',
  severity: 'information',
  looksAt: 'table',
  *check({ table }) {
    for (const cell of doubtfulCells(table)) {
      const message = cell.slot.value.kind === 'amount' ? slipOf(cell) : undefined;
      if (message) yield cellFinding(cell, message);
    }
  },
} as const satisfies TableRule;

function slipOf(cell: Cell): Wording | undefined {
  const { unit, decimals } = cell.slot.value;
  const name = quoted(cellName(cell.slot));
  if (cell.figure.state === 'number' && cell.figure.unit === '元' && unit)
    return {
      zh: `${name.zh}以${unit.zh}为单位，写的是“${cell.text}”`,
      en: `${name.en} is in ${unit.en}, but “${cell.text}” is written in yuan`,
    };
  const value = numberIn(cell);
  if (!value || isZero(value) || decimals === undefined || value.scale === decimals) return undefined;
  return {
    zh: `${name.zh}应保留${zhDigits[decimals] ?? decimals}位小数，写的是“${cell.text}”`,
    en: `${name.en} should have ${enDigits[decimals] ?? decimals} decimal${decimals === 1 ? '' : 's'}, but is “${cell.text}”`,
  };
}
