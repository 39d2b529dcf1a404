import type { BoundTable, Cell } from '../../bind/table.ts';
import { finding, type Found } from '../model/found.ts';
import { hasUnits } from '../../syntax/row.ts';
import { halfWidth, plainFigure } from '../repair/plainFigure.ts';
import { changeTexts } from '../repair/repair.ts';
import { cellName, quoted } from '../wording/name.ts';
import type { TableRule } from './rule.ts';

/** Figures in full-width digits or with a unit, which tables are not to have; once a table. */
export const figureStyle = {
  code: 'figure-style',
  severity: 'information',
  looksAt: 'table',
  *check({ table }) {
    const odd = oddFigures(table);
    const [first, ...others] = odd;
    if (first)
      yield {
        ...told(
          first.cell,
          others.map(({ cell }) => cell),
        ),
        repairs: changeTexts(table, odd),
      };
  },
} as const satisfies TableRule;

/** The figures that are not written plainly, and how they would be. */
function oddFigures({ cells, openRow, notation }: BoundTable): { cell: Cell; text: string }[] {
  const odd: { cell: Cell; text: string }[] = [];
  for (const cell of cells) {
    const text = cell && cell.slot.row !== openRow ? plainFigure(cell) : undefined;
    const isOfUnit = cell && hasUnits(notation) && halfWidth(cell.text) === cell.text;
    if (cell && text !== undefined && !isOfUnit) odd.push({ cell, text });
  }
  return odd;
}

function told(first: Cell, others: readonly Cell[]): Found {
  const { zh, en } = quoted(cellName(first.slot));
  const { length } = others;
  const more = {
    zh: length > 0 ? `；本表还有 ${length} 处` : '',
    en: length > 0 ? `; so should ${length} more of this table` : '',
  };
  const message = {
    zh: `${zh}应只写半角数字，写的是“${first.text}”${more.zh}`,
    en: `${en} should be plain half-width digits, but is “${first.text}”${more.en}`,
  };
  const related = others.map((cell) => ({ span: cell.span, message: cellName(cell.slot) }));
  return finding(first.span, message, { related });
}
