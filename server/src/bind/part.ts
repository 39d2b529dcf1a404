import type { Edition } from '../forms/schema.ts';
import { isFragment, isLabel } from '../forms/vocabulary.ts';
import { readBlocks, type TextLine } from '../syntax/blocks.ts';
import type { Line } from '../syntax/line.ts';
import type { RawRow } from '../syntax/notation.ts';
import { draftTables } from './draft.ts';
import { bindTable } from './finish.ts';
import type { BoundTable } from './table.ts';

/** A stretch of a document between two headings, read: the official tables, other rows, and running text. */
export interface Part {
  readonly tables: readonly BoundTable[];
  /** Rows of tables that are none of the official ones. */
  readonly otherRows: readonly RawRow[];
  readonly text: readonly TextLine[];
}

/** Reads the lines of a part. `hint` is the edition to take where a table's own words do not tell. */
export function readPart(lines: readonly Line[], hint: Edition | undefined): Part {
  const { rows, text } = readBlocks(lines, { isLabel, isFragment });
  const { drafts, unbound, text: looseText } = draftTables(rows);
  const tables = drafts.map((draft) => bindTable(draft, hint));
  const inOrder = [...text, ...looseText].sort((one, other) => one.span.from - other.span.from);
  return { tables, otherRows: unbound, text: looseText.length > 0 ? inOrder : text };
}
