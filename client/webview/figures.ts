import { html, type Content } from './element.ts';
import type { Words } from './wording.ts';

/** A drawing with the same figures as a table beside it, for those who hear the page or want to copy them; `id` is that of the table's fold. */
export function withTable(
  drawing: Element,
  id: string,
  head: readonly string[],
  rows: readonly (readonly Content[])[],
  { asTable }: Words,
): HTMLElement {
  const heads = head.map((text) => html('th', { scope: 'col' }, text));
  const lines = rows.map(([first, ...counts]) => {
    const cells = counts.map((count) => html('td', {}, count));
    return html('tr', {}, html('th', { scope: 'row' }, first), ...cells);
  });
  const table = html('table', {}, html('tr', {}, ...heads), ...lines);
  return html('figure', {}, drawing, html('details', { id }, html('summary', { id: `${id}-summary` }, asTable), table));
}
