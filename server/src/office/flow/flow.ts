/** A document of words as it flows: paragraphs, and tables whose cells hold the same again. */
import type { TextBuilder } from '../shownText.ts';

/** A paragraph as its readers see it. */
export interface FlowParagraph {
  readonly text: TextBuilder;
  /** Its level as a heading; 0 for running text. */
  readonly level: number;
  /** How many pictures stand in it. */
  readonly pictures: number;
  /** The page it stands on, in a document that has no more than pages. */
  readonly page?: number;
}

/** A cell between two of the lines that stand upright in its table. */
export interface FlowCell {
  /** Where it begins and ends, in twentieths of a point. */
  readonly from: number;
  readonly to: number;
  /** Whether it goes on with the cell above. */
  readonly goesOn: boolean;
  readonly blocks: readonly FlowBlock[];
}

/** A table, row by row. */
export interface FlowTable {
  readonly rows: readonly (readonly FlowCell[])[];
  /** The page it stands on, in a document that has no more than pages. */
  readonly page?: number;
}

export type FlowBlock = FlowParagraph | FlowTable;

/** Whether a block is a table. */
export function isTable(block: FlowBlock): block is FlowTable {
  return 'rows' in block;
}
