import type { ProseTopic } from '../kinds/prose.ts';
import type { CellSum, FormCell, TableLookup } from './tableLookup.ts';

/** The cells of the topic in those rows and columns. */
export function readingOf(
  figures: TableLookup,
  { form, row }: ProseTopic,
  rows: string,
  columns: string,
): CellSum | undefined {
  return row === undefined ? figures.reading(form, rows, columns) : figures.reading(form, row, crossed(rows, columns));
}

/** Those rows of the topic over all there is: its total column. */
export function wholeOf(figures: TableLookup, topic: ProseTopic, rows: string): CellSum | undefined {
  const column = topic.columns.unnamed?.keys[0];
  return column === undefined ? undefined : readingOf(figures, topic, rows, column);
}

/** The rows of the topic in whose total column the cells stand; undefined where they stand in others. */
export function rowsOf({ row, columns }: ProseTopic, cells: readonly FormCell[]): string | undefined {
  const total = columns.unnamed?.keys[0] ?? '';
  const rows = cells.map(({ cell: { slot } }) => {
    if (row === undefined) return slot.column.key === total ? slot.row.key : undefined;
    return slot.column.key.endsWith(`.${total}`) ? slot.column.key.slice(0, -total.length - 1) : undefined;
  });
  return rows.includes(undefined) ? undefined : rows.join('+');
}

/** The keys of columns that name a row and a column of it. */
function crossed(rows: string, columns: string): string {
  return rows
    .split('+')
    .flatMap((row) => columns.split('+').map((column) => `${row}.${column}`))
    .join('+');
}
