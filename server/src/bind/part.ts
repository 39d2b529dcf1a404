import { isFragment, isLabel } from '../forms/vocabulary.ts';
import { readBlocks, type TextLine } from '../syntax/blocks.ts';
import type { Line } from '../syntax/line.ts';
import { draftTables } from './draft.ts';
import type { EditionHint } from './edition.ts';
import { bindTable } from './finish.ts';
import { ordinaryTables, type OrdinaryTable } from './ordinary.ts';
import type { BoundTable } from './table.ts';

/** A stretch of a document between two headings, read: the official tables, other rows, and running text. */
export interface Part {
  readonly tables: readonly BoundTable[];
  /** The tables that are none of the official ones. */
  readonly ordinary: readonly OrdinaryTable[];
  readonly text: readonly TextLine[];
}

/**
 * Reads the lines of a part.
 *
 * @param hint What is known of the edition.
 * @param endsDocument Whether the document ends with the part, so that its last row may be half typed.
 */
export function readPart(lines: readonly Line[], hint: EditionHint, endsDocument: boolean): Part {
  const { rows, text } = readBlocks(lines, { isLabel, isFragment });
  const { drafts, unbound, text: looseText } = draftTables(rows);
  const lastText = text.at(-1)?.span.from ?? -1;
  const endsInTable = endsDocument && (rows.at(-1)?.span.to ?? -1) > lastText;
  const tables = drafts.map((draft, i) => bindTable(draft, hint, endsInTable && i === drafts.length - 1));
  const inOrder = [...text, ...looseText].sort((one, other) => one.span.from - other.span.from);
  const ordinary = ordinaryTables(unbound, [...inOrder, ...tables]);
  return { tables, ordinary, text: looseText.length > 0 ? inOrder : text };
}
