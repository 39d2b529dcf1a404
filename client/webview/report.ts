import type { Preview } from '../../server/src/features/preview/preview.ts';
import { html } from './element.ts';
import { drawFlow } from './flow.ts';
import type { Stretch } from './message.ts';
import { drawTable, type Drawer } from './table.ts';
import { drawTrend } from './trend.ts';

/** A report: its tables in the official layout, and above each the pictures of its figures. */
export function drawReport(report: Preview<Stretch>, nth: number, width: number, drawer: Drawer): HTMLElement {
  const { words } = drawer;
  const tables = report.tables.map((table, i) => {
    const id = `table-${nth}-${i}`;
    const flow = table.flow && drawFlow(table.flow, id, width, words);
    return html(
      'section',
      {},
      html('h2', { id }, table.title),
      flow,
      table.trend && drawTrend(table.trend, id, width, words),
      ...drawTable(table, id, drawer),
    );
  });
  const nothing = html('p', {}, words.noTables);
  return html('article', {}, html('h1', { lang: 'zh-CN' }, report.title), ...(tables.length > 0 ? tables : [nothing]));
}
