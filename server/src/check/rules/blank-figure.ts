import type { BoundTable, Cell } from '../../bind/table.ts';
import { blankTotals } from '../cause/blankTotals.ts';
import { finding, type Found } from '../model/found.ts';
import { cellName } from '../wording/name.ts';
import { hasNoFigures } from './no-figures.ts';
import type { TableRule } from './rule.ts';

/**
 * Cells left blank or filled with “/” and the like, where the form wants 0; once a table.
 * Blank totals have a finding of their own.
 */
export const blankFigure = {
  code: 'blank-figure',
  severity: 'information',
  looksAt: 'table',
  *check(judged) {
    const empty = emptyCells(judged.table);
    if (empty.length === 0 || hasNoFigures(judged.table)) return;
    const totals = new Set(blankTotals(judged).map((total) => total.span));
    const [first, ...others] = empty.filter((cell) => !totals.has(cell.span));
    if (first) yield blanks(first, others);
  },
} as const satisfies TableRule;

/** The cells of the form with nothing in them, but for the row that may be half typed. */
function emptyCells({ cells, openRow }: BoundTable): Cell[] {
  return cells.filter((cell) => {
    if (cell?.figure.state !== 'blank' && cell?.figure.state !== 'none') return false;
    const { row, column } = cell.slot;
    return !row.subtotal && !column.subtotal && row !== openRow;
  }) as Cell[];
}

function blanks(first: Cell, others: readonly Cell[]): Found {
  const count = others.length + 1;
  const message = {
    zh: `本表有 ${count} 个单元格空白或填“/”等，没有数据的应填0`,
    en: `${count} ${count === 1 ? 'cell' : 'cells'} of this table left blank or marked as none; cells without data should hold 0`,
  };
  const related = others.map((cell) => ({ span: cell.span, message: cellName(cell.slot) }));
  return finding(first.span, message, { related });
}
