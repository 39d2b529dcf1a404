import { sectionOf, type ReportKind } from '../kinds/kind.ts';
import { readBlocks, type Blocks, type TextLine } from '../syntax/blocks.ts';
import type { Line } from '../syntax/line.ts';
import type { RawRow } from '../syntax/row.ts';
import { collectTables, type CollectedTables } from './collect.ts';
import type { EditionHint } from './edition.ts';
import { bindTable } from './bindTable.ts';
import { ordinaryTables, type OrdinaryTable } from './ordinary.ts';
import { areWhole, rowsOfOwnTables } from './ownTables.ts';
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

/** What a part's rows turned out to be, and the tables of them. */
interface Bound extends CollectedTables {
  readonly tables: readonly BoundTable[];
}

/** Reads the lines of a part. */
export function readPart(lines: readonly Line[], reading: PartReading): Part {
  const blocks = readBlocks(lines, reading.kind.vocabulary);
  const { tables, unbound, text: looseText } = withoutOwnTables(boundTables(blocks, reading), blocks, reading);
  const inOrder = inTurn(blocks.text, looseText);
  const ordinary = ordinaryTables(unbound, [...inOrder, ...tables]);
  return { tables, ordinary, text: looseText.length > 0 ? inOrder : blocks.text };
}

function boundTables(blocks: Blocks, { kind, hint, endsDocument, section }: PartReading): Bound {
  const { rows, text } = blocks;
  const collected = collectTables(blocks, kind.vocabulary, sectionOf(kind, section)?.form);
  const { drafts } = collected;
  const endsInTable = endsDocument && endsWithRows(rows, text);
  const inOrder = inTurn(text, collected.text);
  const tables = drafts.map((draft, i) => {
    const table = bindTable(draft, kind.vocabulary, hint, endsInTable && i === drafts.length - 1);
    return withStanding(table, draft, inOrder);
  });
  return { ...collected, tables };
}

/**
 * The tables as they are read without those of the office's own, where that leaves the official ones whole; else as they
 * were: a table that came to harm is never taken for the office's own.
 */
function withoutOwnTables(bound: Bound, blocks: Blocks, reading: PartReading): Bound {
  if (areWhole(bound.tables)) return bound;
  const { kind, section } = reading;
  const own = rowsOfOwnTables(blocks, kind.vocabulary, sectionOf(kind, section)?.form);
  if (own.size === 0) return bound;
  const rows = blocks.rows.filter((row) => !own.has(row));
  const endsDocument = reading.endsDocument && rows.at(-1) === blocks.rows.at(-1);
  const left = boundTables({ ...blocks, rows }, { ...reading, endsDocument });
  if (!areWhole(left.tables)) return bound;
  const marked = [...own].filter(({ bounds }) => bounds === 'row');
  return { ...left, unbound: [...left.unbound, ...marked].sort((one, other) => one.span.from - other.span.from) };
}

function inTurn(some: readonly TextLine[], others: readonly TextLine[]): readonly TextLine[] {
  return [...some, ...others].sort((one, other) => one.span.from - other.span.from);
}
