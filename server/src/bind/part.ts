import { sectionOf, type ReportKind } from '../kinds/kind.ts';
import { readBlocks, type TextLine } from '../syntax/blocks.ts';
import type { Line } from '../syntax/line.ts';
import type { RawRow } from '../syntax/row.ts';
import { collectTables } from './collect.ts';
import type { EditionHint } from './edition.ts';
import { bindTable } from './bindTable.ts';
import { ordinaryTables, type OrdinaryTable } from './ordinary.ts';
import { withStanding } from './standing.ts';
import type { BoundTable } from './table.ts';

/** A stretch of a document between two headings, read: the official tables, other rows, and running text. */
export interface Part {
  readonly tables: readonly BoundTable[];
  /** The tables that are none of the official ones. */
  readonly ordinary: readonly OrdinaryTable[];
  readonly text: readonly TextLine[];
}

/** A line behind a table that is no longer may be the beginning of a row. */
const longestBeginning = 40;

/** Whether the last rows are the end of the text, but for one short line of it that is no row yet. */
function endsWithRows(rows: readonly RawRow[], text: readonly TextLine[]): boolean {
  const end = rows.at(-1)?.span.to ?? -1;
  const behind = text.filter(({ span }) => span.from >= end);
  const [first] = behind;
  if (!first) return true;
  return behind.length === 1 && first.text.length <= longestBeginning && !/[。；：]/.test(first.text);
}

/** What the lines of a part are read by. */
export interface PartReading {
  readonly kind: ReportKind;
  /** What is known of the edition. */
  readonly hint: EditionHint;
  /** Whether the document ends with the part and is being typed there, so that its last row may be unfinished. */
  readonly endsDocument: boolean;
  /** The number of the section it is; 0 where that is not known. */
  readonly section: number;
}

/** Reads the lines of a part. */
export function readPart(lines: readonly Line[], { kind, hint, endsDocument, section }: PartReading): Part {
  const words = kind.vocabulary;
  const blocks = readBlocks(lines, words);
  const { rows, text } = blocks;
  const { drafts, unbound, text: looseText } = collectTables(blocks, words, sectionOf(kind, section)?.form);
  const endsInTable = endsDocument && endsWithRows(rows, text);
  const inOrder = [...text, ...looseText].sort((one, other) => one.span.from - other.span.from);
  const tables = drafts.map((draft, i) => {
    const table = bindTable(draft, words, hint, endsInTable && i === drafts.length - 1);
    return withStanding(table, draft, inOrder);
  });
  const ordinary = ordinaryTables(unbound, [...inOrder, ...tables]);
  return { tables, ordinary, text: looseText.length > 0 ? inOrder : text };
}
