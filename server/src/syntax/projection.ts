import type { Wording } from '../forms/schema.ts';
import type { DocumentPlace, PlaceAt } from '../text/place.ts';
import type { Span } from '../text/span.ts';
import type { Line } from './line.ts';

/** Something of a document that was not read, or read under a condition the author should know. */
export interface DocumentNotice {
  /**
   * `unread`: something stands there that could not be read. `picture`: a picture, which matters where a table is
   * missing. `stated`: read, but the author should know how.
   */
  readonly kind: 'unread' | 'picture' | 'stated';
  readonly message: Wording;
  /** Where it stands in the projected text. */
  readonly span: Span;
}

/** What reading a document has told besides its text. */
export interface ToldBeside {
  readonly notices: readonly DocumentNotice[];
  /** Whether it has nothing but tables, as a workbook, so that no headings and sections are due. */
  readonly isTables?: boolean;
}

/** A document that is no text, as the stages read it: a draft in text that says the same, and where all of it stands. */
export interface Projection extends ToldBeside {
  /** The document as a Markdown draft with tables between bars. */
  readonly text: string;
  /** The lines of that text as the later stages take them, tables as rows of cells. All hang on one anchor at 0. */
  readonly lines: readonly Line[];
  readonly placeAt: PlaceAt;
}

/** A stretch of a projected text and the place it was read from. */
export interface PlacedStretch {
  readonly from: number;
  readonly to: number;
  readonly place: DocumentPlace;
}
