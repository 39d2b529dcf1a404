import { columnsSeen } from '../columns.ts';
import { holdsText } from '../word/grid.ts';
import { elementsIn, type XmlElement } from '../xml/readXml.ts';
import type { OpenStyles } from './openStyles.ts';

/** The rows of a table, those of its head included. */
export function* tableRows(table: XmlElement): Generator<XmlElement> {
  for (const child of elementsIn(table)) {
    if (child.name === 'table:table-row') yield child;
    else if (/^table:table-(?:header-rows|rows|row-group)$/.test(child.name)) yield* tableRows(child);
  }
}

/** No table of a report repeats a cell more often, or has one so wide. */
const most = 400;

/** How often something stands there, as an attribute says. */
export function repeats({ attributes }: XmlElement, attribute: string): number {
  return Math.min(Math.max(Math.floor(Number(attributes[attribute] ?? 1)) || 1, 1), most);
}

/** A cell with the first column it takes and the one behind its last, as they are seen. */
export interface GridCell {
  readonly element: XmlElement;
  readonly from: number;
  readonly to: number;
}

/** The cells of a table, row by row, without those that others cover. */
export function openGrid(table: XmlElement, styles: OpenStyles): GridCell[][] {
  const rows = Array.from(tableRows(table), cellsOf);
  const widths = elementsIn(table, 'table:table-column').flatMap((column) => {
    const width = styles.width(column.attributes['table:style-name']);
    return Array.from({ length: repeats(column, 'table:number-columns-repeated') }, () => width);
  });
  const columns = columnsSeen(rows.flat(), widths, ({ element }) => holdsText(element));
  return rows.map((cells) =>
    cells
      .map(({ element, from, to }) => ({ element, from: columns[from] ?? 0, to: columns[to] ?? 0 }))
      .filter(({ from, to }) => from < to),
  );
}

function cellsOf(row: XmlElement): GridCell[] {
  let column = 0;
  return elementsIn(row).flatMap((element) => {
    const repeated = repeats(element, 'table:number-columns-repeated');
    const first = column;
    if (/^table:(?:covered-)?table-cell$/.test(element.name)) column = Math.min(column + repeated, most);
    if (element.name !== 'table:table-cell') return [];
    const width = repeats(element, 'table:number-columns-spanned');
    return Array.from({ length: column - first }, (_, nth) => {
      const from = first + nth;
      return { element, from, to: Math.min(from + width, most) };
    });
  });
}
