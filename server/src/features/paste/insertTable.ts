import type { BoundTable } from '../../bind/table.ts';
import type { Slot } from '../../forms/form.ts';
import { layoutOf, printedRows, type LayoutCell } from '../../forms/layout.ts';
import { isCellPerLine, type NotationName } from '../../syntax/row.ts';
import type { TextChange } from '../../text/change.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { placedRows } from '../basis/rows.ts';
import { notationToWrite, writeTable, writtenNotations } from '../basis/writeTable.ts';
import { apart } from './apart.ts';
import type { CopiedTable } from './copiedTable.ts';
import { tableLanding } from './landing.ts';
import type { PastePlace } from './pastePlace.ts';

/**
 * The copied table with the official labels, in the notation of the draft's tables where it can be written in that and is
 * read again as it was copied; else in that of new ones. Undefined unless the whole of the table was copied and read.
 */
export function insertTable(
  analysis: Analysis,
  place: PastePlace,
  copied: CopiedTable,
): readonly TextChange[] | undefined {
  const { table } = copied;
  if (!isWhole(copied)) return undefined;
  const texts = [...notationsOf(place), notationToWrite(analysis.page, [])].flatMap((notation) =>
    written(analysis, place, table, notation),
  );
  for (const text of texts) {
    const landing = tableLanding(analysis, place.report, apart(analysis, place.selection, text), table);
    if (landing) return landing;
  }
  return undefined;
}

/**
 * Whether it is a table from its first to its last row, every figure of the rows that stand in it was read for certain,
 * and none is a sum that local tables add. Rows may be missing, as those are that a workbook hides.
 */
function isWhole({ table, certain, doubtful }: CopiedTable): boolean {
  const { form, cells, problems } = table;
  const rows = new Set(certain.map(({ row }) => row));
  const due = printedRows(form);
  const isDue = ({ row, column }: Slot) => rows.has(row) && !row.subtotal && !column.subtotal;
  return (
    doubtful.length === 0 &&
    problems.every(({ kind }) => kind === 'missing-row') &&
    [due[0], due.at(-1)].every((row) => row && rows.has(row)) &&
    form.slots.every((slot) => isDue(slot) === (cells[slot.index] !== undefined))
  );
}

/** The notations of the report's tables, that of the nearest above first. */
function notationsOf({ report, selection }: PastePlace): NotationName[] {
  const tables = report.tables.map(({ table }) => table);
  const above = tables.filter(({ span }) => span.end <= selection.start).toReversed();
  const below = tables.filter(({ span }) => span.end > selection.start);
  return [...new Set([...above, ...below].map(({ notation }) => notation))];
}

function written(analysis: Analysis, { report }: PastePlace, copied: BoundTable, notation: NotationName): string[] {
  const rows = placedRows(copied).map(({ row }) => row);
  const textOf = (slot: Slot) => copied.cells[slot.index]?.text ?? '';
  if (isCellPerLine(notation)) {
    const like = report.tables.find(({ table }) => table.notation === notation)?.table;
    const isTabbed = like !== undefined && analysis.text.slice(like.span.start - 1, like.span.start) === '\t';
    return [cellPerLine(layoutOf(copied.form, rows).rows, textOf, isTabbed)];
  }
  const known = writtenNotations.find((one) => one === notation);
  return known ? [writeTable(copied.form, rows, textOf, known)] : [];
}

/** A cell a line as word processors give it: behind TABs, an empty line between rows, or bare. */
function cellPerLine(
  rows: readonly (readonly LayoutCell[])[],
  figure: (slot: Slot) => string,
  isTabbed: boolean,
): string {
  const lineOf = ({ slot, text }: LayoutCell) => (isTabbed ? '\t' : '') + (slot ? figure(slot) : text);
  return rows.map((cells) => cells.map(lineOf).join('\n')).join(isTabbed ? '\n\n' : '\n');
}
