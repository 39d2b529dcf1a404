/** A piece of a printed page, from top to bottom. */
export type PageBlock = PageWords | PageTable;

/** A title, which begins a page, a heading or a paragraph. */
export interface PageWords {
  readonly kind: 'title' | 'heading' | 'text';
  readonly text: string;
}

/** A table; one without a head has the names of its rows in its first column. */
export interface PageTable {
  readonly kind: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
