import { html, type Content } from '../element.ts';
import { sorted, type Key } from './sorting.ts';
import type { OverviewWords } from './wording.ts';

/** A column of a list: its name, what its rows are sorted by, and what stands in its cells if not that. */
export interface Column<Row> {
  readonly name: string;
  readonly key: (row: Row) => Key;
  readonly cell?: (row: Row) => Content;
  /** Whether its cells are read as the names of their rows. */
  readonly heads?: boolean;
}

/** A list that can be sorted by each of its columns. */
export interface List<Row> {
  readonly element: HTMLElement;
  /** Shows those rows, in the order that is chosen. */
  show(rows: readonly Row[]): void;
  /** Shows all of them, however many there are, as for printing. */
  showAll(): void;
}

/** More rows are drawn only when they are asked for. */
const most = 300;

/** A list under a caption; `behind` gives what is shown below a row when it is drawn, if anything. */
export function list<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  words: OverviewWords,
  behind: (row: Row) => HTMLElement | undefined = () => undefined,
): List<Row> {
  let rows: readonly Row[] = [];
  let [by, descending, room] = [undefined as Column<Row> | undefined, false, most];
  const count = html('p', { class: 'count', 'aria-live': 'polite' });
  const body = html('tbody');
  const heads = columns.map((column) => headOf(column.name, () => sortBy(column)));
  const table = html('table', {}, html('caption', {}, caption), html('thead', {}, html('tr', {}, ...heads)), body);
  const more = html('button', { type: 'button' }, words.showAll);
  const draw = () => {
    const ordered = by ? sorted(rows, by.key, descending) : rows;
    const shown = ordered.slice(0, room);
    body.replaceChildren(...shown.flatMap((row) => [rowOf(row, columns), ...[behind(row) ?? []].flat()]));
    count.textContent = words.showing(shown.length, rows.length);
    more.hidden = shown.length === rows.length;
    heads.forEach((head, at) => head.setAttribute('aria-sort', columns[at] === by ? direction(descending) : 'none'));
  };
  const sortBy = (column: Column<Row>) => {
    [by, descending] = [column, by === column && !descending];
    draw();
  };
  const showAll = () => {
    room = Infinity;
    draw();
  };
  more.addEventListener('click', showAll);
  const scrolled = html('div', { class: 'scrolled', tabindex: 0, role: 'region', 'aria-label': caption }, table);
  return {
    element: html('div', {}, count, scrolled, more),
    show: (wanted) => {
      rows = wanted;
      draw();
    },
    showAll,
  };
}

function direction(descending: boolean): string {
  return descending ? 'descending' : 'ascending';
}

function headOf(name: string, sort: () => void): HTMLElement {
  const button = html('button', { type: 'button' }, name);
  button.addEventListener('click', sort);
  return html('th', { scope: 'col', 'aria-sort': 'none' }, button);
}

function rowOf<Row>(row: Row, columns: readonly Column<Row>[]): HTMLElement {
  const cells = columns.map(({ key, cell, heads }) => {
    const content = cell ? cell(row) : key(row);
    if (heads) return html('th', { scope: 'row' }, content);
    return html('td', { class: !cell && typeof key(row) === 'number' ? 'number' : undefined }, content);
  });
  return html('tr', {}, ...cells);
}
