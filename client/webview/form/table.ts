import type { FormTable, KeyedCell } from '../../../server/src/features/form/view.ts';
import { blocksOf, columnsOf, drawHead, type Block } from '../blocks.ts';
import { html } from '../element.ts';
import type { Stretch } from '../message.ts';
import { drawField, keyOf } from './field.ts';
import type { Page } from './page.ts';

type Row = readonly KeyedCell<Stretch>[];

/** An official table in whose cells figures are keyed in; `heading` is the identifier of its heading. */
export function drawTable(table: FormTable<Stretch>, report: number, heading: string, page: Page): HTMLElement {
  const blocks = blocksOf(table.rows);
  const draw = (row: Row) => drawRow(row, table, report, page);
  const drawn = blocks.map((block) => drawBlock(block, blocks.length > 1, heading, draw));
  return html('div', { class: 'official', lang: 'zh-CN' }, ...drawn);
}

function drawBlock(
  block: Block<KeyedCell<Stretch>>,
  isOneOfSeveral: boolean,
  heading: string,
  draw: (row: Row) => HTMLElement,
): HTMLElement {
  const columns = isOneOfSeveral ? columnsOf(block) : undefined;
  const [heads, body] = [block.heads.map(draw), block.body.map(draw)];
  const attributes = { 'aria-labelledby': heading, class: columns && 'block' };
  return html('table', attributes, columns, html('thead', {}, ...heads), html('tbody', {}, ...body));
}

function drawRow(row: Row, { form, nth }: FormTable<Stretch>, report: number, page: Page): HTMLElement {
  const cells = row.map((cell) => {
    if (!cell.figure) return drawHead(cell);
    const field = drawField({ report, form, nth, slot: cell.figure.slot }, cell, cell.figure);
    page.fields.set(keyOf(field.at), field);
    return field.cell;
  });
  return html('tr', {}, ...cells);
}
