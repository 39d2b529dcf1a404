import type { BoundTable, Cell } from '../../bind/table.ts';
import type { Wording } from '../../forms/schema.ts';
import { visibleText } from '../../text/visible.ts';
import type { CellChange, Edit, Repair, Slip } from '../model/found.ts';
import { cellEdit, standsWhole } from './cellEdit.ts';
import { cellName, quoted, rowName } from '../wording/name.ts';
import { styleOf, writeNumeral } from './figureStyle.ts';

/** Puts figures in their places, each in its cell's own notation. */
export function changeFigures(
  table: BoundTable,
  cells: readonly CellChange[],
  slip?: Slip,
  title: Wording = changeTitle(cells),
): Repair {
  return { title, cells, edits: editsOf(table, cells), slip, safe: false };
}

/** Puts one figure, a plain numeral, in its place. */
export function changeFigure(table: BoundTable, cell: Cell, to: string): Repair {
  return changeFigures(table, [{ cell, to }]);
}

/** Writes figures otherwise, each with its text, their values as they are; nothing where one of them cannot be edited. */
export function changeTexts(
  table: BoundTable,
  texts: readonly { readonly cell: Cell; readonly text: string }[],
): Repair[] {
  const { shared } = styleOf(table);
  if (texts.some(({ cell }) => shared.has(cell) || !standsWhole(cell))) return [];
  const { length } = texts;
  const title = {
    zh: `改为半角数字，去掉单位${length > 1 ? `（${length} 处）` : ''}`,
    en: `Write ${length > 1 ? `${length} figures` : 'it'} in half-width digits, without a unit`,
  };
  return [
    { title, cells: [], edits: texts.map(({ cell, text }) => cellEdit(cell, text)), slip: undefined, safe: false },
  ];
}

/**
 * All edits, or none where one text stands for several cells, as 0 over merged columns does, or where a cell's
 * text does not stand in the draft unit for unit: what stands between its pieces would be lost.
 */
function editsOf(table: BoundTable, cells: readonly CellChange[]): Edit[] {
  const style = styleOf(table);
  if (cells.some(({ cell }) => style.shared.has(cell) || !standsWhole(cell))) return [];
  return cells.map(({ cell, to }) => cellEdit(cell, writeNumeral(cell, to, style.separator)));
}

/** What the changes do, in words. */
export function changeTitle(cells: readonly CellChange[]): Wording {
  const [first, ...more] = cells;
  if (!first) return { zh: '不改动', en: 'Change nothing' };
  if (more.length === 0) return singleTitle(first);
  const { row } = first.cell.slot;
  return row.label !== '' && more.every(({ cell }) => cell.slot.row === row) ? rowTitle(cells) : severalTitle(cells);
}

/** What is to stand in the cell; where it is known but for its rounding, from what to what it may be. */
export function dueText({ to, around }: CellChange): string {
  return around ? `${around.from}～${around.to}` : to;
}

function singleTitle(change: CellChange): Wording {
  const { cell } = change;
  const to = dueText(change);
  const { zh, en } = quoted(cellName(cell.slot));
  if (cell.text === '') return { zh: `在${zh}填入 ${to}`, en: `Enter ${to} in ${en}` };
  const written = visibleText(cell.text);
  return { zh: `将${zh}由 ${written} 改为 ${to}`, en: `Change ${en} from ${written} to ${to}` };
}

function rowTitle(cells: readonly CellChange[]): Wording {
  const row = quoted(rowName((cells[0] as CellChange).cell.slot.row));
  const list = cells.map((change) => {
    const { column } = change.cell.slot;
    const to = dueText(change);
    return { zh: `${column.label} ${to}`, en: `${column.en} ${to}` };
  });
  return {
    zh: `改正${row.zh}一行的 ${cells.length} 个数字：${list.map((item) => item.zh).join('、')}`,
    en: `Change ${cells.length} figures of ${row.en}: ${list.map((item) => item.en).join(', ')}`,
  };
}

/** More changes than these are counted instead of named. */
const mostNamed = 4;

function severalTitle(cells: readonly CellChange[]): Wording {
  const list = cells.slice(0, mostNamed).map((change) => ({
    name: quoted(cellName(change.cell.slot)),
    to: dueText(change),
  }));
  const isCut = cells.length > mostNamed;
  return {
    zh: `改正 ${cells.length} 个数字：${list.map(({ name, to }) => `${name.zh}改为 ${to}`).join('，')}${isCut ? '等' : ''}`,
    en: `Change ${cells.length} figures: ${list.map(({ name, to }) => `${name.en} to ${to}`).join(', ')}${isCut ? ' …' : ''}`,
  };
}
