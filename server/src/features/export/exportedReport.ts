import type { Cell } from '../../bind/table.ts';
import type { CheckedReport } from '../../check/finding.ts';
import type { JudgedTable } from '../../check/model/report.ts';
import { verdictOf } from '../../check/verdict.ts';
import type { Slot } from '../../forms/form.ts';
import { layoutOf, type LayoutCell } from '../../forms/layout.ts';
import { toText } from '../../text/decimal.ts';
import { within } from '../../text/span.ts';
import { standingRows } from '../basis/standingRows.ts';

/** A report as it is laid out for readers: what its draft says, in order, its tables as the form prints them. */
export interface ExportedReport {
  /** The title; where it names the organisation first, broken behind that. */
  readonly title: readonly string[];
  /** What stands in no section, before them. */
  readonly opening: readonly ExportedBlock[];
  readonly sections: readonly ExportedSection[];
  /** How many figures stand in the draft that were not read and are therefore left out. */
  readonly unread: number;
}

/** A paragraph or a table. */
export type ExportedBlock = string | ExportedTable;

/** A section: its heading, and its paragraphs and tables in the order of the draft. */
interface ExportedSection {
  readonly heading: string;
  readonly blocks: readonly ExportedBlock[];
}

/** An official table with the figures of the draft. */
export interface ExportedTable {
  readonly title: string;
  /** How many columns its grid has, and how many of them hold labels. */
  readonly width: number;
  readonly labels: number;
  readonly rows: readonly (readonly ExportedCell[])[];
}

/** A cell with the grid columns and rows it covers. */
export interface ExportedCell extends Omit<LayoutCell, 'slot'> {
  /** The plain numeral of a figure, where there is one. */
  readonly value: string | undefined;
  /** The place of a figure. */
  readonly slot: Slot | undefined;
  /** The places whose figures add up to this one, where they do. */
  readonly sumOf: readonly Slot[] | undefined;
}

/** How many rows at the top of a table are its head, repeated on every page; none where others stand farther down. */
export function repeatedHeads({ rows }: ExportedTable): number {
  const isHead = (row: readonly ExportedCell[]) => row.some(({ role }) => role === 'head' || role === 'caption');
  const first = rows.findIndex((row) => !isHead(row));
  return first < 0 || rows.slice(first).some(isHead) ? 0 : first;
}

/** What of a report is laid out for readers. */
export function exportedReport(report: CheckedReport): ExportedReport {
  const { title, prose, sections, tables, organisation } = report;
  const blocks = [
    ...prose.map(({ text, span }) => ({ span, block: text.trim() })),
    ...tables.map((judged) => ({ span: judged.table.span, block: exportedTable(judged) })),
  ].sort((one, other) => one.span.start - other.span.start);
  return {
    title: brokenTitle(title?.text ?? '', organisation),
    opening: blocks.flatMap(({ span, block }) => (sections.some(({ range }) => within(span, range)) ? [] : [block])),
    sections: sections.map((section) => ({
      heading: section.title,
      blocks: blocks.flatMap(({ span, block }) => (within(span, section.range) ? [block] : [])),
    })),
    unread: verdictOf(report).unread,
  };
}

/** A title that begins with the organisation goes on in a second line. */
function brokenTitle(text: string, organisation: string | undefined): string[] {
  const title = text.replace(/\s+/g, '');
  if (!organisation || !title.startsWith(organisation) || title.length <= organisation.length) return [title];
  return [organisation, title.slice(organisation.length)];
}

function exportedTable(judged: JudgedTable): ExportedTable {
  const { form, cells } = judged.table;
  const { width, rows } = layoutOf(form, standingRows(judged.table));
  const sums = sumsIn(judged);
  const figures = Math.max(...form.blocks.map((block) => block.columns.length));
  return {
    title: form.title.zh,
    width,
    labels: width - figures,
    rows: rows.map((row) =>
      row.map((cell) => {
        const read = cell.slot && cells[cell.slot.index];
        const sumOf = cell.slot && sums.get(cell.slot);
        return { ...cell, text: read?.text ?? cell.text, value: valueOf(read), sumOf };
      }),
    ),
  };
}

function valueOf(cell: Cell | undefined): string | undefined {
  return cell?.figure.state === 'number' ? toText(cell.figure.value) : undefined;
}

/** For each total that is the sum of others, those. */
function sumsIn({ table, judgements }: JudgedTable): ReadonlyMap<Slot, readonly Slot[]> {
  const isNumber = (slot: Slot) => table.cells[slot.index]?.figure.state === 'number';
  return new Map(
    judgements.flatMap(({ relation: { left, right, stated }, verdict }) => {
      const [total, terms] = right.length === 1 ? [right[0], left] : [left[0], right];
      const isSum = verdict === 'holds' && total === stated && Math.min(left.length, right.length) === 1;
      return isSum && isNumber(stated) ? [[stated, terms] as const] : [];
    }),
  );
}
