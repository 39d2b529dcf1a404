/** A place in a document that is no text, as its readers count: from 1, hidden things included. */
export type DocumentPlace = TablePlace | ParagraphPlace | SheetPlace | PagePlace;

/** A cell of a table in running text; the column is counted as seen, a cell over several by its first. */
export interface TablePlace {
  readonly part: 'table';
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** A cell of a sheet, by the name of the sheet and its own: `D12`. */
export interface SheetPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** A paragraph outside of tables. */
export interface ParagraphPlace {
  readonly part: 'paragraph';
  readonly paragraph: number;
}

/** A page, of a document that is laid out for print and keeps no more. */
export interface PagePlace {
  readonly page: number;
}

/** Says where a place of a text stands in the document that the text was read from; undefined for what stands nowhere. */
export type PlaceAt = (offset: number) => DocumentPlace | undefined;
