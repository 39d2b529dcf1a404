import type { JudgedTable } from '../../check/model/report.ts';
import { cellEdit } from '../../check/repair/cellEdit.ts';
import { styleOf, writeNumeral } from '../../check/repair/figureStyle.ts';
import type { Cell } from '../../bind/table.ts';
import type { TextChange } from '../../text/change.ts';
import { changesOf } from '../basis/change.ts';
import type { TypedFigure } from './typed.ts';

/** The change that puts what was typed into a cell that stands, in the cell's own notation; none where it stands there already. */
export function cellChange({ table }: JudgedTable, cell: Cell, typed: TypedFigure): TextChange[] {
  const newText = writtenAs(cell, typed, styleOf(table).separator);
  return newText === cell.text ? [] : changesOf([cellEdit(cell, newText)]);
}

/** A number in the cell's style unless the cell had a remark, which what was typed replaces; all else as typed. */
function writtenAs(cell: Cell, { text, figure }: TypedFigure, separator: string): string {
  const isPlain = figure.state === 'number' && figure.remark === undefined && figure.unit === undefined;
  const hasRemark = cell.figure.state === 'number' && cell.figure.remark !== undefined;
  return isPlain && !hasRemark ? writeNumeral(cell, text, separator) : text;
}
