import type { BoundTable } from '../../bind/table.ts';
import { cellEdit, standsWhole } from '../../check/repair/cellEdit.ts';
import { styleOf } from '../../check/repair/figureStyle.ts';
import { rowName } from '../../check/wording/name.ts';
import type { Wording } from '../../forms/schema.ts';
import type { TextChange } from '../../text/change.ts';
import { toText } from '../../text/decimal.ts';
import type { Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { changesOf } from '../basis/change.ts';
import { apart } from './apart.ts';
import { readClipboard, type ClipboardContent, type ReadClipboard } from './clipboard.ts';
import { figuresAlone } from './clipboardGrid.ts';
import type { CopiedTable } from './copiedTable.ts';
import { areAlike, figureText, type Put } from './figureText.ts';
import { fillCells } from './fillCells.ts';
import { insertTable } from './insertTable.ts';
import { putsLanding, textLanding } from './landing.ts';
import { matchLabels, matchRow } from './matchLabels.ts';
import { pastePlace, type PastePlace } from './pastePlace.ts';
import { carryTitle, fillTitle, insertTitle, matchTitle, tidyTitle } from './pasteTitle.ts';
import { tidyTable } from './tidyTable.ts';

/** A way to paste other than as plain text. */
export interface PasteOffer {
  readonly title: Wording;
  /** As they are written in the draft. No two meet; empty where all the figures stand there already. */
  readonly changes: readonly TextChange[];
}

/**
 * What a clipboard can become at the selection of a draft, the likeliest first: figures go where their words say, or,
 * where they have none, into as many cells as they are themselves. Each was tried: read again, the draft holds those
 * figures in those places, and everything else as before. Nothing is offered for what does not fit exactly.
 */
export function pasteOffers(analysis: Analysis, selection: Range, content: ClipboardContent): PasteOffer[] {
  const place = pastePlace(analysis, selection);
  if (!place) return [];
  const { report, table } = place;
  const section = report.sections.findLast(({ span }) => span.start <= selection.start)?.number ?? 0;
  const edition = table?.form.edition ?? report.edition;
  const clipboard = readClipboard(content, { kind: report.kind, edition, section });
  if (!clipboard) return [];
  return table ? offersInTable(analysis, place, table, clipboard) : offersInText(analysis, place, clipboard);
}

function offersInTable(
  analysis: Analysis,
  place: PastePlace,
  table: BoundTable,
  { tables, grid, year }: ReadClipboard,
): PasteOffer[] {
  const figures = grid && figuresAlone(grid);
  if (figures) {
    const filling = grid.cells ? fillCells(analysis.text, place, figures) : undefined;
    if (!filling) return [];
    const slots = filling.puts.map(({ cell }) => cell.slot);
    return offersOf(analysis, table, fillTitle(filling.shape, slots), filling.puts);
  }
  const [copied, ...others] = tables.filter((one) => one.table.form.name === table.form.name);
  if (!copied || others.length > 0) return [];
  const exchange = exchangeOffers(analysis, copied, table);
  const carry = carryOffers(analysis, place, copied, table);
  return isOfLastYear(copied, year, place) ? [...carry, ...exchange] : [...exchange, ...carry];
}

function offersInText(
  analysis: Analysis,
  place: PastePlace,
  { tables, whole: alone, grid }: ReadClipboard,
): PasteOffer[] {
  const [copied, ...others] = alone ? tables : [];
  const whole = copied && others.length === 0 ? insertTable(analysis, place, copied) : undefined;
  if (copied && whole) {
    const own = place.report.tables.filter(({ table }) => table.form.name === copied.table.form.name);
    const exchange = own.length === 1 ? own.flatMap(({ table }) => exchangeOffers(analysis, copied, table)) : [];
    return [{ title: insertTitle(copied.table), changes: whole }, ...exchange];
  }
  const tidy = grid && tidyTable(grid, analysis.page);
  const changes = tidy && textLanding(analysis, apart(analysis, place.selection, tidy));
  return changes ? [{ title: tidyTitle(grid.rows.length, grid.rows[0]?.length ?? 0), changes }] : [];
}

function exchangeOffers(analysis: Analysis, copied: CopiedTable, table: BoundTable): PasteOffer[] {
  const match = matchLabels(copied, table);
  return offersOf(analysis, table, matchTitle(match), match.puts);
}

/** What was carried forward from the copied table, into what is carried in, where the cursor stands in that. */
function carryOffers(analysis: Analysis, { row }: PastePlace, copied: CopiedTable, table: BoundTable): PasteOffer[] {
  const { carry } = table.form;
  const from = carry && copied.table.form.rows.find(({ key }) => key === carry.out);
  if (!carry || !from || row?.row.key !== carry.in) return [];
  const puts = matchRow(copied, carry.out, table, carry.in) ?? [];
  return offersOf(analysis, table, carryTitle(rowName(from), rowName(row.row), puts), puts);
}

/** Whether it is the table of the year before, or that of its rows which is carried over alone. */
function isOfLastYear(copied: CopiedTable, year: number | undefined, { report }: PastePlace): boolean {
  const { form, cells: all } = copied.table;
  const { carry } = form;
  const cells = all.flatMap((cell) => cell ?? []);
  if (carry && cells.every(({ slot }) => slot.row.key === carry.out)) return true;
  if (year !== undefined && report.year !== undefined) return year === report.year - 1;
  const previous = report.beside?.previous;
  return (
    previous !== undefined &&
    cells.every(({ slot, figure }) => {
      const then = previous.figure(form.name, slot.row.key, slot.column.key);
      return figure.state !== 'number' || (then !== undefined && toText(then.value) === toText(figure.value));
    })
  );
}

/** The figures put into their cells, if all can be and land there. */
function offersOf(analysis: Analysis, table: BoundTable, title: Wording, puts: readonly Put[]): PasteOffer[] {
  const changes = puts.length > 0 ? changesFor(table, puts) : undefined;
  const written = changes && putsLanding(analysis, changes, puts);
  return written ? [{ title, changes: written }] : [];
}

/** The smallest edits; undefined where a figure cannot be written in its cell without touching something else. */
function changesFor(table: BoundTable, puts: readonly Put[]): TextChange[] | undefined {
  const style = styleOf(table);
  const edits = puts
    .filter(({ cell, figure }) => !areAlike(cell.figure, figure.figure))
    .map((put) => {
      const text = figureText(put, style.separator);
      const isOwn = standsWhole(put.cell) && !style.shared.has(put.cell);
      return text === undefined || !isOwn ? undefined : cellEdit(put.cell, text);
    });
  return edits.every((edit) => edit !== undefined) ? changesOf(edits) : undefined;
}
