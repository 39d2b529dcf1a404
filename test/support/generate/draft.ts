/**
 * A written draft with what must be read from it: the exact place and text of every figure. Edits
 * keep all places right, so damage can be done to the text without losing the truth.
 */
import type { NotationName } from '../../../server/src/syntax/row.ts';
import type { Form, Slot } from '../../../server/src/forms/form.ts';
import type { Edition } from '../../../server/src/forms/schema.ts';
import type { Range } from '../../../server/src/text/span.ts';

/**
 * What a reader owes a figure. `read`: the text tells its place, so it must be read there. `may`: the
 * place is lost or ambiguous; reading it rightly, or as inferred, or not at all are all good. `gone`:
 * it stands in the text no more. `open`: the text ends in its row, and whatever is read of it is good.
 */
export type Fate = 'read' | 'may' | 'gone' | 'open';

/** A cell as written. */
export interface DraftCell {
  readonly role: 'caption' | 'head' | 'label' | 'figure' | 'filler';
  readonly slot?: Slot;
  /** As written, trimmed. */
  readonly text: string;
  /** Exactly the text; for a blank, all places where a value could be typed. */
  readonly range: Range;
  /** The text with its delimiters: what goes when the cell is lost. */
  readonly outer: Range;
  readonly fate: Fate;
}

/** A row as written, its line ends included. */
export interface DraftRow {
  readonly kind: 'caption' | 'head' | 'figures' | 'rule';
  /** The key of the form's row, in a row with figures. */
  readonly key?: string;
  readonly range: Range;
  readonly cells: readonly DraftCell[];
}

/** A table as written. */
export interface DraftTable {
  readonly form: Form;
  readonly notation: NotationName;
  /** Whether some of its rows are in another notation. */
  readonly hybrid: boolean;
  readonly range: Range;
  readonly rows: readonly DraftRow[];
}

/** A section heading: its words without Markdown's signs. */
export interface DraftHeading {
  readonly number: number;
  readonly title: string;
  readonly range: Range;
}

export interface DraftReport {
  readonly edition: Edition;
  readonly year: number;
  readonly organisation: string;
  readonly range: Range;
  readonly headings: readonly DraftHeading[];
  readonly tables: readonly DraftTable[];
}

export interface Draft {
  readonly text: string;
  readonly markup: 'text' | 'html';
  readonly reports: readonly DraftReport[];
}

/** Text to put in place of a stretch. */
export interface TextEdit extends Range {
  readonly newText: string;
}

/** The tables of all reports. */
export function tablesOf(draft: Draft): DraftTable[] {
  return draft.reports.flatMap((report) => report.tables);
}

/** The cells of a row that hold figures of the form. */
export function figuresIn(row: DraftRow): DraftCell[] {
  return row.cells.filter((cell) => cell.slot);
}

/** Applies edits, which must not overlap, and moves every place along. */
export function revise(draft: Draft, edits: readonly TextEdit[]): Draft {
  const ordered = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
  const text = replaced(draft.text, ordered);
  const move = (range: Range) => moved(range, ordered);
  return { ...mapRanges(draft, move, text), text };
}

/** Changes the rows of every table. */
export function mapRows(draft: Draft, change: (rows: readonly DraftRow[]) => readonly DraftRow[]): Draft {
  const tableOf = (table: DraftTable): DraftTable => ({ ...table, rows: change(table.rows) });
  const reports = draft.reports.map((report) => ({ ...report, tables: report.tables.map(tableOf) }));
  return { ...draft, reports };
}

/** Changes every cell. */
export function mapCells(draft: Draft, change: (cell: DraftCell) => DraftCell): Draft {
  return mapRows(draft, (rows) => rows.map((row) => ({ ...row, cells: row.cells.map(change) })));
}

/** Gives cells another fate; where one is named twice, the later counts. */
export function withFates(draft: Draft, ...groups: readonly (readonly [Fate, readonly DraftCell[]])[]): Draft {
  const fates = new Map(groups.flatMap(([fate, cells]) => cells.map((cell) => [cell, fate] as const)));
  return mapCells(draft, (cell) => ({ ...cell, fate: fates.get(cell) ?? cell.fate }));
}

/** Moves all places of a table by an offset. */
export function shiftTable(table: DraftTable, offset: number): DraftTable {
  return mapTable(table, (range) => ({ start: range.start + offset, end: range.end + offset }));
}

function replaced(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const edit of edits) {
    if (edit.start < done) throw new Error('edits overlap');
    result += text.slice(done, edit.start) + edit.newText;
    done = edit.end;
  }
  return result + text.slice(done);
}

/** What is inserted at the start of a place stands before it, at its end behind it. */
function moved(range: Range, edits: readonly TextEdit[]): Range {
  let { start, end } = range;
  for (const edit of edits) {
    const delta = edit.newText.length - (edit.end - edit.start);
    const inserts = edit.start === edit.end;
    if (edit.end <= range.start) start += delta;
    else if (edit.start < range.start) start += delta + edit.end - range.start;
    if (edit.end <= range.end && !(inserts && edit.start === range.end)) end += delta;
    else if (edit.start < range.end && edit.end > range.end) end += edit.start - range.end;
  }
  return { start, end: Math.max(start, end) };
}

function mapRanges(draft: Draft, move: (range: Range) => Range, text: string): Draft {
  const reports = draft.reports.map((report) => ({
    ...report,
    range: move(report.range),
    headings: report.headings.map((heading) => ({ ...heading, range: move(heading.range) })),
    tables: report.tables.map((table) => mapTable(table, move, text)),
  }));
  return { ...draft, reports };
}

function mapTable(table: DraftTable, move: (range: Range) => Range, text?: string): DraftTable {
  const cellOf = (cell: DraftCell): DraftCell => {
    const range = move(cell.range);
    const now = text === undefined ? cell.text : text.slice(range.start, range.end);
    return { ...cell, range, outer: move(cell.outer), text: cell.text === '' ? '' : now };
  };
  const rows = table.rows.map((row) => ({ ...row, range: move(row.range), cells: row.cells.map(cellOf) }));
  return { ...table, range: move(table.range), rows };
}
