import type { Cell } from '../../bind/table.ts';
import { finding, type Finding } from '../finding.ts';
import { cellName } from '../name.ts';
import { hasNoFigures } from './no-figures.ts';
import type { Rule } from './rule.ts';

/** Cells left blank or filled with “/” and the like, where the form wants 0 (§7.11, F′); once a table. */
export const blankFigure: Rule = {
  code: 'blank-figure',
  *check(report) {
    for (const { table } of report.tables) {
      if (hasNoFigures(table)) continue;
      const cells = table.cells.filter((cell) => cell !== undefined).filter(isNothing);
      const [first, ...others] = cells;
      if (first) yield blanks(first, others);
    }
  },
};

function isNothing({ figure, slot }: Cell): boolean {
  if (slot.row.subtotal || slot.column.subtotal) return false;
  return figure.state === 'blank' || figure.state === 'none';
}

function blanks(first: Cell, others: readonly Cell[]): Finding {
  const count = others.length + 1;
  const message = {
    zh: `本表有 ${count} 个单元格空白或填“/”等，没有数据的应填0`,
    en: `${count} ${count === 1 ? 'cell' : 'cells'} of this table left blank or marked as none; without data it should be 0`,
  };
  const related = others.map((cell) => ({ span: cell.span, message: cellName(cell.slot) }));
  return finding('blank-figure', first.span, message, { related });
}
