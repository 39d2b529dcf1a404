import type { ProseTopic } from '../kinds/prose.ts';
import type { CellSum, TableLookup } from './tableLookup.ts';

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

/** The keys of columns that name a row and a column of it. */
function crossed(rows: string, columns: string): string {
  return rows
    .split('+')
    .flatMap((row) => columns.split('+').map((column) => `${row}.${column}`))
    .join('+');
}
