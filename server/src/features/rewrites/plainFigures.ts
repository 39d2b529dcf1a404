import type { BoundTable, Cell } from '../../bind/table.ts';
import { cellEdit, standsWhole } from '../../check/repair/cellEdit.ts';
import { halfWidth } from '../../check/repair/plainFigure.ts';
import type { TextChange } from '../../text/change.ts';
import { changesNoFigure } from '../../workspace/undertaking.ts';
import type { Rewrite } from './rewrite.ts';

/** Writes the table's figures in half-width digits and signs, thousands divided by `,` or not at all. No value changes. */
export function plainFigures(table: BoundTable): Rewrite[] {
  const separator = table.notation === 'csv' ? '' : ',';
  const changes = table.cells.flatMap((cell) => (cell ? change(cell, separator) : []));
  if (changes.length === 0) return [];
  const title = { zh: '统一本表数字的写法（半角）', en: 'Use half-width digits throughout this table' };
  return [{ title, settles: undefined, changes, undertaking: changesNoFigure }];
}

function change(cell: Cell, separator: string): TextChange[] {
  if (cell.figure.state !== 'number' || !standsWhole(cell)) return [];
  const newText = halfWidth(cell.text).replace(/(?<=\d)[,\u00a0\u2009\u202f\u3000 ](?=\d{3})/g, separator);
  if (newText === cell.text) return [];
  const edit = cellEdit(cell, newText);
  return [{ range: edit.span, newText: edit.newText }];
}
