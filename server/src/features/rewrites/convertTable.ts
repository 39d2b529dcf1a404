import type { BoundTable } from '../../bind/table.ts';
import { standsWhole } from '../../check/repair/cellEdit.ts';
import { formOf, latestEdition, type ReportKind } from '../../kinds/kind.ts';
import { printedRows } from '../../forms/layout.ts';
import type { Form, Slot } from '../../forms/form.ts';
import type { Wording } from '../../forms/schema.ts';
import type { Range } from '../../text/span.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { changesNoFigure } from '../../workspace/undertaking.ts';
import type { Rewrite } from './rewrite.ts';
import { placedRows } from '../basis/rows.ts';
import { writeTable, writtenNotations, type WrittenNotation } from '../basis/writeTable.ts';

const titles: Readonly<Record<WrittenNotation, Wording>> = {
  pipe: { zh: '转为 Markdown 表格', en: 'Convert to a Markdown table' },
  tsv: { zh: '转为制表符分隔（便于粘贴到 Excel）', en: 'Convert to tab-separated values (to paste into Excel)' },
  html: { zh: '转为 HTML 表格', en: 'Convert to an HTML table' },
};

/**
 * Writes the table in each other notation that is read in such a document, every figure as it stands; only where
 * all of it was read for certain.
 */
export function convertTable(analysis: Analysis, table: BoundTable): Rewrite[] {
  const range = wholeLines(analysis, table);
  if (!range || !isCertain(table)) return [];
  const rows = placedRows(table).map(({ row }) => row);
  const textOf = (slot: Slot) => table.cells[slot.index]?.text ?? '';
  return writtenNotations
    .filter((notation) => notation !== table.notation && (notation === 'html' || !analysis.page))
    .map((notation) => {
      const newText = writeTable(table.form, rows, textOf, notation);
      return {
        title: titles[notation],
        settles: undefined,
        changes: [{ range, newText }],
        undertaking: changesNoFigure,
      };
    });
}

/** Moves a table of an earlier edition to the form of the latest: what has its place there is kept, the rest is named and dropped. */
export function moveToNewEdition(analysis: Analysis, kind: ReportKind, table: BoundTable): Rewrite[] {
  const latest = latestEdition(kind);
  const form = formOf(kind, table.form.name, latest);
  const range = wholeLines(analysis, table);
  if (!range || !form || table.form.editions.includes(latest) || !isCertain(table)) return [];
  const source = (slot: Slot) => formerSlot(kind, slot, table.form);
  const textOf = (slot: Slot) => table.cells[source(slot)?.index ?? -1]?.text ?? '';
  const places = new Map(form.slots.map((slot) => [source(slot), slot]));
  const goes = new Map(table.cells.flatMap((cell) => (cell ? [[cell, places.get(cell.slot)] as const] : [])));
  const dropped = table.cells.filter((cell) => cell && cell.text !== '' && !places.has(cell.slot)).length;
  const notation = writtenNotations.find((written) => written === table.notation) ?? 'pipe';
  const title = {
    zh: `改用${latest}年版表格${dropped > 0 ? `，舍去没有对应位置的 ${dropped} 个数字` : ''}`,
    en: `Move to the ${latest} form${dropped > 0 ? `, dropping ${dropped} figures that have no place in it` : ''}`,
  };
  const newText = writeTable(form, printedRows(form), textOf, notation);
  return [{ title, settles: 'wrong-edition', changes: [{ range, newText }], undertaking: { cells: [], goes } }];
}

/** The place in an earlier form of the table whose figure belongs in that place of the latest. */
function formerSlot(kind: ReportKind, { row, column }: Slot, earlier: Form): Slot | undefined {
  const since = kind.editions.slice(kind.editions.findIndex(({ name }) => name === earlier.edition) + 1);
  const key = since.reduceRight((key, { name }) => formOf(kind, earlier.name, name)?.formerRows[key] ?? key, row.key);
  return earlier.slot(key, column.key);
}

/** Whether every figure was read whole and placed for certain, in a row and column of the form itself. */
function isCertain({ cells, problems }: BoundTable): boolean {
  const isOwn = ({ row, column }: Slot) => !row.subtotal && !column.subtotal;
  const starts = cells.flatMap((cell) => (cell ? [cell.span.start] : []));
  return (
    problems.every(({ kind }) => kind === 'missing-row') &&
    new Set(starts).size === starts.length &&
    cells.every((cell) => !cell || (cell.placed === 'evident' && isOwn(cell.slot) && standsWhole(cell)))
  );
}

/** The lines of the table with the tags around it; undefined where its notation leaves traces outside. */
function wholeLines({ lines, text }: Analysis, { notation, span }: BoundTable): Range | undefined {
  if (notation === 'html') return tableElement(text.toString(), span);
  if (notation === 'grid' || notation === 'glued') return undefined;
  const last = lines.positionAt(span.end).line;
  const start = lines.startOf(lines.positionAt(span.start).line);
  const end = lines.startOf(last) + lines.textOf(last).length;
  return asides.test(text.slice(start, end)) ? undefined : { start, end };
}

/** Tags, comments, notes and what is struck out: a table written anew would not have them. */
const asides = /<[a-z!/]|~~|\[\^|\]:/i;

/** What an author would lose if the table were written anew: what is struck out, notes, fields, what is hidden. */
const losses =
  /<(?:del|s|strike|ins|sup|sub|input|select|textarea|style)\b|<!--|line-through|\shidden\b|display\s*:\s*none/i;

/** The elements of the table, where they stand alone on their lines, in no other table and with nothing between. */
function tableElement(text: string, { start, end }: Range): Range | undefined {
  const lower = text.toLowerCase();
  const open = lower.lastIndexOf('<table', start);
  const close = lower.indexOf(closing, end) + closing.length;
  if (open < 0 || close < closing.length) return undefined;
  const written = lower.slice(open, close);
  const beside = lineBefore(text, open) + written.replace(/<table[^]*?<\/table>/g, '') + lineBehind(text, close);
  return beside.trim() !== '' || losses.test(written) || isInTable(lower.slice(0, open))
    ? undefined
    : { start: open, end: close };
}

const closing = '</table>';

function lineBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
}

function lineBehind(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, end < 0 ? text.length : end);
}

/** Whether a table is open behind the text. */
function isInTable(before: string): boolean {
  let depth = 0;
  for (const [, slash] of before.matchAll(/<(\/?)table\b/g)) depth = Math.max(0, depth + (slash ? -1 : 1));
  return depth > 0;
}
